import type { ReadLimits } from '#/charter/files/limits.ts'
import { keepMerge, keepText, type Place, type Sheet } from '#/charter/files/sheet.ts'
import { attribute, localName, type XmlReader } from '#/charter/files/xml-reader.ts'

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
  return {
    open: (name, attributes) => {
      const local = localName(name)
      if (local === 'row') [row, col] = [rowNumber(attributes.r) ?? row + 1, -1]
      else if (local === 'c') {
        const at = reference(attributes.r)
        ;[row, col] = [at?.row ?? row, at?.col ?? col + 1]
        cell = { row, col, type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), value: '' }
      } else if (local === 'mergeCell') keepRange(sheet, attribute(attributes, 'ref'), limits)
      inValue = local === 'v' || local === 't'
    },
    close: (name) => {
      inValue = false
      if (localName(name) !== 'c' || !cell) return
      keepText(sheet, cell, shown(cell, words), limits)
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
function reference(written: string | undefined): Place | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(written ?? '') ?? []
  if (!letters || !digits) return null
  return {
    row: Number(digits) - 1,
    col: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1,
  }
}

function keepRange(sheet: Sheet, written: string | undefined, limits: ReadLimits): void {
  const [from, to] = (written ?? '').split(':').map(reference)
  if (from && to) keepMerge(sheet, from, to, limits)
}
