import { shareLines } from '#/charter/files/around-table.ts'
import { type Cells, mendRows, rowSizeOf } from '#/charter/files/mend-rows.ts'
import type { TextTable } from '#/charter/files/text-table.ts'

/**
 * Tables as they stand in a .doc: every cell is closed by a tab and a row by one more line end, whatever lines are in its cells.
 * Paragraphs before a table come out as the first lines of its first cell.
 */
export function readClosedText(text: string): readonly TextTable[] {
  const chunks = text.split('\t\n')
  const rest = chunks.pop()!.split('\n')
  const rows = chunks.map((chunk) => chunk.split('\t'))
  const head = linesOfFirst(rows[0] ?? []).at(-1)
  const tables: Draft[] = []
  for (const row of rows) {
    const lines = linesOfFirst(row)
    const startsTable = tables.length === 0 || (lines.length > 1 && lines.at(-1) === head)
    if (startsTable) startTable(tables, lines.slice(0, -1))
    tables.at(-1)!.rows.push(startsTable ? [lines.at(-1)!, ...row.slice(1)] : row)
  }
  tables.at(-1)?.after.push(...rest)
  return tables.map(({ before, rows, after }) => ({ before, rows: mended(rows), after }))
}

type Draft = { readonly before: readonly string[]; readonly rows: Cells[]; readonly after: string[] }

function linesOfFirst(row: Cells): readonly string[] {
  return (row[0] ?? '').split('\n')
}

function startTable(tables: Draft[], between: readonly string[]): void {
  const above = tables.at(-1)
  const { after, before } = above ? shareLines(between) : { after: [], before: between }
  above?.after.push(...after)
  tables.push({ before, rows: [], after: [] })
}

/** A cell that begins with an empty paragraph looks like the end of a row. */
function mended(rows: readonly Cells[]): readonly Cells[] {
  const size = rowSizeOf(rows)
  return size === null ? rows : mendRows(rows, size)
}
