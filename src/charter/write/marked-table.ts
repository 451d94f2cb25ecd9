import type { Grid } from '#/charter/grid.ts'
import { headerRowsOf, type LaidCell, layoutOf, ownerOf } from '#/charter/layout.ts'
import { restoreMerges } from '#/charter/layout-lost-merges.ts'
import { charactersWide, columnShares } from '#/charter/layout-widths.ts'
import { byGravity, type CellMark, type MarkState, markLine, standingHeaderOn, writable } from '#/charter/write/mark.ts'

/** A cell to be written: `state` colours it; `isMark` says it belongs to the standing column, not to the charter. */
export type MarkedCell = LaidCell & {
  readonly state: MarkState | null
  readonly isMark: boolean
  readonly align: 'center' | 'left'
}

/** The table to be written, before any file format: what starts in each row, and each column's share of the width (summing to 1). */
export type MarkedTable = {
  readonly headerRows: number
  readonly shares: readonly number[]
  readonly rows: readonly (readonly MarkedCell[])[]
}

/** Share of the width that the standing column takes: about ten Chinese characters a line on A4 landscape. */
const standingShare = 0.16

/** A column with a line longer than this (in Chinese characters) holds sentences and reads from the left; names are centred. */
const longestName = 20

/**
 * The source's rows and merges, each marked cell in the colour of its worst state, and at the right a column 落实情况（截至 …）that
 * says in signs and words how the cells of that row stand. Without marks: the table alone.
 */
export function markedTable(source: Grid, marks: readonly CellMark[], on: Temporal.PlainDate): MarkedTable {
  const grid = restoreMerges(source)
  const laid = layoutOf(grid)
  const onCells = Map.groupBy(marks, ({ cell }) => ownerOf(grid, cell).join())
  const marksOn = (cell: LaidCell) => byGravity(onCells.get(`${cell.row},${cell.col}`) ?? [])
  const prose = proseColumns(laid)
  const rows = laid.map((row) =>
    row.map((cell): MarkedCell => {
      const align = cell.isHeader || !prose.has(cell.col) ? 'center' : 'left'
      return { ...cell, text: writable(cell.text), state: marksOn(cell)[0]?.state ?? null, isMark: false, align }
    }),
  )
  const table = { headerRows: headerRowsOf(grid), shares: columnShares(grid), rows }
  return marks.length === 0 ? table : withStandings(table, marksOn, standingHeaderOn(on))
}

type Rows = readonly (readonly LaidCell[])[]
type MarksOn = (cell: LaidCell) => readonly CellMark[]

function proseColumns(rows: Rows): ReadonlySet<number> {
  const cells = rows.flat().filter((cell) => !cell.isHeader)
  const long = cells.filter(({ text }) => text.split('\n').some((line) => charactersWide(line) > longestName))
  return new Set(long.map((cell) => cell.col))
}

function withStandings({ headerRows, shares, rows }: MarkedTable, marksOn: MarksOn, header: string): MarkedTable {
  const standings = standingsOf(rows, marksOn, shares.length, headerRows, header)
  const starts = new Map(standings.map((cell) => [cell.row, cell]))
  const taken = new Set(standings.flatMap(({ row, rowspan }) => Array.from({ length: rowspan }, (_, i) => row + i)))
  const widened = (cell: MarkedCell) => (isAcross(cell, shares.length) ? { ...cell, colspan: cell.colspan + 1 } : cell)
  return {
    headerRows,
    shares: [...shares.map((share) => share * (1 - standingShare)), standingShare],
    rows: rows.map((cells, row) => {
      const standing = starts.get(row)
      if (standing) return [...cells, standing]
      return taken.has(row) ? cells : cells.map(widened)
    }),
  }
}

/** The cells of the standing column; a heading across the whole table has none beside it, the column's header stands after titles. */
function standingsOf(
  rows: Rows,
  marksOn: MarksOn,
  col: number,
  headerRows: number,
  header: string,
): readonly MarkedCell[] {
  const standings: MarkedCell[] = []
  for (let row = 0; row < rows.length; row++) {
    const cells = rows[row]!
    const across = cells.find((cell) => isAcross(cell, col))
    const said = byGravity(cells.flatMap(marksOn))
    const isHeader = row < headerRows || cells.some((cell) => cell.isHeader)
    const rowspan = across?.rowspan ?? (row < headerRows ? headerRows - row : reachOf(rows, marksOn, row))
    if (!across || (said.length > 0 && !isHeader)) {
      const text = isHeader ? header : writable(said.map(markLine).join('\n'))
      const at = { row, col, rowspan, colspan: 1, text, isHeader, isMark: true }
      standings.push({ ...at, state: said[0]?.state ?? null, align: isHeader ? 'center' : 'left' })
    }
    row += rowspan - 1
  }
  return standings
}

/** Rows that the standing of this row speaks for: as many as its marked cell spans, up to the next row with marks of its own. */
function reachOf(rows: Rows, marksOn: MarksOn, row: number): number {
  const marked = rows[row]!.filter((cell) => marksOn(cell).length > 0)
  const reach = Math.max(1, ...marked.map((cell) => cell.rowspan))
  const next = rows.slice(row + 1, row + reach).findIndex((cells) => cells.some((cell) => marksOn(cell).length > 0))
  return next < 0 ? reach : next + 1
}

/** A title or a section heading inside the table: one cell over the whole width. */
function isAcross(cell: LaidCell, width: number): boolean {
  return width > 1 && cell.colspan === width
}
