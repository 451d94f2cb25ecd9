import type { Charter, CharterRow } from '#/charter/charter.ts'
import type { ColumnRename } from '#/charter/edition.ts'
import { placeOf } from '#/charter/settlement-place.ts'

/** A column that is gone and one that is new, by their places (path and column joined by “/”), said to be the same. */
export type SameColumn = { readonly before: string; readonly after: string }

/** What was said about renamed columns, and of that what the tables do not show. */
export type Renamed = { readonly renames: readonly ColumnRename[]; readonly unfit: readonly SameColumn[] }

/**
 * The renames that fit a table and one before it: the old place was a column and no longer is one, the new place is one now and was
 * none. Of several about one column the last one said counts.
 */
export function renamesFrom(befores: readonly Charter[], after: Charter, said: readonly SameColumn[]): Renamed {
  const now = placesOf(after)
  const olds = befores.map(placesOf)
  const pathsOf = (same: SameColumn): ColumnRename | null => {
    const old = olds.find((each) => each.has(same.before) && !each.has(same.after))
    if (!old || now.has(same.before) || !now.has(same.after)) return null
    return { before: old.get(same.before)!, after: now.get(same.after)! }
  }
  const fitting = said.filter((same) => pathsOf(same) !== null)
  const last = fitting.filter((same, index) => !fitting.slice(index + 1).some((later) => isAboutOne(same, later)))
  return { renames: last.map((same) => pathsOf(same)!), unfit: said.filter((same) => pathsOf(same) === null) }
}

/** Whether two answers speak of one column, before or after. */
export function isAboutOne(a: SameColumn, b: SameColumn): boolean {
  return a.before === b.before || a.after === b.after
}

function placesOf({ rows }: Charter): ReadonlyMap<string, readonly string[]> {
  return new Map(rows.map((row) => [placeOf(row), pathOf(row)]))
}

/** A row's path with its column. */
export function pathOf({ path, column }: Pick<CharterRow, 'path' | 'column'>): readonly string[] {
  return [...path, column]
}
