import { pageSize } from '#/portal/page-ref.ts'

/** Slots from the first to the last, both included; none when `from` is greater than `to`. */
export type Slots = { readonly from: number; readonly to: number }

/** Which page of a listing: its newest (`index.html`) or an older one by its number, counted from the oldest. */
export type ListingPage = 'newest' | number

/**
 * What `index.html` of a listing with `total` slots shows: the unfinished last page and the full one before it, so 20 to 39 slots once
 * there are as many.
 */
export function newestSlots(total: number): Slots {
  return { from: olderPages(total) * pageSize + 1, to: total }
}

/** What an older page shows. It is the same however many come after it. */
export function olderSlots(page: number): Slots {
  return { from: (page - 1) * pageSize + 1, to: page * pageSize }
}

/** How many older pages there are: the full ones but the last, numbered from 1. */
export function olderPages(total: number): number {
  return Math.max(0, Math.floor(total / pageSize) - 1)
}

/** The page of a listing that shows a slot. */
export function pageOfSlot(slot: number, total: number): ListingPage {
  const page = Math.ceil(slot / pageSize)
  return page <= olderPages(total) ? page : 'newest'
}

/**
 * The pages of a listing whose bytes change when it grows from `before` to `after` slots: the newest always (it names the number of
 * pages), the older pages that are new, and the one before them, which now has a newer neighbour.
 */
export function pagesChangedByGrowth(before: number, after: number): readonly ListingPage[] {
  if (after <= before) return []
  const [had, has] = [olderPages(before), olderPages(after)]
  const first = has > had ? Math.max(1, had) : has + 1
  return ['newest', ...Array.from({ length: has - first + 1 }, (_, index) => first + index)]
}

/** The articles in slots of a listing, newest first, without the silent ones. */
export function articlesIn(listing: readonly (number | null)[], { from, to }: Slots): readonly number[] {
  return listing
    .slice(from - 1, to)
    .filter((number) => number !== null)
    .reverse()
}

/** The newest `most` articles of a listing, newest first. */
export function newestOf(listing: readonly (number | null)[], most: number): readonly number[] {
  const found: number[] = []
  for (let at = listing.length - 1; at >= 0 && found.length < most; at--) {
    const number = listing[at]
    if (number !== null && number !== undefined) found.push(number)
  }
  return found
}

/** Those beside an article in a listing: the next newer and the next older one that are not silent. */
export type Neighbours = { readonly newer: number | null; readonly older: number | null }

/** The neighbours of an article in a listing; none when it is not in it. */
export function neighboursIn(listing: readonly (number | null)[], number: number): Neighbours {
  const at = placeOf(listing, number)
  return at < 0 ? { newer: null, older: null } : { newer: spoken(listing, at, 1), older: spoken(listing, at, -1) }
}

function spoken(listing: readonly (number | null)[], from: number, step: 1 | -1): number | null {
  for (let at = from + step; at >= 0 && at < listing.length; at += step) if (listing[at] !== null) return listing[at]!
  return null
}

const places = new WeakMap<readonly (number | null)[], ReadonlyMap<number, number>>()

/** Its index, remembered per listing so that a full build need not search; a memory that the listing has outgrown is made anew. */
function placeOf(listing: readonly (number | null)[], number: number): number {
  const known = places.get(listing)?.get(number)
  if (known !== undefined && listing[known] === number) return known
  const at = listing.lastIndexOf(number)
  if (at >= 0)
    places.set(listing, new Map(listing.flatMap((each, index) => (each === null ? [] : [[each, index] as const]))))
  return at
}
