import type { Cell, Fill, Worksheet } from 'exceljs'
import type { Grid } from '#/charter/grid.ts'
import { rowLines } from '#/charter/layout-heights.ts'
import { asOfWords, type CellMark, legendWords, markLooks, marksOnGrid, writable } from '#/charter/write/mark.ts'
import { type MarkedCell, type MarkedTable, markedTable } from '#/charter/write/marked-table.ts'
import type { WriteOptions } from '#/charter/write/write-docx.file.ts'

/** Width of the whole table in Excel's unit (one Latin digit); a Chinese character takes two. Fits A4 landscape near full size. */
const tableWidth = 140

/** Height of one line of 11-point text, in points. */
const lineHeight = 15

const thin = { style: 'thin' } as const

/**
 * The responsibility table as a workbook, a sheet a table: the source's rows and merged cells, and how each marked cell stands. The
 * first row is the title, notes follow the table; header rows stay in sight and are printed on each page; legend, date and page
 * numbers stand in the printed head and foot, and the legend as a note on the header 落实情况.
 */
export async function writeXlsx(
  tables: Grid | readonly Grid[],
  marks: readonly CellMark[],
  { on }: WriteOptions,
): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs')
  const book = new exceljs.Workbook()
  book.creator = 'Belltower 钟楼'
  const grids = 'cells' in tables ? [tables] : tables
  grids.forEach((grid, i) => {
    writeSheet(book.addWorksheet(i === 0 ? '责任分解表' : `责任分解表${i + 1}`), grid, marksOnGrid(marks, i), on)
  })
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function writeSheet(sheet: Worksheet, grid: Grid, marks: readonly CellMark[], on: Temporal.PlainDate): void {
  const table = markedTable(grid, marks, on)
  const width = table.shares.length
  const top = grid.title === '' ? 0 : 1
  preparePage(sheet, table, top, marks.length > 0 ? legendWords() : '', asOfWords(on))
  if (top > 0) writeAcross(sheet, 1, width, grid.title, { font: { name: '宋体', size: 18, bold: true } })
  writeTable(sheet, table, top)
  grid.notes.forEach((note, i) => {
    const row = top + table.rows.length + 1 + i
    writeAcross(sheet, row, width, note, { font: { name: '仿宋', size: 11 }, isLeft: true })
  })
}

function preparePage(sheet: Worksheet, table: MarkedTable, top: number, legend: string, asOf: string): void {
  const headers = top + table.headerRows
  const margins = { left: 0.5, right: 0.5, top: 0.7, bottom: 0.7, header: 0.35, footer: 0.35 }
  sheet.columns = table.shares.map((share) => ({ width: share * tableWidth }))
  sheet.pageSetup = {
    paperSize: 9, // A4
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins,
    printTitlesRow: `${top + 1}:${headers}`,
  }
  sheet.headerFooter = { oddHeader: `&R${asOf}`, oddFooter: `&L&9${legend}&R&9第 &P 页　共 &N 页` }
  sheet.views = [{ state: 'frozen', xSplit: 0, ySplit: headers }]
}

type Manner = { readonly font: Cell['font']; readonly isLeft?: boolean }

function writeAcross(sheet: Worksheet, row: number, width: number, text: string, { font, isLeft }: Manner): void {
  sheet.mergeCells(row, 1, row, width)
  const cell = sheet.getCell(row, 1)
  cell.value = writable(text)
  cell.font = font
  cell.alignment = { horizontal: isLeft ? 'left' : 'center', vertical: 'middle', wrapText: true }
  sheet.getRow(row).height = Math.max(20, (font.size ?? 11) * 1.6) * text.split('\n').length
}

function writeTable(sheet: Worksheet, table: MarkedTable, top: number): void {
  for (const cell of table.rows.flat()) writeCell(sheet, cell, top)
  const characters = table.shares.map((share) => (share * tableWidth) / 2 - 1)
  rowLines(table.rows, characters).forEach((lines, row) => {
    sheet.getRow(top + row + 1).height = Math.min(409, lines * lineHeight + 4) // Excel allows 409 points at most
  })
}

function writeCell(sheet: Worksheet, laid: MarkedCell, top: number): void {
  const row = top + laid.row + 1
  const col = laid.col + 1
  const [lastRow, lastCol] = [row + laid.rowspan - 1, col + laid.colspan - 1]
  if (lastRow > row || lastCol > col) sheet.mergeCells(row, col, lastRow, lastCol)
  const cell = sheet.getCell(row, col)
  cell.value = laid.text === '' ? null : laid.text
  cell.numFmt = '@' // text: 1-2 must not become a date
  cell.font = laid.isHeader ? { name: '黑体', size: 11 } : { name: '仿宋', size: laid.isMark ? 10 : 11 }
  cell.alignment = { horizontal: laid.align, vertical: 'middle', wrapText: true }
  cell.fill = fillOf(laid)
  for (let r = row; r <= lastRow; r++)
    for (let c = col; c <= lastCol; c++)
      sheet.getCell(r, c).border = { top: thin, left: thin, bottom: thin, right: thin }
  if (laid.isMark && laid.isHeader) cell.note = legendWords()
}

function fillOf({ isHeader, state }: MarkedCell): Fill {
  const colour = isHeader ? 'EDEDED' : state && markLooks[state].fill
  if (!colour) return { type: 'pattern', pattern: 'none' }
  return { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${colour}` } }
}
