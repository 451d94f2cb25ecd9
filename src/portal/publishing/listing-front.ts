import type { Column } from '#/articles/column.ts'
import type { ListingKey } from '#/articles/published.ts'
import type { PageRef } from '#/portal/page-ref.ts'
import type { SiteView } from '#/portal/site-view.ts'

/**
 * The page on which a listing's newest stand, or null when nobody shows the listing: a column's within a unit has pages only where
 * every unit keeps its own (部门信息公开).
 */
export function frontOf(listing: ListingKey, { columns, units }: SiteView): PageRef | null {
  const { column, unit } = partsOf(listing)
  if (unit !== null && !units.some(({ id }) => id === unit)) return null
  if (column === null) return { kind: 'unit', unit: unit! }
  const found = columns.get(column)
  if (!found || (unit !== null && !isKeptByUnits(found))) return null
  return unit === null ? { kind: 'column', column } : { kind: 'unit-class', unit, column }
}

/** Whether every unit keeps this column for itself, so that it has a page for each. */
export function isKeptByUnits({ kind }: Column): boolean {
  return kind === 'unit-disclosure'
}

/** The column a listing is of, and the unit: `column:ID`, `unit:ID` or `column:ID/unit:ID`. */
export function partsOf(listing: ListingKey): { readonly column: string | null; readonly unit: string | null } {
  const [of, unit] = listing.split('/unit:')
  if (of!.startsWith('unit:')) return { column: null, unit: of!.slice('unit:'.length) }
  return { column: of!.slice('column:'.length), unit: unit ?? null }
}
