import { FileRefused } from '#/charter/files/limits.ts'
import { number, readText, recordsFrom, type XlsRecord } from '#/charter/files/xls-records.ts'
import { type Styles, showByStyle } from '#/charter/files/xlsx-book.ts'
import type { SheetWords } from '#/charter/files/xlsx-sheet.ts'

/** The globals of an .xls: where each sheet begins, and how the values of cells are read. */
export type XlsBook = {
  readonly sheets: readonly { readonly start: number; readonly hidden: boolean }[]
  readonly words: SheetWords
}

const mostTexts = 500_000

/** Reads the globals (MS-XLS 2.1.7.20.1). Refuses workbooks with a password and those older than Excel 97. */
export function readXlsBook(stream: Buffer): XlsBook {
  if (stream.readUInt16LE(0) !== 0x0809 || stream.readUInt16LE(4) !== 0x0600)
    throw new FileRefused('wrong-type', 'Excel 95 或更早的工作簿')
  const sheets: { start: number; hidden: boolean }[] = []
  const styles: Styles = { codes: new Map(), formats: [] }
  let shared: readonly string[] = []
  let epoch1904 = false
  for (const record of recordsFrom(stream, 0)) {
    const { type, data } = record
    if (type === 0x2f) throw new FileRefused('encrypted')
    else if (type === 0x22) epoch1904 = data.readUInt16LE(0) === 1
    else if (type === 0x85 && data[5] === 0) sheets.push({ start: data.readUInt32LE(0), hidden: (data[4]! & 3) !== 0 })
    else if (type === 0xe0) styles.formats.push(data.readUInt16LE(2))
    else if (type === 0x41e) styles.codes.set(data.readUInt16LE(0), textAt(record, 2))
    else if (type === 0xfc) shared = sharedTexts(record)
  }
  if (sheets.length > 1000) throw new FileRefused('too-large', '超过 1000 个工作表')
  return { sheets, words: { shared, show: showByStyle(styles, epoch1904) } }
}

/** A text with its length in two bytes before it, at a place in a record. */
export function textAt({ data, more }: XlsRecord, at: number): string {
  const cursor = { parts: [data, ...more], part: 0, at }
  return readText(cursor, number(cursor, 2))
}

/** 2.4.265 SST: the texts that cells share. */
function sharedTexts({ data, more }: XlsRecord): readonly string[] {
  const count = data.readUInt32LE(4)
  if (count > mostTexts) throw new FileRefused('too-large', `超过 ${mostTexts} 条文字`)
  const cursor = { parts: [data, ...more], part: 0, at: 8 }
  return Array.from({ length: count }, () => readText(cursor, number(cursor, 2)))
}
