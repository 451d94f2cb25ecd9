import { charactersWide } from '#/charter/layout-widths.ts'

/** What a cell needs to be seen whole. */
export type Block = {
  readonly row: number
  readonly col: number
  readonly rowspan: number
  readonly colspan: number
  readonly text: string
}

/**
 * Lines of text each row must have room for so that no cell is cut off, given each column's width in Chinese characters. A cell over
 * several rows shares its lines among them. (Excel does not size the rows of merged cells by itself.)
 */
export function rowLines(rows: readonly (readonly Block[])[], widths: readonly number[]): readonly number[] {
  const lines = rows.map((cells) =>
    Math.max(1, ...cells.filter((cell) => cell.rowspan === 1).map((cell) => linesOf(cell, widths))),
  )
  for (const cell of rows.flat().filter((each) => each.rowspan > 1)) {
    const has = lines.slice(cell.row, cell.row + cell.rowspan).reduce((sum, each) => sum + each, 0)
    const lacks = Math.max(0, linesOf(cell, widths) - has) / cell.rowspan
    for (let row = cell.row; row < cell.row + cell.rowspan; row++) lines[row]! += lacks
  }
  return lines
}

function linesOf({ text, col, colspan }: Block, widths: readonly number[]): number {
  const room = widths.slice(col, col + colspan).reduce((sum, width) => sum + width, 0)
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(charactersWide(line) / Math.max(1, room))), 0)
}
