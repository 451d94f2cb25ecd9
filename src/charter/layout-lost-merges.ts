import type { Grid, Merge } from '#/charter/grid.ts'

/**
 * Gives a table whose merge data were lost (`merges: null`) its merges back; any other grid is returned as it is. What spans columns
 * is taken from `spans` where the reader could prove it. Downwards: an empty place continues the cell above it as long as its whole
 * width stays empty, as in the seed document (an empty unit or requirement cell is a vertical merge); nothing grows out of the header
 * or out of a heading across the table. A category repeated after a page break stays a cell of its own, as in the source.
 */
export function restoreMerges(grid: Grid): Grid {
  if (grid.merges !== null) return grid
  const { spans = likelySpans(grid.cells), ...rest } = grid
  const cells: Cell[] = []
  let above: readonly Cell[] = []
  grid.cells.forEach((texts, row) => {
    const said = saidCells(texts, row, spans)
    const continued = above.filter((cell) => isSilent(texts, cell, said))
    for (const cell of continued) cell.rowspan++
    cells.push(...said)
    above = row === 0 || said[0]?.colspan === texts.length ? [] : [...continued, ...said]
  })
  return { ...rest, merges: cells.filter((cell) => cell.rowspan * cell.colspan > 1) }
}

/** A merge while it still grows downwards. */
type Cell = { -readonly [K in keyof Merge]: Merge[K] }

/** The cells of a row that say something, each as wide as its span. */
function saidCells(texts: readonly string[], row: number, spans: readonly Merge[]): readonly Cell[] {
  const wide = new Map(spans.filter((span) => span.row === row).map((span) => [span.col, span.colspan]))
  return texts.flatMap((text, col) => (isSaid(text) ? [{ row, col, rowspan: 1, colspan: wide.get(col) ?? 1 }] : []))
}

/** Nothing new is said anywhere below the cell's whole width, so the cell goes on. */
function isSilent(texts: readonly string[], { col, colspan }: Cell, said: readonly Cell[]): boolean {
  const isTaken = said.some((cell) => cell.col < col + colspan && col < cell.col + cell.colspan)
  return !isTaken && texts.slice(col, col + colspan).every((text) => !isSaid(text))
}

/**
 * Spans for a table that proves none (a CSV): a header followed by empty places spans them; under one header, empty places after
 * the last name belong to that name; a row of more than two columns that says only its first cell runs across the whole table.
 */
function likelySpans(rows: Grid['cells']): readonly Merge[] {
  const headers = rows[0] ?? []
  const starts = headers.flatMap((text, col) => (isSaid(text) || col === 0 ? [col] : []))
  const groups = starts.map((from, i) => ({ from, to: starts[i + 1] ?? headers.length }))
  return rows.flatMap((texts, row) => {
    if (row > 0 && isAcross(texts)) return [{ row, col: 0, rowspan: 1, colspan: texts.length }]
    return groups.flatMap(({ from, to }) => {
      const last = texts.slice(from, to).findLastIndex(isSaid)
      return last < 0 ? [] : [{ row, col: from + last, rowspan: 1, colspan: to - from - last }]
    })
  })
}

function isAcross(texts: readonly string[]): boolean {
  return texts.length > 2 && isSaid(texts[0]!) && texts.slice(1).every((text) => !isSaid(text))
}

function isSaid(text: string): boolean {
  return text.trim() !== ''
}
