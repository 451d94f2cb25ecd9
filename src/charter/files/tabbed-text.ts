import { isNote, shareLines } from '#/charter/files/around-table.ts'
import { readClosedText } from '#/charter/files/closed-text.ts'
import { type RowSize, rowSizeOf } from '#/charter/files/mend-rows.ts'
import type { TextTable } from '#/charter/files/text-table.ts'

/**
 * Tables saved as “plain text” by Word or WPS, or taken out of a .doc: a row is a line, its cells are parted by tabs, and a cell of
 * several paragraphs breaks the line. Lines are put together until the row has as many cells as the header.
 */
export function readTabbedText(text: string): readonly TextTable[] {
  const lines = text.split('\n')
  const start = lines.findIndex((line) => line.split('\t').length > 2)
  if (start < 0) return []
  if (lines[start]!.endsWith('\t')) return readClosedText(text)
  const size = rowSizeOf(lines.slice(start).map((line) => line.split('\t')))!
  const tables: Draft[] = [{ before: lines.slice(0, start), rows: [], after: [] }]
  for (const [at, line] of lines.entries()) if (at >= start) placeLine(tables, lines, at, line.split('\t'), size)
  return tables
}

type Draft = { readonly before: readonly string[]; readonly rows: string[][]; readonly after: string[] }

function placeLine(
  tables: Draft[],
  lines: readonly string[],
  at: number,
  parts: readonly string[],
  size: RowSize,
): void {
  const { rows, after } = tables.at(-1)!
  const row = rows.at(-1)
  if (parts.length === 1) {
    if (row && after.length === 0 && !leavesTable(lines, at, row.length >= size.least))
      row.push(`${row.pop()}\n${parts[0]}`)
    else after.push(parts[0]!)
  } else if (after.length > 0) tables.push(nextTable(after, parts))
  else if (row && row.length < size.least && row.length + parts.length - 1 <= size.most) {
    row.push(`${row.pop()}\n${parts[0]}`, ...parts.slice(1))
  } else rows.push([...parts])
}

/** A line without tabs leaves the table when it calls itself a note, or comes after a blank line and a whole row. */
function leavesTable(lines: readonly string[], at: number, rowIsWhole: boolean): boolean {
  if (isNote(lines[at]!)) return true
  const afterBlank = lines[at - 1]?.trim() === ''
  return rowIsWhole && afterBlank && lines[at]!.trim() !== ''
}

function nextTable(after: string[], firstRow: readonly string[]): Draft {
  const shared = shareLines(after)
  after.splice(0, after.length, ...shared.after)
  return { before: shared.before, rows: [[...firstRow]], after: [] }
}
