import { isWorkday, type WorkCalendar, type YearPlan } from './work-calendar.ts'

/** How many days of a year offices work: what a clerk compares with the figure everybody knows (248 in 2026). */
export function workdaysIn(year: number, calendar: WorkCalendar): number {
  let count = 0
  for (let date = new Temporal.PlainDate(year, 1, 1); date.year === year; date = date.add({ days: 1 })) {
    if (isWorkday(date, calendar)) count += 1
  }
  return count
}

/** A year as `belltower calendar show --json` prints it. `provisional` (暂估): no notice, so `workdays` only leaves out weekends. */
export type YearSummary = {
  readonly year: number
  readonly notice: string | null
  readonly confirmed: YearPlan['confirmed'] | null
  readonly provisional: boolean
  readonly workdays: number
  readonly off: readonly string[]
  readonly work: readonly string[]
}

/** What is known of a year. */
export function yearSummary(year: number, calendar: WorkCalendar): YearSummary {
  const plan = calendar.get(year)
  return {
    year,
    notice: plan?.notice ?? null,
    confirmed: plan?.confirmed ?? null,
    provisional: !plan,
    workdays: workdaysIn(year, calendar),
    off: plan ? [...plan.off].toSorted() : [],
    work: plan ? [...plan.work].toSorted() : [],
  }
}

/** The same for people. */
export function yearText(year: number, calendar: WorkCalendar): string {
  const plan = calendar.get(year)
  const count = `${year} 年：工作日 ${workdaysIn(year, calendar)} 天`
  return plan
    ? [
        `${count}。依据：${plan.notice}（${plan.confirmed === 'confirmed' ? '已核' : '待核'}）`,
        ...planLines(plan),
      ].join('\n')
    : `${count}（暂估）。放假通知还没有载入，按周六、周日休息推算；请把国务院办公厅的通知写成文件，用 belltower calendar import 导入。`
}

function planLines({ off, work }: YearPlan): readonly string[] {
  return [...runWords(off).map((run) => `  放假  ${run}`), ...runWords(work).map((run) => `  上班  ${run}`)]
}

/** Days in order, neighbours said together: `2026-10-01 至 2026-10-07`. */
export function runWords(days: Iterable<string>): readonly string[] {
  return runsOf(days).map(([first, last]) => (first === last ? first : `${first} 至 ${last}`))
}

/** Days in order, neighbours joined: first and last of each run. */
function runsOf(days: Iterable<string>): readonly (readonly [first: string, last: string])[] {
  const runs: [string, string][] = []
  for (const iso of [...days].toSorted()) {
    const last = runs.at(-1)
    if (last && Temporal.PlainDate.from(last[1]).add({ days: 1 }).toString() === iso) last[1] = iso
    else runs.push([iso, iso])
  }
  return runs
}
