import type { Column } from '#/articles/column.ts'
import { columnsOfCharter, key } from '#/articles/columns/charter-columns.ts'
import type { Charter, CharterRow } from '#/charter/charter.ts'
import type { Keeping } from '#/portal/site-view.ts'

/** Who keeps each column and what the charter asks of it, in the words of the table; columns of the office's own making are not in it. */
export function keepingOf(charter: Charter | null, columns: Iterable<Column>): ReadonlyMap<string, Keeping> {
  if (!charter) return new Map()
  const asked = new Map(columnsOfCharter(charter).map(({ path, clauses }) => [key(path), clauses]))
  const rows = new Map(charter.rows.map((row) => [key([...row.path, row.column]), row]))
  const kept = [...columns].flatMap(({ id, path }): [string, Keeping][] => {
    const row = rowAbove(rows, path)
    if (!row) return []
    return [[id, { units: row.units.map(({ name }) => name), demands: asked.get(key(path)) ?? [] }]]
  })
  return new Map(kept)
}

/** The row of the table that names a column, or the one a sub-column is told apart in. */
function rowAbove(rows: ReadonlyMap<string, CharterRow>, path: readonly string[]): CharterRow | null {
  for (let levels = path.length; levels > 0; levels--) {
    const row = rows.get(key(path.slice(0, levels)))
    if (row) return row
  }
  return null
}
