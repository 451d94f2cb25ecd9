import { civil, dayOfWeek, epochDayOf, toEpochDay } from './epoch-day.ts'
import type { WorkCalendar, YearPlan } from './work-calendar.ts'

/**
 * A calendar compiled for counting millions of dates: days are epoch days, every answer is O(1) and allocates nothing.
 * Says what `isWorkday`, `addWorkdays` and `subtractWorkdays` say. A day outside the compiled years throws RangeError.
 */
export type WorkdayIndex = {
  /** First and last compiled day, both inclusive. */
  readonly first: number
  readonly last: number
  readonly isWorkday: (day: number) => boolean
  /** Due day of n working days from `day`, not counting it; negative n: the −n-th working day before it; 0: `day` itself. */
  readonly addWorkdays: (day: number, n: number) => number
  /** `day`, or the first working day after it when it is a rest day (民法典第二百零三条). */
  readonly offRest: (day: number) => number
  /** Working days after `from` up to and with `to`; 0 when `to` is not after `from`. */
  readonly workdaysBetween: (from: number, to: number) => number
  /** 暂估: a day after `from` up to and with `to` lies in a year without a notice. */
  readonly isProvisional: (from: number, to: number) => boolean
}

type Tables = {
  readonly first: number
  readonly last: number
  /** Working days from the first compiled day up to and with each day. */
  readonly rank: Int32Array
  /** The days worked, in order. */
  readonly workdays: Int32Array
  /** Days of years without a notice, up to and with each day. */
  readonly assumed: Int32Array
}

/** Compiles the years `fromYear` to `toYear`, both inclusive; leave a year of room on each side of the dates you count. */
export function workdayIndex(calendar: WorkCalendar, fromYear: number, toYear: number): WorkdayIndex {
  const tables = compile(calendar, fromYear, toYear)
  const { first, last, rank, workdays, assumed } = tables
  const at = (day: number) => {
    if (day < first || day > last) throw new RangeError(`epoch day ${day} is outside the years ${fromYear}–${toYear}`)
    return day - first
  }
  const workday = (index: number) => {
    if (index < 0 || index >= workdays.length) throw new RangeError(`the count leaves the years ${fromYear}–${toYear}`)
    return workdays[index]!
  }
  const isWorkday = (day: number) => {
    const index = at(day)
    return rank[index]! > (index === 0 ? 0 : rank[index - 1]!)
  }
  /** How many working days lie before a day, which is also the place of the first one not before it. */
  const before = (day: number) => rank[at(day)]! - (isWorkday(day) ? 1 : 0)
  return {
    first,
    last,
    isWorkday,
    addWorkdays: (day, n) => {
      if (n === 0) return day
      return n > 0 ? workday(rank[at(day)]! + n - 1) : workday(before(day) + n)
    },
    offRest: (day) => workday(before(day)),
    workdaysBetween: (from, to) => Math.max(0, rank[at(to)]! - rank[at(from)]!),
    isProvisional: (from, to) => assumed[at(to)]! > assumed[at(from)]!,
  }
}

function compile(calendar: WorkCalendar, fromYear: number, toYear: number): Tables {
  const first = epochDayOf(fromYear, 1, 1)
  const length = epochDayOf(toYear + 1, 1, 1) - first
  const rank = new Int32Array(length)
  const assumed = new Int32Array(length)
  const workdays: number[] = []
  const named = namedDays(calendar)
  for (let index = 0, assumedSoFar = 0; index < length; index += 1) {
    const day = first + index
    const isWorked = named.get(day) ?? dayOfWeek(day) <= 5
    if (isWorked) workdays.push(day)
    if (!named.has(day) && !calendar.has(civil(day).year)) assumedSoFar += 1
    rank[index] = workdays.length
    assumed[index] = assumedSoFar
  }
  return { first, last: first + length - 1, rank, workdays: Int32Array.from(workdays), assumed }
}

/** Every day that a notice names → whether it is worked. A later year's notice speaks last about December, and 放假 outdoes 上班. */
function namedDays(calendar: WorkCalendar): ReadonlyMap<number, boolean> {
  const named = new Map<number, boolean>()
  for (const plan of [...calendar.values()].toSorted((a, b) => a.year - b.year)) {
    for (const iso of ownDays(plan, plan.work)) named.set(iso, true)
    for (const iso of ownDays(plan, plan.off)) named.set(iso, false)
  }
  return named
}

/** The days a plan may speak about: its own year and the December before. */
function ownDays(plan: YearPlan, days: ReadonlySet<string>): readonly number[] {
  return [...days]
    .map((iso) => Temporal.PlainDate.from(iso))
    .filter(({ year, month }) => year === plan.year || (year === plan.year - 1 && month === 12))
    .map(toEpochDay)
}
