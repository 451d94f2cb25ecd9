import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeText } from '#/charter/files/decode-text.ts'
import { readTextTables } from '#/charter/files/read-text.ts'
import { gridOfText } from '#/charter/files/text-table.ts'

const rowsOf = (text: string) => readTextTables(text).map(({ rows }) => rows)

test('text saved by Word: a cell of two paragraphs breaks the line and is put together again', () => {
  const text =
    '附件1\n责任分工表\n栏目\t单位\t要求\n要闻\t区委办、\n政府办\t1.每周更新；\n2.杜绝错链。\n动态\t各单位\t每月\n\n注：按季通报。\n'
  const [table] = readTextTables(text)
  const { title, notes, cells } = gridOfText(table!)
  assert.deepEqual(cells, [
    ['栏目', '单位', '要求'],
    ['要闻', '区委办、\n政府办', '1.每周更新；\n2.杜绝错链。'],
    ['动态', '各单位', '每月'],
  ])
  assert.equal(title, '责任分工表')
  assert.deepEqual(notes, ['注：按季通报。'])
})

test('text taken out of a .doc: every cell is closed by a tab, every row by a line end', () => {
  const text = '附件2\n分工表\n栏目\t单位\t要求\t\n要闻\t区委办、\n政府办\t1.每周\n2.每月\t\n动态\t\t\t\n\n备注：无\n'
  const [table] = readTextTables(text)
  const { title, notes, cells } = gridOfText(table!)
  assert.deepEqual([title, notes], ['分工表', ['备注：无']])
  assert.deepEqual(cells, [
    ['栏目', '单位', '要求'],
    ['要闻', '区委办、\n政府办', '1.每周\n2.每月'],
    ['动态', '', ''],
  ])
})

test('a table drawn with bars loses its rules and keeps new lines in cells', () => {
  const text =
    '分工表\n\n| 栏目 | 单位 | 要求 |\n|:---|---|---:|\n| 要闻 | 政府办<br>宣传部 | a \\| b |\n|  |  | 每周 |\n'
  assert.deepEqual(rowsOf(text), [
    [
      ['栏目', '单位', '要求'],
      ['要闻', '政府办\n宣传部', 'a | b'],
      ['', '', '每周'],
    ],
  ])
})

test('two tables in one text are two, and a note between them stays with the first', () => {
  const table = '\t栏目\n\t单位\n\t要求\n\n\t要闻\n\t政府办\n\t每周\n'
  const grids = readTextTables(`甲表\n\n${table}\n注：甲。\n乙表\n\n${table}`).map(gridOfText)
  assert.deepEqual(
    grids.map(({ title, notes }) => [title, notes]),
    [
      ['甲表', ['注：甲。']],
      ['乙表', []],
    ],
  )
})

test('prose holds no table', () => {
  assert.deepEqual(rowsOf('各街道、各部门：\n为做好工作，现通知如下。\n一、每周更新。\n'), [])
})

const words = '栏目\t单位\t要求\r\n要闻\t政府办\t每周更新\r\n'
const wide = (text: string) => Buffer.from(text, 'utf16le')
// “栏目” and “要闻” in GB18030
const gb = Buffer.from([0xc0, 0xb8, 0xc4, 0xbf, 0x09, 0xd2, 0xaa, 0xce, 0xc5, 0x0a])

for (const [name, bytes, text] of [
  ['UTF-8', Buffer.from(words), words],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${words}`), words],
  ['UTF-16 with a mark', wide(`\ufeff${words}`), words],
  ['UTF-16 without a mark', wide(words), words],
  ['UTF-16 big end first', wide(`\ufeff${words}`).swap16(), words],
  ['GB18030', gb, '栏目\t要闻\n'],
] as const) {
  test(`${name} is read as text`, () => assert.equal(decodeText(bytes), text.replaceAll('\r', '')))
}

test('bytes that are no text are none: zeros, control characters, a broken sequence', () => {
  for (const bytes of [
    [0, 0, 0, 0],
    [0x41, 0x01, 0x42],
    [0xff, 0xff, 0x80],
  ])
    assert.equal(decodeText(Uint8Array.from(bytes)), null)
})
