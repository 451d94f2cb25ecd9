import { FileRefused, type ReadLimits } from '#/charter/files/limits.ts'
import type { Merge } from '#/charter/grid.ts'

/** The cells of a sheet that hold text, by row and column (0-based), and its merged ranges. Formatted empty cells are not kept. */
export type Sheet = {
  readonly rows: Map<number, Map<number, string>>
  readonly merges: Merge[]
  readonly size: { cells: number; characters: number }
}

/** A place on a sheet, 0-based. */
export type Place = { readonly row: number; readonly col: number }

/** A sheet before anything was read from it. */
export function emptySheet(): Sheet {
  return { rows: new Map(), merges: [], size: { cells: 0, characters: 0 } }
}

/** Keeps what a cell shows. One shared text may stand in any number of cells, so characters are counted where they stand. */
export function keepText(sheet: Sheet, { row, col }: Place, text: string, limits: ReadLimits): void {
  if (text.trim() === '') return
  sheet.size.cells += 1
  sheet.size.characters += text.length
  if (sheet.size.cells > limits.cells) throw new FileRefused('too-large', `超过 ${limits.cells} 个单元格`)
  if (sheet.size.characters > limits.textBytes) throw new FileRefused('too-large', '文字过多')
  const cells = sheet.rows.get(row) ?? new Map<number, string>()
  sheet.rows.set(row, cells.set(col, text))
}

/** Keeps a merged range between two corners. */
export function keepMerge(sheet: Sheet, from: Place, to: Place, limits: ReadLimits): void {
  if (to.row < from.row || to.col < from.col) return
  if (sheet.merges.length >= limits.cells) throw new FileRefused('too-large', '合并单元格过多')
  sheet.merges.push({ row: from.row, col: from.col, rowspan: to.row - from.row + 1, colspan: to.col - from.col + 1 })
}
