import type { CellRef } from '#/charter/charter.ts'
import type { Grid, Merge } from '#/charter/grid.ts'

/** A cell as it is laid on paper or on a page: where it starts, how far it reaches, what it says. Rows and columns 0-based. */
export type LaidCell = {
  readonly row: number
  readonly col: number
  readonly rowspan: number
  readonly colspan: number
  readonly text: string
  readonly isHeader: boolean
}

/**
 * The table row by row as an HTML or Word table wants it: only the cells that start in a row, left to right, with their spans.
 * Every place of the grid is covered exactly once and no word is hidden, whatever merges the file claims: a merge that leaves the
 * grid is cut, one that overlaps an earlier one or would cover written text is undone. A header row repeated further down (at the top
 * of a page) is a header too.
 */
export function layoutOf(grid: Grid): readonly (readonly LaidCell[])[] {
  const spans = spansOf(grid)
  const headerRows = headerRowsOf(grid)
  const headers = new Set(grid.cells.slice(0, headerRows).map(wordsOf))
  return grid.cells.map((cells, row) => {
    const isHeader = row < headerRows || (headers.has(wordsOf(cells)) && cells.some((text) => text.trim() !== ''))
    return cells.flatMap((text, col) => {
      const span = spans[row]![col]
      return span ? [{ row, col, ...span, text, isHeader }] : []
    })
  })
}

/**
 * How many rows at the top are headers: as far down as the merges of the first row reach, after rows that are one cell across the
 * whole table (a title inside it). At least one, unless the table is empty.
 */
export function headerRowsOf(grid: Grid): number {
  const width = widthOf(grid)
  const spans = spansOf(grid)
  const isTitle = (row: number) => width > 1 && spans[row]?.[0]?.colspan === width
  let first = 0
  while (first < grid.cells.length - 1 && isTitle(first)) first += spans[first]![0]!.rowspan
  const tall = (spans[first] ?? []).map((span) => span?.rowspan ?? 1)
  return Math.min(first + Math.max(1, ...tall), grid.cells.length)
}

/** The place where the cell covering `at` starts: itself, or the top left of the merge it lies in. */
export function ownerOf(grid: Grid, [row, col]: CellRef): CellRef {
  const merge = soundMerges(grid).find((each) => covers(each, row, col))
  return merge ? [merge.row, merge.col] : [row, col]
}

/** The merges that can really be drawn: inside the grid, more than one cell, none overlapping, none hiding words. */
export function soundMerges(grid: Grid): readonly Merge[] {
  const known = soundOf.get(grid) ?? findSound(grid)
  soundOf.set(grid, known)
  return known
}

/** A grid never changes and is asked about cell by cell. */
const soundOf = new WeakMap<Grid, readonly Merge[]>()

function findSound(grid: Grid): readonly Merge[] {
  const taken = grid.cells.map((cells) => cells.map(() => false))
  const sound: Merge[] = []
  for (const claimed of grid.merges ?? []) {
    const merge = cut(claimed, grid)
    const places = merge ? placesOf(merge) : []
    if (!merge || places.some(([row, col]) => taken[row]![col] || hides(grid, merge, row, col))) continue
    for (const [row, col] of places) taken[row]![col] = true
    sound.push(merge)
  }
  return sound
}

type Spans = { readonly rowspan: number; readonly colspan: number }

/** For each place its spans when a cell starts there, null when another cell covers it. */
function spansOf(grid: Grid): readonly (readonly (Spans | null)[])[] {
  const spans = grid.cells.map((cells) => cells.map((): Spans | null => ({ rowspan: 1, colspan: 1 })))
  for (const merge of soundMerges(grid)) {
    for (const [row, col] of placesOf(merge)) spans[row]![col] = null
    spans[merge.row]![merge.col] = { rowspan: merge.rowspan, colspan: merge.colspan }
  }
  return spans
}

function cut({ row, col, rowspan, colspan }: Merge, grid: Grid): Merge | null {
  const whole = [row, col, rowspan, colspan].every(Number.isInteger) && row >= 0 && col >= 0
  if (!whole || row >= grid.cells.length || col >= widthOf(grid)) return null
  const inside = {
    row,
    col,
    rowspan: Math.min(rowspan, grid.cells.length - row),
    colspan: Math.min(colspan, widthOf(grid) - col),
  }
  const isMerge = inside.rowspan >= 1 && inside.colspan >= 1 && inside.rowspan * inside.colspan > 1
  return isMerge ? inside : null
}

function hides(grid: Grid, merge: Merge, row: number, col: number): boolean {
  return (row !== merge.row || col !== merge.col) && grid.cells[row]![col]!.trim() !== ''
}

function placesOf({ row, col, rowspan, colspan }: Merge): readonly CellRef[] {
  return Array.from(
    { length: rowspan * colspan },
    (_, i): CellRef => [row + Math.floor(i / colspan), col + (i % colspan)],
  )
}

function covers(merge: Merge, row: number, col: number): boolean {
  return row >= merge.row && row < merge.row + merge.rowspan && col >= merge.col && col < merge.col + merge.colspan
}

function wordsOf(cells: readonly string[]): string {
  return cells.map((text) => text.replace(/\s/g, '')).join('|')
}

function widthOf(grid: Grid): number {
  return grid.cells[0]?.length ?? 0
}
