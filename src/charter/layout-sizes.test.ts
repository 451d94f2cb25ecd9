import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { rowLines } from '#/charter/layout-heights.ts'
import { restoreMerges } from '#/charter/layout-lost-merges.ts'
import { charactersWide, columnShares } from '#/charter/layout-widths.ts'
import { seedGrid } from '../../test/kit/a-charter.ts'

test('in the real table 序号 is the narrowest column and 工作要求 the widest', () => {
  const shares = columnShares(restoreMerges(seedGrid()))
  assert.equal(shares.length, 7)
  assert.equal(shares[0], Math.min(...shares))
  assert.equal(shares[6], Math.max(...shares))
})

test('the shares of the columns make up the whole width, whatever the table says', () => {
  const anyCells = fc.array(fc.array(fc.string({ maxLength: 60 }), { minLength: 4, maxLength: 4 }), {
    minLength: 1,
    maxLength: 5,
  })
  fc.assert(
    fc.property(anyCells, (cells) => {
      const shares = columnShares({ title: '', cells, merges: [], notes: [] })
      assert.ok(shares.every((share) => share > 0.04))
      assert.ok(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) < 1e-9)
    }),
  )
})

test('a Latin letter is half as wide as a Chinese character', () => {
  assert.equal(charactersWide('每50天'), 3)
})

test('a row is as high as its longest cell, and a cell over two rows shares its lines among them', () => {
  const cell = (row: number, col: number, text: string, rowspan = 1) => ({ row, col, rowspan, colspan: 1, text })
  const rows = [[cell(0, 0, '一二三四五'), cell(0, 1, '甲\n乙\n丙\n丁\n戊\n己', 2)], [cell(1, 0, '一')]]
  assert.deepEqual(rowLines(rows, [3, 10]), [3.5, 2.5])
})
