import { longestHoliday, type NoticeProblem, type NoticeProblemCode } from './notice-problem.ts'
import { readSpan, type Span } from './read-day.ts'
import type { YearPlan } from './work-calendar.ts'

/** A notice file taken apart, nothing judged yet. */
export type NoticeDraft = {
  readonly year: Said | null
  readonly notice: Said | null
  readonly confirmed: Said | null
  readonly entries: readonly NoticeEntry[]
}

export type Said = { readonly line: number; readonly said: string }

/** One line: a day or a span of days, and what it is in the writer's word. */
export type NoticeEntry = { readonly line: number; readonly days: string; readonly type: string }

type Mark = { readonly line: number; readonly days: string; readonly span: Span; readonly type: 'off' | 'work' }
type Report = (line: number, code: NoticeProblemCode, said: string) => void

const typeOf: Readonly<Record<string, 'off' | 'work'>> = {
  放假: 'off',
  放假调休: 'off',
  休息: 'off',
  休: 'off',
  off: 'off',
  上班: 'work',
  调休上班: 'work',
  补班: 'work',
  班: 'work',
  work: 'work',
}

const checkOf: Readonly<Record<string, YearPlan['confirmed']>> = {
  confirmed: 'confirmed',
  已核: 'confirmed',
  已核对: 'confirmed',
  'to-check': 'to-check',
  待核: 'to-check',
  待核对: 'to-check',
}

/** Judges a draft: the plan of its year, and everything wrong or doubtful, in the order of the file. */
export function planFrom(draft: NoticeDraft): {
  readonly plan: YearPlan | null
  readonly problems: readonly NoticeProblem[]
} {
  const problems: NoticeProblem[] = []
  const report: Report = (line, code, said) => problems.push({ line, code, said })
  const year = yearOf(draft, report)
  if (year === null) return { plan: null, problems }
  const marks = draft.entries.flatMap((entry) => markOf(entry, year, report))
  if (draft.entries.length === 0) report(0, 'empty', '')
  if (!draft.notice?.said) report(0, 'no-notice', '')
  const plan = {
    year,
    notice: draft.notice?.said || '文号未写',
    confirmed: confirmedOf(draft, report),
    ...daysOf(marks, report),
  }
  return { plan, problems: problems.toSorted((a, b) => a.line - b.line) }
}

/** The year the file names, or else the one year that all its full dates share; December before may belong to it. */
function yearOf({ year, entries }: NoticeDraft, report: Report): number | null {
  if (year) {
    if (/^(19|20|21)\d\d$/.test(year.said)) return Number(year.said)
    report(year.line, 'bad-year', year.said)
    return null
  }
  const years = new Set(entries.flatMap(({ days }) => readSpan(days, null)?.to.year ?? []))
  if (years.size === 1) return [...years][0]!
  report(0, 'no-year', '')
  return null
}

function markOf({ line, days, type: word }: NoticeEntry, year: number, report: Report): readonly Mark[] {
  const type = typeOf[word]
  const span = readSpan(days, year)
  if (!type) report(line, 'unknown-type', word)
  if (!span) report(line, 'bad-date', days)
  if (!type || !span) return []
  const wrong = whyNotInYear(span, year)
  if (wrong) report(line, wrong, days)
  if (wrong && wrong !== 'december-before') return []
  if (type === 'off' && span.from.until(span.to).days >= longestHoliday) report(line, 'long-holiday', days)
  return [{ line, days, span, type }]
}

function whyNotInYear({ from, to }: Span, year: number): NoticeProblemCode | null {
  if (Temporal.PlainDate.compare(from, to) > 0) return 'backwards'
  const isDecemberBefore = from.year === year - 1 && from.month === 12
  if (to.year > year || (from.year < year && !isDecemberBefore)) return 'not-in-year'
  return isDecemberBefore ? 'december-before' : null
}

function confirmedOf({ confirmed }: NoticeDraft, report: Report): YearPlan['confirmed'] {
  if (!confirmed) return 'to-check'
  const known = checkOf[confirmed.said]
  if (!known) report(confirmed.line, 'unknown-check', confirmed.said)
  return known ?? 'to-check'
}

function daysOf(marks: readonly Mark[], report: Report): Pick<YearPlan, 'off' | 'work'> {
  const days = { off: new Set<string>(), work: new Set<string>() }
  for (const { line, span, type } of marks) {
    for (let date = span.from; Temporal.PlainDate.compare(date, span.to) <= 0; date = date.add({ days: 1 })) {
      const iso = date.toString()
      if (days[type].has(iso)) report(line, 'duplicate', iso)
      if (days[type === 'off' ? 'work' : 'off'].has(iso)) report(line, 'both-ways', iso)
      if (type === 'work' && date.dayOfWeek <= 5) report(line, 'work-on-weekday', iso)
      days[type].add(iso)
    }
  }
  return days
}
