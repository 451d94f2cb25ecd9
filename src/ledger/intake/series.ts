import { noDay } from '../clock/span.ts'

/**
 * The counted facts of every duty, a run of entries in ascending order of days for each, all in one pool: a province has ten
 * million. An entry is two integers side by side, its day and since when it is known; the few that are withdrawn, found out
 * later or no update (attested) are `Odd` and named by a negative `known`.
 */
export type Series = {
  pool: Int32Array
  /** Where each duty's run is, `width` integers a duty; see `run`. */
  readonly runs: Int32Array
  readonly odd: Odd[]
  /** First free entry of the pool. */
  end: number
}

/** The integers kept for a run: its place in the pool, entries used and kept free, and its last entry again, for most questions are about that one. */
const run = { start: 0, length: 1, room: 2, newest: 3, newestKnown: 4 }
const width = 8 // half a cache line, so that a run is one look into memory

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

/** Empty runs for so many duties, with room for a few dozen facts each: every move of a run to more room is a look into cold memory. */
export function openSeries(duties: number): Series {
  const room = 32
  const runs = new Int32Array(duties * width)
  for (let duty = 0; duty < duties; duty += 1) runs.set([duty * room, 0, room, noDay, 0], duty * width)
  return { pool: new Int32Array(Math.max(1, duties * room) * 2), runs, odd: [], end: duties * room }
}

/** Takes in one counted fact. Facts mostly come in order, so the run is searched from its end. */
export function insert(series: Series, duty: number, day: number, known: number, odd?: Odd): void {
  const at = duty * width
  const { runs } = series
  if (runs[at + run.length] === runs[at + run.room]) makeRoom(series, at)
  const { pool } = series
  const first = runs[at + run.start]! * 2
  const end = first + runs[at + run.length]! * 2
  let place = end
  while (place > first && pool[place - 2]! > day) place -= 2
  if (place < end) pool.copyWithin(place + 2, place, end)
  pool[place] = day
  pool[place + 1] = odd ? oddKey(series, odd) : known
  runs[at + run.length]! += 1
  noteNewest(series, at)
}

function noteNewest({ pool, runs }: Series, at: number): void {
  const last = (runs[at + run.start]! + runs[at + run.length]! - 1) * 2
  runs[at + run.newest] = pool[last]!
  runs[at + run.newestKnown] = pool[last + 1]!
}

/** Makes the entry of a fact odd, so that more can be said of it. It is found by its day and `known`: such entries are alike. */
export function makeOdd(series: Series, duty: number, day: number, odd: Odd): void {
  const { pool } = series
  const first = startOf(series, duty)
  for (let place = endUpTo(series, duty, day) - 1; place >= first && pool[place * 2] === day; place -= 1) {
    if (pool[place * 2 + 1] !== odd.known) continue
    pool[place * 2 + 1] = oddKey(series, odd)
    noteNewest(series, duty * width)
    return
  }
}

/** First entry of a duty's run. */
export function startOf({ runs }: Series, duty: number): number {
  return runs[duty * width + run.start]!
}

/** The day of a duty's last entry; `noDay` when it has none. */
export function newestOf({ runs }: Series, duty: number): number {
  return runs[duty * width + run.newest]!
}

/** What is said of the last entry: since when it is known, or its odd one. */
export function newestKnownOf({ runs }: Series, duty: number): number {
  return runs[duty * width + run.newestKnown]!
}

/** The odd entry that a `known` names; undefined for a plain one. */
export function oddOf({ odd }: Series, known: number): Odd | undefined {
  return known < oddBase + 1_000_000_000 ? odd[known - oddBase] : undefined
}

/** One past the last entry of a duty on or before a day. */
export function endUpTo({ pool, runs }: Series, duty: number, day: number): number {
  const at = duty * width
  let low = runs[at + run.start]!
  let high = low + runs[at + run.length]!
  if (runs[at + run.newest]! <= day) return high
  while (low < high) {
    const middle = (low + high) >>> 1
    if (pool[middle * 2]! <= day) low = middle + 1
    else high = middle
  }
  return low
}

function oddKey(series: Series, odd: Odd): number {
  const key = oddBase + series.odd.length
  series.odd.push(odd)
  return key
}

/** Moves a full run to the end of the pool, with twice its room; the pool doubles when it is full. */
function makeRoom(series: Series, at: number): void {
  const { runs } = series
  const from = runs[at + run.start]!
  const room = runs[at + run.room]! * 2
  if ((series.end + room) * 2 > series.pool.length) {
    const larger = new Int32Array(Math.max(series.pool.length * 2, (series.end + room) * 2))
    larger.set(series.pool)
    series.pool = larger
  }
  series.pool.copyWithin(series.end * 2, from * 2, (from + runs[at + run.length]!) * 2)
  runs[at + run.start] = series.end
  runs[at + run.room] = room
  series.end += room
}
