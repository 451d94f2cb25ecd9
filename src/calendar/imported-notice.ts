import { isDoubt, noticeProblemWords } from './notice-problem.ts'
import type { NoticeReading } from './read-notice.ts'
import type { WorkCalendar, YearPlan } from './work-calendar.ts'

/** A year's notice that an office took in while running. Of several for one year the highest version is in force. */
export type ImportedNotice = {
  readonly plan: YearPlan
  /** 1, 2, 3 … within the year. */
  readonly version: number
  readonly importedBy: string
  readonly importedAt: Temporal.Instant
  readonly source: { readonly fileName: string; readonly sha256: string }
}

/** The calendar with one more notice, which takes over its year. */
export function withPlan(calendar: WorkCalendar, plan: YearPlan): WorkCalendar {
  return new Map([...calendar, [plan.year, plan]])
}

/** The calendar of files with what was imported over it, the newest version of each year. */
export function withNotices(files: WorkCalendar, notices: readonly ImportedNotice[]): WorkCalendar {
  return notices
    .toSorted((a, b) => a.version - b.version)
    .reduce((calendar, { plan }) => withPlan(calendar, plan), files)
}

/** The version a further import for a year would have. */
export function nextVersion(year: number, notices: readonly ImportedNotice[]): number {
  return Math.max(0, ...notices.filter(({ plan }) => plan.year === year).map(({ version }) => version)) + 1
}

/** Why a notice may not be imported: a code, and a sentence that says what to do. */
export type ImportRefusal = { readonly code: ImportRefusalCode; readonly words: string }

export type ImportRefusalCode = 'unusable' | 'too-early' | 'nothing-new' | 'unsigned'

/** What the rule looks at besides the file: who imports, in which year, and what is in force. */
export type ImportContext = { readonly by: string; readonly thisYear: number; readonly calendar: WorkCalendar }

/** Every reason a notice file cannot be imported now. Empty means go ahead. Doubts do not stop it: they are shown. */
export function whyNotImport(
  { plan, problems }: NoticeReading,
  { by, thisYear, calendar }: ImportContext,
): readonly ImportRefusal[] {
  const reasons: ImportRefusal[] = []
  const errors = problems.filter((problem) => !isDoubt(problem))
  if (!plan)
    reasons.push({ code: 'unusable', words: `文件有错误，没有导入：${errors.map(noticeProblemWords).join('')}` })
  // The notice for a year comes out in the autumn before it, never earlier.
  if (plan && plan.year > thisYear + 1)
    reasons.push({ code: 'too-early', words: `${plan.year} 年的放假通知还不会发布，请检查文件里的年份` })
  if (plan && isSamePlan(plan, calendar.get(plan.year)))
    reasons.push({ code: 'nothing-new', words: `与现行的 ${plan.year} 年日历完全相同，无需再次导入` })
  if (by.trim() === '') reasons.push({ code: 'unsigned', words: '请写明由谁导入（--by 姓名）' })
  return reasons
}

function isSamePlan(plan: YearPlan, other: YearPlan | undefined): boolean {
  return other !== undefined && JSON.stringify(planJson(plan)) === JSON.stringify(planJson(other))
}

/** A plan as JSON, its days in order. */
export type PlanJson = {
  readonly notice: string
  readonly confirmed: YearPlan['confirmed']
  readonly off: readonly string[]
  readonly work: readonly string[]
}

/** A plan as it is kept and compared. */
export function planJson({ notice, confirmed, off, work }: YearPlan): PlanJson {
  return { notice, confirmed, off: [...off].toSorted(), work: [...work].toSorted() }
}

/** The plan that `planJson` wrote. */
export function planOfJson(year: number, { off, work, ...rest }: PlanJson): YearPlan {
  return { year, ...rest, off: new Set(off), work: new Set(work) }
}
