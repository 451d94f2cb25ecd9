import type { CharterRow, Doubt } from '#/charter/charter.ts'

/** A row's place as doubts name it: path and column joined by “/”. */
export function placeOf(row: CharterRow): string {
  return [...row.path, row.column].join('/')
}

/**
 * Whether a doubt is about this row: it names the row's place; or it names the cell that several columns were read from, under the
 * same path; or it names no place and its words are one of the row's units (an open group is asked about once for the whole table).
 */
export function isAt(row: CharterRow, { where, said }: Pick<Doubt, 'where' | 'said'>): boolean {
  if (where === placeOf(row)) return true
  if (where === '') return row.units.some(({ name }) => name === said)
  const parent = row.path.length === 0 ? '' : `${row.path.join('/')}/`
  return where.startsWith(parent) && where.slice(parent.length).split('、').includes(row.column)
}
