import assert from 'node:assert/strict'
import { test } from 'node:test'
import ExcelJS from 'exceljs'
import { readGridBytes } from '#/charter/files/read-grid.file.ts'
import type { Grid } from '#/charter/grid.ts'

async function gridsOf(fill: (book: ExcelJS.Workbook) => void): Promise<readonly Grid[]> {
  const book = new ExcelJS.Workbook()
  fill(book)
  const read = await readGridBytes(new Uint8Array(await book.xlsx.writeBuffer()), '表.xlsx')
  assert.ok(read.ok, JSON.stringify(read))
  return read.grids
}

const header = ['栏目', '单位', '要求']

test('a sheet: title row, merges, rich text, formulas as their results, dates and numbers as shown, notes below', async () => {
  const [grid] = await gridsOf((book) => {
    const sheet = book.addWorksheet('表')
    sheet.addRow(['责任分解表'])
    sheet.mergeCells('A1:D1')
    sheet.addRow([...header, '备考'])
    sheet.addRow([
      { richText: [{ text: '钟楼' }, { text: '要闻' }] },
      '政府办',
      { formula: 'A1', result: '每周' },
      new Date(Date.UTC(2026, 0, 31)),
    ])
    sheet.addRow(['动态', '', '', 0.25])
    sheet.mergeCells('B3:B4')
    sheet.getCell('D3').numFmt = 'yyyy"年"m"月"d"日"'
    sheet.getCell('D4').numFmt = '0%'
    sheet.addRow(['注：按季通报。'])
  })
  assert.equal(grid!.title, '责任分解表')
  assert.deepEqual(grid!.cells, [
    [...header, '备考'],
    ['钟楼要闻', '政府办', '每周', '2026年1月31日'],
    ['动态', '', '', '25%'],
  ])
  assert.deepEqual(grid!.merges, [{ row: 1, col: 1, rowspan: 2, colspan: 1 }])
  assert.deepEqual(grid!.notes, ['注：按季通报。'])
})

test('hidden sheets are left out while a visible one holds a table; hidden rows are read', async () => {
  const grids = await gridsOf((book) => {
    book.addWorksheet('旧', { state: 'hidden' }).addRows([header, ['旧闻', '政府办', '每周']])
    const sheet = book.addWorksheet('新')
    sheet.addRows([header, ['要闻', '政府办', '每周'], ['动态', '各单位', '每月']])
    sheet.getRow(3).hidden = true
    book.addWorksheet('空')
  })
  assert.deepEqual(
    grids.map(({ cells }) => cells.map((row) => row[0])),
    [['栏目', '要闻', '动态']],
  )
  const hiddenOnly = await gridsOf((book) => {
    book.addWorksheet('空')
    book.addWorksheet('旧', { state: 'veryHidden' }).addRows([header, ['旧闻', '政府办', '每周']])
  })
  assert.equal(hiddenOnly[0]!.cells[1]![0], '旧闻')
})

test('a table far from the corner, and a stray word in the last row of the sheet, cost no more than themselves', async () => {
  const [grid] = await gridsOf((book) => {
    const sheet = book.addWorksheet('表')
    for (const [at, cell] of header.entries()) sheet.getCell(1000, 50 + at * 2).value = cell
    sheet.getCell('XFD1048576').value = '止'
    sheet.mergeCells('A5:C900')
  })
  assert.deepEqual(grid!.cells, [
    [...header, ''],
    ['', '', '', '止'],
  ])
  assert.deepEqual(grid!.merges, [])
})

test('what stands hidden under a merge is not read', async () => {
  const [grid] = await gridsOf((book) => {
    const sheet = book.addWorksheet('表')
    sheet.addRows([header, ['要闻', '政府办', '每周'], ['动态', '藏', '每月']])
    sheet.mergeCells('B2:B3')
  })
  assert.deepEqual(grid!.cells[2], ['动态', '', '每月'])
})
