import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Grid } from '#/charter/grid.ts'
import { layoutOf } from '#/charter/layout.ts'
import { restoreMerges } from '#/charter/layout-lost-merges.ts'
import { seedGrid } from '../../test/kit/a-charter.ts'

const lost = (...cells: readonly (readonly string[])[]): Grid => ({ title: '', cells, merges: null, notes: [] })
const laid = (grid: Grid) =>
  layoutOf(restoreMerges(grid)).map((row) =>
    row.map(({ text, rowspan, colspan }) => `${text}${rowspan}x${colspan}`).join(' '),
  )

const seed = restoreMerges(seedGrid())
const cellOf = (start: string) =>
  layoutOf(seed)
    .flat()
    .filter(({ text }) => text.startsWith(start))

test('in the real table 钟楼实力, 民生 and 生态 share the cell of 统计局', () => {
  const [cell] = cellOf('统计局')
  assert.deepEqual([cell!.row, cell!.rowspan], [2, 3])
})

test('in the real table the sentences of 走进钟楼 stand in one cell over its seven columns', () => {
  const [cell] = cellOf('1.每年至少更新一次')
  assert.deepEqual([cell!.row, cell!.rowspan, cell!.colspan], [1, 7, 1])
})

test('in the real table a column of the first level is three places wide, of the second two, of the third one', () => {
  const widths = ['部门动态', '统计信息', '政府采购'].map((name) => cellOf(name)[0]!.colspan)
  assert.deepEqual(widths, [3, 2, 1])
})

test('a category that the real table repeats after a page break stays a cell of its own', () => {
  assert.deepEqual(
    cellOf('政务公开').map(({ row, rowspan }) => [row, rowspan]),
    [
      [12, 7],
      [19, 14],
      [33, 8],
    ],
  )
})

test('in the real table no row is left with an empty cell: each is part of one above', () => {
  assert.deepEqual(
    layoutOf(seed)
      .flat()
      .filter(({ text }) => text.trim() === ''),
    [],
  )
})

test('without any merge data an empty cell belongs to the one above, but never to the header or a heading', () => {
  assert.deepEqual(
    laid(
      lost(
        ['类别', '栏目', '单位'],
        ['', '简介', '档案局'],
        ['', '年鉴', ''],
        ['说明：按月报', '', ''],
        ['', '要闻', '政府办'],
      ),
    ),
    ['类别1x1 栏目1x1 单位1x1', '1x1 简介1x1 档案局2x1', '1x1 年鉴1x1', '说明：按月报1x3', '1x1 要闻1x1 政府办1x1'],
  )
})

test('a wide cell goes on downwards only where all of its width is empty', () => {
  const cells = lost(['栏目', '', '单位'], ['统计信息', '', '统计局'], ['', '年鉴', '统计局'])
  assert.deepEqual(laid(cells), ['栏目1x2 单位1x1', '统计信息1x2 统计局1x1', '1x1 年鉴1x1 统计局1x1'])
})

test('a table that has its merges is left alone', () => {
  const grid: Grid = { ...lost(['栏目', '单位'], ['', '']), merges: [] }
  assert.equal(restoreMerges(grid), grid)
})
