import { Workbook } from 'exceljs'

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const widest = 60

/** Saves rows as an .xlsx with a heading line that stays in sight, is filtered by, and is printed on every A4 page. */
export async function saveSheet(
  name: string,
  titles: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): Promise<void> {
  const book = new Workbook()
  const sheet = book.addWorksheet(name.slice(0, 31).replace(/[*?:\\/[\]]/g, ' '), {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0, printTitlesRow: '1:1' },
  })
  sheet.addRows([titles, ...rows])
  sheet.getRow(1).font = { bold: true }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: titles.length } }
  for (const [index, title] of titles.entries()) {
    const longest = Math.max(title.length, ...rows.map((row) => String(row[index]).length))
    const column = sheet.getColumn(index + 1)
    column.width = Math.min(longest * 2, widest) + 2
    column.alignment = { wrapText: true, vertical: 'top' }
  }
  saveFile(`${name}.xlsx`, new Blob([await book.xlsx.writeBuffer()], { type }))
}

function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
