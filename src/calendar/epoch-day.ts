/**
 * Days as integers: 0 is 1970-01-01, proleptic Gregorian, as `Temporal.PlainDate` counts.
 * Millions of facts are judged a day at a time, so nothing here allocates except `civil` and `fromEpochDay`.
 */
export type Civil = { readonly year: number; readonly month: number; readonly day: number }

/** The algorithm's year begins on 1 March, so that the leap day is its last; its day 0 is 0000-03-01. */
const marchFirstYear0 = 719_468
const daysInEra = 146_097

/** Whole days since 1970-01-01; negative before it. */
export function toEpochDay(date: Temporal.PlainDate): number {
  return epochDayOf(date.year, date.month, date.day)
}

/** The date of an epoch day. Throws RangeError outside what Temporal can hold. */
export function fromEpochDay(day: number): Temporal.PlainDate {
  const { year, month, day: dayOfMonth } = civil(day)
  return new Temporal.PlainDate(year, month, dayOfMonth)
}

/** Epoch day of a civil date. `month` 1..12 and `day` must exist: they are not checked. */
export function epochDayOf(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * daysInEra + dayOfEra - marchFirstYear0
}

/** Year, month 1..12 and day of month of an epoch day. */
export function civil(day: number): Civil {
  const shifted = day + marchFirstYear0
  const era = Math.floor(shifted / daysInEra)
  const dayOfEra = shifted - era * daysInEra
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  }
}

/** The same day number `months` later (negative: earlier); the month's last day where it has none (民法典第二百零二条). */
export function addMonthsClamped(day: number, months: number): number {
  const from = civil(day)
  const monthIndex = from.year * 12 + from.month - 1 + months
  const year = Math.floor(monthIndex / 12)
  const month = monthIndex - year * 12 + 1
  return epochDayOf(year, month, Math.min(from.day, daysInMonth(year, month)))
}

/** 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** 1 Monday … 7 Sunday, as `Temporal.PlainDate.dayOfWeek`. */
export function dayOfWeek(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** Epoch day of the Monday of the week that holds `day`. */
export function mondayOf(day: number): number {
  return day - dayOfWeek(day) + 1
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}
