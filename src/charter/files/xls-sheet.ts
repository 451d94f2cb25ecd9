import type { ReadLimits } from '#/charter/files/limits.ts'
import { emptySheet, keepMerge, keepText, type Place, type Sheet } from '#/charter/files/sheet.ts'
import { textAt } from '#/charter/files/xls-book.ts'
import { recordsFrom, type XlsRecord } from '#/charter/files/xls-records.ts'
import type { SheetWords } from '#/charter/files/xlsx-sheet.ts'

/** One sheet of an .xls, its records from `start` (MS-XLS 2.1.7.20.5). */
export function readXlsSheet(stream: Buffer, start: number, words: SheetWords, limits: ReadLimits): Sheet {
  const sheet = emptySheet()
  let formula: Place | null = null // a formula whose result is a text says it in the record after
  for (const record of recordsFrom(stream, start)) {
    if (record.type === 0x207 && formula) keepText(sheet, formula, textAt(record, 0), limits)
    formula = record.type === 0x06 && hasTextResult(record.data) ? placeOf(record.data) : null
    if (record.type === 0xe5) keepMerges(sheet, record.data, limits)
    else for (const { place, text } of cellsOf(record, words)) keepText(sheet, place, text, limits)
  }
  return sheet
}

type Cell = { readonly place: Place; readonly text: string }

/** What the cells of a record show; empty for records that are no cells, blank ones, or hold errors. */
function cellsOf(record: XlsRecord, { shared, show }: SheetWords): readonly Cell[] {
  const { type, data } = record
  const one = (text: string): readonly Cell[] => [{ place: placeOf(data), text }]
  const shown = (value: number) => one(show(String(value), data.readUInt16LE(4)))
  if (type === 0xfd) return one(shared[data.readUInt32LE(6)] ?? '')
  if (type === 0x204) return one(textAt(record, 6))
  if (type === 0x203) return shown(data.readDoubleLE(6))
  if (type === 0x27e) return shown(packedNumber(data.readUInt32LE(6)))
  if (type === 0x06) return formulaResult(data, shown, one)
  if (type === 0x205 && data[7] === 0) return one(truth(data[6]))
  return type === 0xbd ? packedCells(data, show) : []
}

/** 2.5.133 FormulaValue: a number, or a truth; a text comes in the record after, an error is not shown. */
function formulaResult(
  data: Buffer,
  shown: (value: number) => readonly Cell[],
  one: (text: string) => readonly Cell[],
): readonly Cell[] {
  if (data.readUInt16LE(12) !== 0xffff) return shown(data.readDoubleLE(6))
  return data[6] === 1 ? one(truth(data[8])) : []
}

function truth(value: number | undefined): string {
  return value === 1 ? 'TRUE' : 'FALSE'
}

/** 2.4.175 MulRk: numbers side by side, six bytes each. */
function packedCells(data: Buffer, show: SheetWords['show']): readonly Cell[] {
  const { row, col } = placeOf(data)
  return Array.from({ length: Math.floor((data.length - 6) / 6) }, (_, at) => {
    const value = packedNumber(data.readUInt32LE(6 + at * 6))
    return { place: { row, col: col + at }, text: show(String(value), data.readUInt16LE(4 + at * 6)) }
  })
}

/** 2.5.217 RkNumber: a whole number or the upper 30 bits of a fraction, perhaps to be divided by 100. */
function packedNumber(packed: number): number {
  const bits = Buffer.alloc(8)
  bits.writeUInt32LE((packed & 0xfffffffc) >>> 0, 4)
  const value = (packed & 2) !== 0 ? packed >> 2 : bits.readDoubleLE(0)
  return (packed & 1) !== 0 ? value / 100 : value
}

function hasTextResult(data: Buffer): boolean {
  return data.readUInt16LE(12) === 0xffff && data[6] === 0
}

function placeOf(data: Buffer): Place {
  return { row: data.readUInt16LE(0), col: data.readUInt16LE(2) }
}

/** 2.4.168 MergeCells: first and last row, first and last column of each range. */
function keepMerges(sheet: Sheet, data: Buffer, limits: ReadLimits): void {
  for (let at = 2; at + 8 <= data.length; at += 8) {
    const [top, bottom] = [data.readUInt16LE(at), data.readUInt16LE(at + 2)]
    const [left, right] = [data.readUInt16LE(at + 4), data.readUInt16LE(at + 6)]
    keepMerge(sheet, { row: top, col: left }, { row: bottom, col: right }, limits)
  }
}
