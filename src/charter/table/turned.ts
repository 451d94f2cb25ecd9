import type { CellRef, CharterRow } from '#/charter/charter.ts'
import type { Grid, Merge } from '#/charter/grid.ts'

/** The table with its fields down the side turned so that they stand across the top. */
export function turned(grid: Grid): Grid {
  const width = grid.cells.reduce((widest, row) => Math.max(widest, row.length), 0)
  const cells = Array.from({ length: width }, (_, col) => grid.cells.map((row) => row[col] ?? ''))
  const merges = grid.merges?.map(turnedMerge) ?? null
  return {
    title: grid.title,
    notes: grid.notes,
    cells,
    merges,
    ...(grid.spans && { spans: grid.spans.map(turnedMerge) }),
  }
}

function turnedMerge({ row, col, rowspan, colspan }: Merge): Merge {
  return { row: col, col: row, rowspan: colspan, colspan: rowspan }
}

/** Where the cells of a row read from a turned table stand in the table as written. */
export function turnedBack({ source }: CharterRow): CharterRow['source'] {
  const back = ([row, col]: CellRef): CellRef => [col, row]
  return {
    ...source,
    gridRow: source.column?.[1] ?? source.gridRow,
    ...(source.column && { column: back(source.column) }),
    ...(source.units && { units: source.units.map(back) }),
    ...(source.requirements && { requirements: source.requirements.map(back) }),
  }
}
