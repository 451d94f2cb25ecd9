import { checkSize, type ReadLimits } from '#/charter/files/limits.ts'
import type { Merge } from '#/charter/grid.ts'

/** A cell as Word keeps it: how many columns it covers, and whether it goes on from the cell above it. */
export type PlacedCell = { readonly text: string; readonly colspan: number; readonly continues: boolean }

/** A row as Word keeps it; `skip` columns are left out before its first cell. */
export type PlacedRow = { readonly skip: number; readonly cells: readonly PlacedCell[] }

/** The grid of rows whose merges are known. A cell that continues nothing of its own width stands for itself. */
export function placeCells(
  rows: readonly PlacedRow[],
  limits: ReadLimits,
): { cells: string[][]; merges: readonly Merge[] } {
  const width = rows.reduce((most, row) => Math.max(most, widthOf(row)), 0)
  checkSize(rows.length, width, limits)
  const cells = rows.map(() => Array<string>(width).fill(''))
  const merges: Spread[] = []
  let above = new Map<number, Spread>()
  for (const [row, placed] of rows.entries()) {
    const here = new Map<number, Spread>()
    let col = placed.skip
    for (const cell of placed.cells) {
      const grown = cell.continues ? above.get(col) : undefined
      if (grown?.colspan === cell.colspan) {
        grown.rowspan += 1
        here.set(col, grown)
      } else {
        const spread = { row, col, rowspan: 1, colspan: cell.colspan }
        cells[row]![col] = cell.text
        merges.push(spread)
        here.set(col, spread)
      }
      col += cell.colspan
    }
    above = here
  }
  return { cells, merges: merges.filter(({ rowspan, colspan }) => rowspan * colspan > 1) }
}

type Spread = { row: number; col: number; rowspan: number; colspan: number }

function widthOf({ skip, cells }: PlacedRow): number {
  return cells.reduce((sum, { colspan }) => sum + colspan, skip)
}
