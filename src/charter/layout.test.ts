import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Grid, Merge } from '#/charter/grid.ts'
import { headerRowsOf, layoutOf, ownerOf, soundMerges } from '#/charter/layout.ts'

const gridOf = (cells: Grid['cells'], merges: readonly Merge[]): Grid => ({ title: '', cells, merges, notes: [] })
const blank = (rows: number, cols: number) => Array.from({ length: rows }, () => Array<string>(cols).fill(''))

const headed = gridOf(
  [
    ['栏目', '责任单位', '', '要求'],
    ['', '牵头', '配合', ''],
    ['政务公开', '政府办', '各街道', '每周更新'],
    ['', '财政局', '', ''],
  ],
  [
    { row: 0, col: 0, rowspan: 2, colspan: 1 },
    { row: 0, col: 1, rowspan: 1, colspan: 2 },
    { row: 0, col: 3, rowspan: 2, colspan: 1 },
    { row: 2, col: 0, rowspan: 2, colspan: 1 },
  ],
)

test('a row has only the cells that start in it, with their spans', () => {
  const brief = layoutOf(headed).map((row) => row.map(({ text, rowspan, colspan }) => `${text}${rowspan}x${colspan}`))
  assert.deepEqual(brief, [
    ['栏目2x1', '责任单位1x2', '要求2x1'],
    ['牵头1x1', '配合1x1'],
    ['政务公开2x1', '政府办1x1', '各街道1x1', '每周更新1x1'],
    ['财政局1x1', '1x1', '1x1'],
  ])
})

test('a header of two rows is told by its merged cells, below a title inside the table', () => {
  assert.equal(headerRowsOf(headed), 2)
  const titled = gridOf(
    [
      ['责任分解表', ''],
      ['栏目', '单位'],
      ['要闻', '政府办'],
    ],
    [{ row: 0, col: 0, rowspan: 1, colspan: 2 }],
  )
  assert.equal(headerRowsOf(titled), 2)
  assert.deepEqual(
    layoutOf(titled).map((row) => row.every(({ isHeader }) => isHeader)),
    [true, true, false],
  )
})

test('a header repeated at the top of the next page is a header, an empty row is not', () => {
  const again = gridOf(
    [
      ['栏目', '单位'],
      ['要闻', ''],
      ['栏目', '单位'],
      ['', ''],
    ],
    [],
  )
  assert.deepEqual(
    layoutOf(again).map(([first]) => first!.isHeader),
    [true, false, true, false],
  )
})

test('a covered place belongs to the cell that covers it', () => {
  assert.deepEqual(ownerOf(headed, [3, 0]), [2, 0])
  assert.deepEqual(ownerOf(headed, [3, 1]), [3, 1])
})

test('a merge that overlaps an earlier one, hides words or is none at all is undone', () => {
  const overlapping = [
    { row: 0, col: 0, rowspan: 2, colspan: 2 },
    { row: 1, col: 1, rowspan: 2, colspan: 2 },
    { row: 9, col: 0, rowspan: 1, colspan: 2 },
    { row: 2, col: 0, rowspan: 1, colspan: 0 },
    { row: 2.5, col: 0, rowspan: 1, colspan: 2 },
  ]
  assert.deepEqual(soundMerges(gridOf(blank(3, 3), overlapping)), [overlapping[0]])
  assert.deepEqual(soundMerges(gridOf([['甲', '乙']], [{ row: 0, col: 0, rowspan: 1, colspan: 2 }])), [])
})

test('a merge that leaves the table is cut at its edge', () => {
  const merges = soundMerges(gridOf(blank(2, 2), [{ row: 1, col: 0, rowspan: 9, colspan: 9 }]))
  assert.deepEqual(merges, [{ row: 1, col: 0, rowspan: 1, colspan: 2 }])
})

const anyGrid = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 6 })).chain(([rows, cols]) => {
  const text = fc.constantFrom('', '', '', '甲', '乙')
  const place = fc.integer({ min: -1, max: 9 })
  return fc.record({
    cells: fc.array(fc.array(text, { minLength: cols, maxLength: cols }), { minLength: rows, maxLength: rows }),
    merges: fc.array(fc.record({ row: place, col: place, rowspan: place, colspan: place }), { maxLength: 12 }),
  })
})

test('whatever merges a file claims, every place is covered exactly once and no word is lost', () => {
  fc.assert(
    fc.property(anyGrid, ({ cells, merges }) => {
      const laid = layoutOf(gridOf(cells, merges)).flat()
      const covered = cells.map((row) => row.map(() => 0))
      for (const { row, col, rowspan, colspan } of laid)
        for (let r = row; r < row + rowspan; r++) for (let c = col; c < col + colspan; c++) covered[r]![c]!++
      assert.ok(covered.flat().every((times) => times === 1))
      assert.equal(laid.map(({ text }) => text).join(''), cells.flat().join(''))
    }),
  )
})
