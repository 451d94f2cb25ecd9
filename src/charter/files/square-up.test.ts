import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { squareUp } from '#/charter/files/square-up.ts'

test('the merged cell is the innermost directory level', () => {
  const { cells, spans } = squareUp([
    ['一级目录', '二级目录', '三级目录', '公开内容', '更新周期', '责任科室'],
    ['', '公开指南', '指南全文', '每年', '办公室'],
  ])
  assert.deepEqual(cells[1], ['', '公开指南', '', '指南全文', '每年', '办公室'])
  assert.deepEqual(spans, [{ row: 1, col: 1, rowspan: 1, colspan: 2 }])
})

test('under a header of two rows the wide cell is the one above the filled ones', () => {
  const { cells, spans } = squareUp([
    ['序号', '栏目', '责任单位', '要求'],
    ['', '', '牵头', '配合', ''],
    ['1', '要闻', '政府办', '宣传部', '每周'],
  ])
  assert.deepEqual(cells[0], ['序号', '栏目', '责任单位', '', '要求'])
  assert.deepEqual(spans, [{ row: 0, col: 2, rowspan: 1, colspan: 2 }])
})

test('a section heading goes across the table', () => {
  assert.deepEqual(squareUp([['栏目', '单位', '要求'], ['一、概况']]).spans, [
    { row: 1, col: 0, rowspan: 1, colspan: 3 },
  ])
})

test('rows become equally long, every cell stays in its order, and spans cover exactly what was added', () => {
  const rows = fc.array(fc.array(fc.constantFrom('栏目', '单位', 'a', 'b'), { minLength: 1, maxLength: 7 }), {
    minLength: 1,
    maxLength: 9,
  })
  fc.assert(
    fc.property(rows, (given) => {
      const { cells, spans } = squareUp(given)
      const width = Math.max(...given.map((row) => row.length))
      for (const [row, cellsOfRow] of cells.entries()) {
        assert.equal(cellsOfRow.length, width)
        assert.deepEqual(
          cellsOfRow.filter((cell) => cell !== ''),
          given[row],
        )
        const covered = spans.filter((span) => span.row === row).reduce((sum, span) => sum + span.colspan - 1, 0)
        assert.equal(covered, width - given[row]!.length)
      }
    }),
  )
})
