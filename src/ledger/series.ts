import { noDay } from './span.ts'

/**
 * The counted facts of every duty, a run of days in ascending order for each, all runs in one pool: a province has ten
 * million. An entry is two integers, the day and since when it is known; the few that are withdrawn, found out later or
 * no update (attested) are `Odd` and named by a negative `known`.
 */
export type Series = {
  days: Int32Array
  known: Int32Array
  readonly start: Int32Array
  readonly length: Int32Array
  readonly room: Int32Array
  readonly odd: Odd[]
  /** First free place of the pool. */
  end: number
}

/** Something that was done on a day and is known since another. */
export type Dated = { readonly on: number; readonly known: number }

/** An entry that counts only from `known`, until it is known to be no update (`undone`), and while it has not been withdrawn. */
export type Odd = {
  readonly known: number
  /** Known from this day on not to count at all: an older item with its address or title was learnt of later. */
  undone: number
  readonly withdrawn: readonly Dated[]
  /** False for an attestation or a notice: it meets the table, but the national limit asks for an update. */
  readonly isUpdate: boolean
}

/** Later than any day. */
export const never = 2_147_483_647

/** Keys of `odd` are kept below every epoch day there is. */
const oddBase = -1_500_000_000
const isOdd = (known: number) => known < oddBase + 1_000_000_000

export function openSeries(duties: number, room = 4): Series {
  const size = Math.max(1, duties * room)
  return {
    days: new Int32Array(size),
    known: new Int32Array(size),
    start: Int32Array.from({ length: duties }, (_, duty) => duty * room),
    length: new Int32Array(duties),
    room: new Int32Array(duties).fill(room),
    odd: [],
    end: duties * room,
  }
}

/** Takes in one counted fact. Facts mostly come in order, so the run is searched from its end. */
export function insert(series: Series, duty: number, day: number, known: number, odd?: Odd): void {
  if (series.length[duty] === series.room[duty]) makeRoom(series, duty)
  const { days, start, length } = series
  const first = start[duty]!
  let place = first + length[duty]!
  while (place > first && days[place - 1]! > day) place -= 1
  days.copyWithin(place + 1, place, first + length[duty]!)
  series.known.copyWithin(place + 1, place, first + length[duty]!)
  days[place] = day
  series.known[place] = odd ? oddKey(series, odd) : known
  length[duty]! += 1
}

/** Makes the entry of a fact odd, so that more can be said of it. It is found by its day and `known`: such entries are alike. */
export function makeOdd(series: Series, duty: number, day: number, odd: Odd): void {
  for (let place = endUpTo(series, duty, day) - 1; place >= series.start[duty]!; place -= 1) {
    if (series.days[place] !== day) return
    if (series.known[place] !== odd.known) continue
    series.known[place] = oddKey(series, odd)
    return
  }
}

/** One past the last entry of a duty on or before a day. */
export function endUpTo({ days, start, length }: Series, duty: number, day: number): number {
  let low = start[duty]!
  let high = low + length[duty]!
  if (high === low || days[high - 1]! <= day) return high
  while (low < high) {
    const middle = (low + high) >>> 1
    if (days[middle]! <= day) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether an entry counts on a day, as known at the end of `known`. */
export function counts(series: Series, place: number, on: number, known: number): boolean {
  const since = series.known[place]!
  if (!isOdd(since)) return since <= known
  const odd = series.odd[since - oddBase]!
  if (odd.known > known || odd.undone <= known) return false
  return !odd.withdrawn.some((withdrawal) => withdrawal.on <= on && withdrawal.known <= known)
}

/** Whether an entry is an update of the page and not merely an attestation or a notice. */
export function isUpdate(series: Series, place: number): boolean {
  const since = series.known[place]!
  return !isOdd(since) || series.odd[since - oddBase]!.isUpdate
}

/** The day of the `nth` most recent counted fact from `floor` on, or `noDay`. */
export function nthLast(series: Series, duty: number, nth: number, at: View): number {
  const first = series.start[duty]!
  let left = nth
  for (let place = endUpTo(series, duty, at.on) - 1; place >= first && series.days[place]! >= at.floor; place -= 1) {
    if (!counts(series, place, at.on, at.known)) continue
    left -= 1
    if (left === 0) return series.days[place]!
  }
  return noDay
}

/** The day of the most recent update of the page, or `noDay`. */
export function lastUpdate(series: Series, duty: number, at: View): number {
  const first = series.start[duty]!
  for (let place = endUpTo(series, duty, at.on) - 1; place >= first && series.days[place]! >= at.floor; place -= 1) {
    if (isUpdate(series, place) && counts(series, place, at.on, at.known)) return series.days[place]!
  }
  return noDay
}

/** The day of the first counted fact on or after a day, or `noDay`. */
export function firstFrom(series: Series, duty: number, from: number, at: View): number {
  const end = endUpTo(series, duty, at.on)
  for (let place = endUpTo(series, duty, from - 1); place < end; place += 1) {
    if (counts(series, place, at.on, at.known)) return series.days[place]!
  }
  return noDay
}

/** How many facts count between two days, both inclusive; stops at `enough`. */
export function countIn(series: Series, duty: number, from: number, to: number, at: View, enough: number): number {
  const first = series.start[duty]!
  let count = 0
  for (let place = endUpTo(series, duty, Math.min(to, at.on)) - 1; place >= first; place -= 1) {
    if (series.days[place]! < from || count >= enough) break
    if (counts(series, place, at.on, at.known)) count += 1
  }
  return count
}

/** A day looked at with what was known by another; facts before `floor` are left aside. */
export type View = { readonly on: number; readonly known: number; readonly floor: number }

function oddKey(series: Series, odd: Odd): number {
  const key = oddBase + series.odd.length
  series.odd.push(odd)
  return key
}

/** Moves a full run to the end of the pool, with twice its room; the pool doubles when it is full. */
function makeRoom(series: Series, duty: number): void {
  const room = series.room[duty]! * 2
  if (series.end + room > series.days.length) {
    const size = Math.max(series.days.length * 2, series.end + room)
    series.days = grown(series.days, size)
    series.known = grown(series.known, size)
  }
  const from = series.start[duty]!
  const to = from + series.length[duty]!
  series.days.copyWithin(series.end, from, to)
  series.known.copyWithin(series.end, from, to)
  series.start[duty] = series.end
  series.room[duty] = room
  series.end += room
}

function grown(column: Int32Array, size: number): Int32Array {
  const larger = new Int32Array(size)
  larger.set(column)
  return larger
}
