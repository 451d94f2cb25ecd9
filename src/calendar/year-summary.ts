import { isWorkday, type WorkCalendar } from './work-calendar.ts'

/** How many days of a year offices work: what a clerk compares with the figure everybody knows (248 in 2026). */
export function workdaysIn(year: number, calendar: WorkCalendar): number {
  let count = 0
  for (let date = new Temporal.PlainDate(year, 1, 1); date.year === year; date = date.add({ days: 1 })) {
    if (isWorkday(date, calendar)) count += 1
  }
  return count
}

/** Days in order, neighbours joined: first and last of each run. */
export function runsOf(days: ReadonlySet<string>): readonly (readonly [first: string, last: string])[] {
  const runs: [string, string][] = []
  for (const iso of [...days].toSorted()) {
    const last = runs.at(-1)
    if (last && Temporal.PlainDate.from(last[1]).add({ days: 1 }).toString() === iso) last[1] = iso
    else runs.push([iso, iso])
  }
  return runs
}
