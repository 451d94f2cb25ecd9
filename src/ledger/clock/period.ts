import { civil, epochDayOf, mondayOf } from '#/calendar/epoch-day.ts'
import type { Duration } from '#/charter/obligation.ts'

/** Calendar periods are numbered one after another; `months` 0: by `days`, 1 for days, 7 for weeks from Monday. */
export type Period = { readonly months: number; readonly days: 0 | 1 | 7 }

/** Epoch day 4 is the first Monday: 1970-01-05. */
const firstMonday = 4

const calendar: Readonly<Record<Duration, Period>> = {
  P1D: { months: 0, days: 1 },
  P1W: { months: 0, days: 7 },
  P1M: { months: 1, days: 0 },
  P3M: { months: 3, days: 0 },
  P6M: { months: 6, days: 0 },
  P1Y: { months: 12, days: 0 },
}

export const year: Period = { months: 12, days: 0 }

/** The calendar period of a cadence, or null for one that rolls from the last update: 每周 is a period, 每七天 is not. */
export function calendarPeriodOf(every: Duration): Period | null {
  return calendar[every] ?? null
}

/** Number of the period that holds a day. */
export function periodAt({ months, days }: Period, day: number): number {
  if (days === 1) return day
  if (days === 7) return (mondayOf(day) - firstMonday) / 7
  return Math.floor(monthAt(day) / months)
}

/** First day of a period. */
export function startOf({ months, days }: Period, number: number): number {
  if (days === 1) return number
  if (days === 7) return number * 7 + firstMonday
  return firstOfMonth(number * months)
}

/** Last day of a period. */
export function endOf(period: Period, number: number): number {
  return startOf(period, number + 1) - 1
}

/** First day of a month numbered from January of year 0. */
export function firstOfMonth(month: number): number {
  return firsts[month - firstMonth] ?? computedFirst(month)
}

/** Number of the month that holds a day. */
function monthAt(day: number): number {
  const month = monthOfDay[day - firsts[0]!]
  if (month !== undefined) return firstMonth + month
  const date = civil(day)
  return date.year * 12 + date.month - 1
}

function computedFirst(month: number): number {
  const yearOfMonth = Math.floor(month / 12)
  return epochDayOf(yearOfMonth, month - yearOfMonth * 12 + 1, 1)
}

/** The months of 1990 to 2099 and their days, looked up: a province asks for millions of them. Other years are computed. */
const firstMonth = 1990 * 12
const firsts = Int32Array.from({ length: 110 * 12 + 1 }, (_, index) => computedFirst(firstMonth + index))
const monthOfDay = new Int16Array(firsts.at(-1)! - firsts[0]!)
for (let month = 0; month < firsts.length - 1; month += 1) {
  monthOfDay.fill(month, firsts[month]! - firsts[0]!, firsts[month + 1]! - firsts[0]!)
}
