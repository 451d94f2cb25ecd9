import { noDay } from '../clock/span.ts'
import { endUpTo, newestKnownOf, newestOf, type Odd, oddOf, type Series, startOf } from './series.ts'

/** A day looked at with what was known by another; facts before `floor` are left aside. */
export type View = { readonly on: number; readonly known: number; readonly floor: number }

/** The day of the most recent counted fact from `floor` on, or `noDay`. */
export function lastOf(series: Series, duty: number, at: View): number {
  const newest = newestOf(series, duty)
  if (!isNewestCounted(series, duty, at.on, at)) return nthLast(series, duty, 1, at)
  return newest >= at.floor ? newest : noDay
}

/** The day of the `nth` most recent counted fact from `floor` on, or `noDay`. */
export function nthLast(series: Series, duty: number, nth: number, at: View): number {
  const { pool } = series
  const first = startOf(series, duty)
  let left = nth
  for (let place = endUpTo(series, duty, at.on) - 1; place >= first && pool[place * 2]! >= at.floor; place -= 1) {
    if (!counts(series, pool[place * 2 + 1]!, at)) continue
    left -= 1
    if (left === 0) return pool[place * 2]!
  }
  return noDay
}

/** The day of the most recent update of the page, or `noDay`: an attestation or a notice is none. */
export function lastUpdate(series: Series, duty: number, at: View): number {
  const { pool } = series
  const first = startOf(series, duty)
  for (let place = endUpTo(series, duty, at.on) - 1; place >= first && pool[place * 2]! >= at.floor; place -= 1) {
    const known = pool[place * 2 + 1]!
    if (oddOf(series, known)?.isUpdate !== false && counts(series, known, at)) return pool[place * 2]!
  }
  return noDay
}

/** The days of the most recent counted facts, newest first. */
export function recentDays(series: Series, duty: number, most: number, at: View): readonly number[] {
  const { pool } = series
  const first = startOf(series, duty)
  const days: number[] = []
  for (let place = endUpTo(series, duty, at.on) - 1; place >= first && days.length < most; place -= 1) {
    if (counts(series, pool[place * 2 + 1]!, at)) days.push(pool[place * 2]!)
  }
  return days
}

/** The day of the first counted fact on or after a day, or `noDay`. */
export function firstFrom(series: Series, duty: number, from: number, at: View): number {
  const { pool } = series
  const end = endUpTo(series, duty, at.on)
  for (let place = endUpTo(series, duty, from - 1); place < end; place += 1) {
    if (counts(series, pool[place * 2 + 1]!, at)) return pool[place * 2]!
  }
  return noDay
}

/** How many facts count between two days, both inclusive; stops at `enough`. */
export function countIn(series: Series, duty: number, from: number, to: number, at: View, enough: number): number {
  if (newestOf(series, duty) < from) return 0
  const end = Math.min(to, at.on)
  if (enough === 1 && isNewestCounted(series, duty, end, at)) return 1
  const { pool } = series
  const first = startOf(series, duty)
  let count = 0
  for (let place = endUpTo(series, duty, end) - 1; place >= first; place -= 1) {
    if (pool[place * 2]! < from || count >= enough) break
    if (counts(series, pool[place * 2 + 1]!, at)) count += 1
  }
  return count
}

/** Whether the last entry of a run lies on or before a day and counts: then nothing else need be looked at. */
function isNewestCounted(series: Series, duty: number, day: number, at: View): boolean {
  return newestOf(series, duty) <= day && counts(series, newestKnownOf(series, duty), at)
}

/** Whether an entry with this `known` counts, as seen. */
function counts(series: Series, known: number, at: View): boolean {
  const odd = oddOf(series, known)
  return odd ? isInForce(odd, at) : known <= at.known
}

/** Whether an item counts, as seen: known, no copy of an older one as far as known, and not withdrawn. */
export function isInForce(odd: Odd, at: View): boolean {
  if (odd.known > at.known || odd.undone <= at.known) return false
  return !odd.withdrawn.some((withdrawal) => withdrawal.on <= at.on && withdrawal.known <= at.known)
}
