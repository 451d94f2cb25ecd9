import type { Charter } from '#/charter/charter.ts'
import type { Grid } from '#/charter/grid.ts'

/** The file an edition was read from: its name as given, and the SHA-256 of its bytes in lower-case hex. */
export type EditionSource = { readonly fileName: string; readonly sha256: string }

/** 更名: a column of the edition before, confirmed by a person to go on under another name. Both outermost first, ending with the column. */
export type ColumnRename = { readonly before: readonly string[]; readonly after: readonly string[] }

/** 版本: a charter adopted from a day on. It is never edited in place; the next edition takes over from its own day. */
export type Edition = {
  readonly id: string
  readonly title: string
  readonly from: Temporal.PlainDate
  readonly adoptedBy: string
  readonly adoptedAt: Temporal.Instant
  readonly charter: Charter
  /** The physical tables the charter was read from (one, or a table cut by pages): shown and written back as they are. */
  readonly grids: readonly Grid[]
  readonly source: EditionSource
  /** Columns that are the same as one of the edition before: their clocks go on. */
  readonly renames: readonly ColumnRename[]
  /** A demonstration's, which `demo wipe` takes away again: no rule of adoption heeds it. */
  readonly isDemo: boolean
}

/** Days an edition rules: `from` inclusive, `until` exclusive, null while nothing follows it. */
export type Term = { readonly from: Temporal.PlainDate; readonly until: Temporal.PlainDate | null }

/** The edition that rules on a day, or null before the first. Of two from the same day the one adopted later corrects the other. */
export function editionInForce(editions: readonly Edition[], on: Temporal.PlainDate): Edition | null {
  return inOrder(editions).findLast(({ from }) => compare(from, on) <= 0) ?? null
}

/** The days an edition rules among the others; null when a correction from the same day took its place, so that it never ruled. */
export function termOf(editions: readonly Edition[], edition: Edition): Term | null {
  const ordered = inOrder(editions)
  const next = ordered[ordered.findIndex(({ id }) => id === edition.id) + 1]
  if (!next) return { from: edition.from, until: null }
  return compare(next.from, edition.from) === 0 ? null : { from: edition.from, until: next.from }
}

const compare = Temporal.PlainDate.compare

function inOrder(editions: readonly Edition[]): readonly Edition[] {
  return editions.toSorted((a, b) => compare(a.from, b.from) || Temporal.Instant.compare(a.adoptedAt, b.adoptedAt))
}
