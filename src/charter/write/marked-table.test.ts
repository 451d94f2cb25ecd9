import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Grid } from '#/charter/grid.ts'
import { type CellMark, legendWords, markLine, markLooks, writable } from '#/charter/write/mark.ts'
import { markedTable } from '#/charter/write/marked-table.ts'

const on = Temporal.PlainDate.from('2026-03-01')
const grid: Grid = {
  title: '责任分解表',
  cells: [
    ['栏目', '责任单位', '工作要求'],
    ['一、新闻中心', '', ''],
    ['部门动态', '各相关单位', '每周至少更新1条'],
    ['', '政府办', ''],
    ['基层信息', '各街道', '每月更新'],
  ],
  merges: [
    { row: 1, col: 0, rowspan: 1, colspan: 3 },
    { row: 2, col: 0, rowspan: 2, colspan: 1 },
  ],
  notes: [],
}

const late: CellMark = { cell: [2, 0], state: 'overdue', words: '超期 12 天，应于 2026-02-17 更新' }
const fine: CellMark = { cell: [3, 0], state: 'met', words: '2026-02-20 更新' }
const standing = (marks: readonly CellMark[]) =>
  markedTable(grid, marks, on).rows.map((row) =>
    row.filter(({ isMark }) => isMark).map(({ text, rowspan }) => [text, rowspan]),
  )

test('the marks stand at the right in a column of their own, beside the rows that the marked cell spans', () => {
  assert.deepEqual(standing([late]), [
    [['落实情况\n（截至2026年3月1日）', 1]],
    [],
    [['▲ 超期 12 天，应于 2026-02-17 更新', 2]],
    [],
    [['', 1]],
  ])
})

test('of several marks on a cell the worst is said first and gives the colour; a mark on a covered place is its cell’s', () => {
  const rows = markedTable(grid, [fine, late], on).rows
  assert.equal(rows[2]!.at(-1)!.text, '▲ 超期 12 天，应于 2026-02-17 更新\n√ 正常：2026-02-20 更新')
  assert.equal(rows[2]![0]!.state, 'overdue')
  assert.equal(rows[4]![0]!.state, null)
})

test('a heading across the table also crosses the column of marks', () => {
  assert.deepEqual(
    markedTable(grid, [late], on).rows[1]!.map(({ colspan }) => colspan),
    [4],
  )
})

test('without marks the table is written as it is', () => {
  const { rows, shares } = markedTable(grid, [], on)
  assert.equal(shares.length, 3)
  assert.ok(rows.flat().every(({ isMark, state }) => !isMark && state === null))
})

test('every state has a sign and a word of its own, so that nothing hangs on colour', () => {
  const looks = Object.values(markLooks)
  assert.equal(new Set(looks.map(({ sign }) => sign)).size, looks.length)
  assert.equal(new Set(looks.map(({ word }) => word)).size, looks.length)
  for (const { sign, word } of looks) assert.ok(legendWords().includes(`${sign} ${word}`))
})

test('a line says the state once', () => {
  assert.equal(markLine({ ...late, words: '' }), '▲ 超期')
  assert.equal(markLine({ ...fine, words: '正常，下次 2026-03-08' }), '√ 正常，下次 2026-03-08')
  assert.equal(markLine(fine), '√ 正常：2026-02-20 更新')
})

test('control characters, which no Office file can hold, are left out', () => {
  assert.equal(writable('要\u0000闻\n\u0007第1条\ud800😀'), '要闻\n第1条\ufffd😀')
})
