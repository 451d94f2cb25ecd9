import { listRecorded } from '#/desk/record.store.ts'
import { csvLine, recordCells, recordRow, recordTitles } from '#/desk/record-row.ts'
import type { RecordFilter, RecordRow } from '#/desk/record-wire.ts'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'

const page = 1_000
/** A sheet is made in memory: more than this is for CSV. */
const mostRows = 50_000
const words = { 'too-long': '符合条件的记录超过 5 万条，请缩小日期范围，或导出 CSV。' }

/** The entries that fit as CSV for spreadsheets (UTF-8 with its mark), page by page: a long book is never in memory whole. */
export async function* recordCsv(office: Office, filter: RecordFilter): AsyncGenerator<string> {
  yield `\ufeff${csvLine(recordTitles)}`
  for await (const row of rowsOf(office, filter)) yield csvLine(recordCells(row))
}

/** The entries that fit as .xlsx. Refused when they are more than fifty thousand. */
export async function recordXlsx(office: Office, filter: RecordFilter): Promise<Buffer> {
  const { default: exceljs } = await import('exceljs')
  const book = new exceljs.Workbook()
  const sheet = book.addWorksheet('记录簿', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = [10, 20, 24, 22, 16, 30, 60].map((width) => ({ width }))
  sheet.addRow([...recordTitles]).font = { bold: true }
  for await (const row of rowsOf(office, filter)) {
    if (sheet.rowCount > mostRows) throw new Refused(['too-long'], words)
    sheet.addRow([...recordCells(row)])
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}

async function* rowsOf({ db, siteId }: Office, filter: RecordFilter): AsyncGenerator<RecordRow> {
  let before: number | null = null
  for (;;) {
    const found = await listRecorded(db, siteId, filter, { before, limit: page })
    yield* found.map(recordRow)
    if (found.length < page) return
    before = found.at(-1)!.seq
  }
}
