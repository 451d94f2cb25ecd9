import { FileRefused, type ReadLimits } from '#/charter/files/limits.ts'
import { attribute, localName, type XmlReader } from '#/charter/files/xml-reader.ts'
import type { Merge } from '#/charter/grid.ts'

/** The cells of a sheet that hold text, by row and column (0-based), and its merged ranges. Formatted empty cells are not kept. */
export type Sheet = { readonly rows: Map<number, Map<number, string>>; readonly merges: Merge[] }

/** How the values of cells are read: what is shared between cells, and how numbers are shown. */
export type SheetWords = { readonly shared: readonly string[]; readonly show: (raw: string, style: number) => string }

type OpenCell = {
  readonly row: number
  readonly col: number
  readonly type: string
  readonly style: number
  value: string
}

/** Hears a worksheet part (ECMA-376 part 1, 18.3.1). Hidden rows are read too: a filter left on must not lose a duty. */
export function sheetReader(sheet: Sheet, words: SheetWords, limits: ReadLimits): XmlReader {
  let row = -1
  let col = -1
  let cell: OpenCell | null = null
  let inValue = false
  let kept = 0
  let characters = 0 // one shared text may stand in any number of cells
  const keep = (text: string) => {
    if (text.trim() === '' || !cell) return
    kept += 1
    characters += text.length
    if (kept > limits.cells) throw new FileRefused('too-large', `超过 ${limits.cells} 个单元格`)
    if (characters > limits.textBytes) throw new FileRefused('too-large', '文字过多')
    const cells = sheet.rows.get(cell.row) ?? new Map<number, string>()
    sheet.rows.set(cell.row, cells.set(cell.col, text))
  }
  return {
    open: (name, attributes) => {
      const local = localName(name)
      if (local === 'row') [row, col] = [rowNumber(attributes.r) ?? row + 1, -1]
      else if (local === 'c') {
        const at = reference(attributes.r)
        ;[row, col] = [at?.row ?? row, at?.col ?? col + 1]
        cell = { row, col, type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), value: '' }
      } else if (local === 'mergeCell') keepMerge(sheet, attribute(attributes, 'ref'), limits)
      inValue = local === 'v' || local === 't'
    },
    close: (name) => {
      inValue = false
      if (localName(name) !== 'c' || !cell) return
      keep(shown(cell, words))
      cell = null
    },
    text: (text) => {
      if (inValue && cell) cell.value += text
    },
  }
}

/** What a cell shows (18.18.11): its last computed value where it holds a formula. Errors (#REF!) stay visible as they are. */
function shown({ type, style, value }: OpenCell, { shared, show }: SheetWords): string {
  if (type === 's') return shared[Number(value)] ?? ''
  if (type === 'n') return show(value, style)
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  return value
}

function rowNumber(written: string | undefined): number | null {
  const number = Number(written)
  return Number.isSafeInteger(number) && number > 0 ? number - 1 : null
}

/** B7 is row 6, column 1. */
function reference(written: string | undefined): { readonly row: number; readonly col: number } | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(written ?? '') ?? []
  if (!letters || !digits) return null
  return {
    row: Number(digits) - 1,
    col: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1,
  }
}

function keepMerge(sheet: Sheet, written: string | undefined, limits: ReadLimits): void {
  const [from, to] = (written ?? '').split(':').map(reference)
  if (!from || !to || to.row < from.row || to.col < from.col) return
  if (sheet.merges.length >= limits.cells) throw new FileRefused('too-large', '合并单元格过多')
  sheet.merges.push({ ...from, rowspan: to.row - from.row + 1, colspan: to.col - from.col + 1 })
}
