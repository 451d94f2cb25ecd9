import { liftTitle } from '#/charter/files/lift-title.ts'
import { checkSize, FileRefused, type ReadLimits } from '#/charter/files/limits.ts'
import type { Sheet } from '#/charter/files/sheet.ts'
import { tidyCell } from '#/charter/files/text-table.ts'
import type { Grid, Merge } from '#/charter/grid.ts'

/** The table on a sheet, its title and notes taken out of the cells. */
export function sheetGrid(sheet: Sheet, limits: ReadLimits): Grid {
  const { cells, merges } = compactSheet(sheet, limits)
  return liftTitle({ title: '', cells: cells.map((row) => row.map(tidyCell)), merges, notes: [] }, true)
}

/**
 * A sheet as a rectangle. Rows and columns that hold no text and are covered by no merge with text are left out, so a sheet
 * formatted down to row 1,048,576 is as small as its table; merges shrink with them. What stands hidden under a merge is blanked.
 */
function compactSheet(sheet: Sheet, limits: ReadLimits): { cells: string[][]; merges: readonly Merge[] } {
  const held = heldMerges(sheet, limits)
  const rowAt = places(
    [...sheet.rows.keys()],
    held.map(({ row, rowspan }) => [row, rowspan]),
  )
  const columns = new Set([...sheet.rows.values()].flatMap((cells) => [...cells.keys()]))
  const colAt = places(
    [...columns],
    held.map(({ col, colspan }) => [col, colspan]),
  )
  checkSize(rowAt.size, colAt.size, limits)
  const cells = Array.from(rowAt, () => Array<string>(colAt.size).fill(''))
  for (const [row, texts] of sheet.rows)
    for (const [col, text] of texts) cells[rowAt.get(row)!]![colAt.get(col)!] = text
  const moved = held.map((merge) => ({ ...merge, row: rowAt.get(merge.row)!, col: colAt.get(merge.col)! }))
  return { cells, merges: coverMerges(cells, moved) }
}

/** Merges over a cell with text, cut off where the text of the sheet ends (a whole column may be merged). */
function heldMerges({ rows, merges }: Sheet, limits: ReadLimits): readonly Merge[] {
  const lastRow = lastOf(rows.keys())
  const lastCol = lastOf([...rows.values()].flatMap((cells) => [...cells.keys()]))
  const held = merges.flatMap(({ row, col, rowspan, colspan }) => {
    if (!rows.get(row)?.has(col)) return []
    return { row, col, rowspan: Math.min(rowspan, lastRow - row + 1), colspan: Math.min(colspan, lastCol - col + 1) }
  })
  const area = held.reduce((sum, { rowspan, colspan }) => sum + rowspan * colspan, 0)
  if (area > limits.cells) throw new FileRefused('too-large', '合并单元格过多或过大')
  return held
}

/** Empties the cells under each merge. A merge that overlaps an earlier one is damage and is left out. */
function coverMerges(cells: string[][], merges: readonly Merge[]): readonly Merge[] {
  const covered = cells.map(() => new Set<number>())
  return merges.filter((merge) => {
    const { row, col, rowspan, colspan } = merge
    if (rowspan * colspan === 1) return false
    const rows = covered.slice(row, row + rowspan)
    const columns = Array.from({ length: colspan }, (_, at) => col + at)
    if (rows.some((taken) => columns.some((column) => taken.has(column)))) return false
    const text = cells[row]![col]!
    for (const taken of rows) for (const column of columns) taken.add(column)
    for (let at = row; at < row + rowspan; at += 1) cells[at]!.fill('', col, col + colspan)
    cells[row]![col] = text
    return true
  })
}

function lastOf(numbers: Iterable<number>): number {
  let last = 0
  for (const number of numbers) last = Math.max(last, number)
  return last
}

/** Old number to new: the used ones and those a merge covers, in order, without gaps. */
function places(
  used: readonly number[],
  ranges: readonly (readonly [first: number, length: number])[],
): ReadonlyMap<number, number> {
  const all = new Set(used)
  for (const [first, length] of ranges) for (let at = first; at < first + length; at += 1) all.add(at)
  return new Map([...all].toSorted((a, b) => a - b).map((old, at) => [old, at]))
}
