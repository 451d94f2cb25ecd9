import { checkSize, FileRefused, type ReadLimits } from '#/charter/files/limits.ts'
import type { Grid, Merge } from '#/charter/grid.ts'

/**
 * Grids written as JSON: `{"title","grid":[["…"]],"merges":[{"row","col","rowspan","colspan"}]|null,"notes"?:[…]}`, or an array of them.
 * Null when the value holds no grid at all. Refuses merges that lie outside the grid or overlap.
 */
export function readJsonGrids(value: unknown, limits: ReadLimits): readonly Grid[] | null {
  const items = Array.isArray(value) ? value : [value]
  const grids = items.filter((item) => isObject(item) && Array.isArray(item.grid))
  return grids.length > 0 ? grids.map((item) => readGrid(item as JsonGrid, limits)) : null
}

type JsonGrid = { readonly grid: readonly unknown[] } & Readonly<Record<string, unknown>>

function readGrid({ title, grid, merges, notes }: JsonGrid, limits: ReadLimits): Grid {
  const rows = grid.map((row, at) => {
    if (!Array.isArray(row)) throw new FileRefused('damaged', `grid 第 ${at + 1} 行不是数组`)
    return row.map(cellText)
  })
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  checkSize(rows.length, width, limits)
  return {
    title: typeof title === 'string' ? title : '',
    cells: rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]),
    merges: readMerges(merges ?? null, rows.length, width),
    notes: Array.isArray(notes) ? notes.map(cellText) : [],
  }
}

/** JSON from other programs may hold numbers and nulls where a cell is a number or empty. */
function cellText(value: unknown): string {
  return typeof value === 'string' ? value : value === null || typeof value === 'object' ? '' : String(value)
}

function readMerges(value: unknown, rows: number, columns: number): readonly Merge[] | null {
  if (value === null) return null
  if (!Array.isArray(value)) throw new FileRefused('damaged', 'merges 不是数组')
  const taken = new Set<number>()
  return value.map((item, at) => {
    const merge = isObject(item) ? mergeOf(item) : null
    if (!merge || merge.row + merge.rowspan > rows || merge.col + merge.colspan > columns) {
      throw new FileRefused('damaged', `merges 第 ${at + 1} 项超出表格`)
    }
    for (const place of placesOf(merge, columns)) {
      if (taken.has(place)) throw new FileRefused('damaged', `merges 第 ${at + 1} 项与其他合并重叠`)
      taken.add(place)
    }
    return merge
  })
}

function mergeOf({ row, col, rowspan, colspan }: Readonly<Record<string, unknown>>): Merge | null {
  const isCount = (value: unknown, least: number): value is number =>
    Number.isSafeInteger(value) && (value as number) >= least
  return isCount(row, 0) && isCount(col, 0) && isCount(rowspan, 1) && isCount(colspan, 1)
    ? { row, col, rowspan, colspan }
    : null
}

function* placesOf({ row, col, rowspan, colspan }: Merge, columns: number): Generator<number> {
  for (let r = row; r < row + rowspan; r += 1) for (let c = col; c < col + colspan; c += 1) yield r * columns + c
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
