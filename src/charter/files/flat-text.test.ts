import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { readFlatText } from '#/charter/files/flat-text.ts'
import { readTextTables } from '#/charter/files/read-text.ts'
import { gridOfText } from '#/charter/files/text-table.ts'

const seed = readFileSync(new URL('../../../data/offices/zhonglou/charter.txt', import.meta.url), 'utf8')
const [grid] = readTextTables(seed).map(gridOfText)
const flat = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map((cell) => `\t${cell}\n`).join('')).join('\n')

test('the table of Zhonglou has its title, a header and 53 rows, seven columns wide, and nothing after it', () => {
  assert.equal(grid!.title, '钟楼区政府门户网站信息内容保障责任分解表')
  assert.equal(grid!.cells.length, 54)
  assert.ok(grid!.cells.every((row) => row.length === 7))
  assert.equal(grid!.merges, null)
  assert.deepEqual(grid!.notes, [])
  assert.deepEqual(grid!.cells[0], ['序号', '类别', '栏目名称', '', '', '责任单位', '工作要求'])
})

test('a row of five cells has its column name over three columns, a row of six over two', () => {
  assert.deepEqual(grid!.cells[4], ['', '', '钟楼生态', '', '', '', ''])
  const of = (row: number) => grid!.spans!.filter((span) => span.row === row)
  assert.deepEqual(of(0), [{ row: 0, col: 2, rowspan: 1, colspan: 3 }])
  assert.deepEqual(of(4), [{ row: 4, col: 2, rowspan: 1, colspan: 3 }])
  assert.deepEqual(of(13), [{ row: 13, col: 3, rowspan: 1, colspan: 2 }])
  assert.deepEqual(of(14), [])
})

test('a cell that ends in an empty paragraph does not tear its row: 板块、部门政府信息公开 stays beside its units', () => {
  const row = grid!.cells[12]!
  assert.deepEqual(row.slice(0, 5), ['3', '政务公开', '板块、部门\n政府信息公开', '', ''])
  assert.equal(row[5], '经开区、高新园（邹区镇）、\n各街道，区政府组成部门')
  assert.match(row[6]!, /^1\.信息公开指南.*7\.部门根据实际增设专栏/s)
})

test('a row is mended wherever an empty paragraph tears it', () => {
  for (const at of [1, 2, 3, 4]) {
    const torn = ['1', '走进', '简介', '档案局', '1.每年更新'].with(
      at - 1,
      `${['1', '走进', '简介', '档案局'][at - 1]}\n`,
    )
    const text = flat([['序号', '类别', '栏目', '单位', '要求'], torn, ['', '', '实力', '统计局', '']])
    const rows = readFlatText(text)[0]!.rows
    assert.deepEqual(
      rows.map((row) => row.length),
      [5, 5, 5],
      `torn after cell ${at}`,
    )
  }
})

test('an enumeration goes on after an empty paragraph; a note after the table does not', () => {
  const text = `${flat([
    ['栏目', '单位', '要求'],
    ['简介', '档案局', '1.每年更新；'],
  ])}\n2.变动即更新。\n\n注：以上每月检查。\n`
  const [table] = readFlatText(text)
  assert.equal(table!.rows[1]![2], '1.每年更新；\n2.变动即更新。')
  assert.deepEqual(table!.after, ['注：以上每月检查。'])
})

test('a heading that numbers a section is a row of its own, not the end of the row above', () => {
  const text = flat([
    ['栏目', '单位', '要求'],
    ['一、概况'],
    ['简介', '档案局', '每年'],
    ['二、新闻'],
    ['要闻', '政府办', '每周'],
  ])
  assert.deepEqual(
    readFlatText(text)[0]!.rows.map((row) => row.length),
    [3, 1, 3, 1, 3],
  )
})

test('whole rows come back as they were, whatever their cells hold', () => {
  const word = fc.stringMatching(/^[\u4e00-\u9fa5a-z、，]{0,6}$/)
  const cell = fc
    .array(word, { minLength: 1, maxLength: 3 })
    .map((lines) => lines.filter((line) => line !== '').join('\n'))
  const table = fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 2, maxLength: 8 })
  fc.assert(
    fc.property(table, (rows) => {
      assert.deepEqual(readFlatText(flat(rows))[0]!.rows, rows)
    }),
  )
})
