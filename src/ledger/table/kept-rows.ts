import type { LaidCell } from '#/charter/layout.ts'

type Rows = readonly (readonly LaidCell[])[]

/**
 * A laid table with only some of its rows: a merged cell is as tall as what is left of it and starts in the first row that is left, so
 * that every place of those rows stays covered exactly once. Cells keep the row they had in the whole table.
 */
export function keptRows(rows: Rows, isKept: (row: number) => boolean): Rows {
  const kept = rows.map((_, row) => isKept(row))
  const starting = rows.map((): LaidCell[] => [])
  for (const cell of rows.flat()) {
    const own = Array.from({ length: cell.rowspan }, (_, down) => cell.row + down).filter((row) => kept[row])
    if (own.length > 0) starting[own[0]!]!.push({ ...cell, rowspan: own.length })
  }
  return starting.flatMap((cells, row) => (kept[row] ? [cells.toSorted((a, b) => a.col - b.col)] : []))
}
