import assert from 'node:assert/strict'
import { test } from 'node:test'
import { choicesOf, columnsFor, daysWords, rowsFor, type TableFilter } from '#/ledger/table/table-filter.ts'
import type { TableColumn, TableDuty } from '#/ledger/table/table-wire.ts'

const all: TableFilter = { unit: null, state: null, category: null }

function aDutyOf(units: readonly string[], is: TableDuty['is']): TableDuty {
  const days = { due: null, days: null, last: null, provisional: false }
  return { id: `${units} ${is}`, units, share: 'each', name: '定期更新', clause: '每周更新', is, words: '', ...days }
}

function aColumn(row: number, category: string, ...duties: readonly TableDuty[]): TableColumn {
  const units = duties.flatMap((duty) => duty.units)
  return { grid: 0, cell: [row, 1], row, path: [category, `栏目${row}`], column: `栏目${row}`, units, duties }
}

const table = [
  aColumn(1, '政务公开', aDutyOf(['教育局'], 'overdue'), aDutyOf(['卫健局'], 'met')),
  aColumn(2, '政民互动', aDutyOf(['信访局', '教育局'], 'met')),
  aColumn(3, '政民互动'),
]
const rowsOf = (filter: Partial<TableFilter>) => columnsFor(table, { ...all, ...filter }).map(({ row }) => row)

test('the table is cut to a unit, a state, a category, or several at once', () => {
  assert.deepEqual(rowsOf({}), [1, 2, 3])
  assert.deepEqual(rowsOf({ unit: '教育局' }), [1, 2])
  assert.deepEqual(rowsOf({ unit: '教育局', state: 'met' }), [2])
  assert.deepEqual(rowsOf({ category: '政民互动' }), [2, 3])
  assert.deepEqual(rowsOf({ unit: '无此单位' }), [])
})

test('a column that is left shows only the duties that were looked for', () => {
  const [column] = columnsFor(table, { ...all, unit: '教育局' })
  assert.deepEqual(
    column!.duties.map(({ is }) => is),
    ['overdue'],
  )
})

test('headers stay whatever is looked for; without a filter so does every row', () => {
  const cell = { row: 0, col: 0, rowspan: 1, colspan: 1, text: '栏目', isHeader: true }
  const grid = { rows: [[cell], [], [], [], []], notes: [] }
  const kept = (filter: TableFilter) => [0, 1, 2, 3, 4].filter(rowsFor(grid, columnsFor(table, filter), 0, filter))
  assert.deepEqual(kept(all), [0, 1, 2, 3, 4])
  assert.deepEqual(kept({ ...all, unit: '卫健局' }), [0, 1])
})

test('a column whose cell reaches over several rows keeps them all', () => {
  const tall = { row: 1, col: 1, rowspan: 3, colspan: 1, text: '栏目1', isHeader: false }
  const grid = { rows: [[], [tall], [], [], []], notes: [] }
  const filter = { ...all, unit: '卫健局' }
  assert.deepEqual([0, 1, 2, 3, 4].filter(rowsFor(grid, columnsFor(table, filter), 0, filter)), [1, 2, 3])
})

test('units and categories are offered once, in the order of the table', () => {
  assert.deepEqual(choicesOf(table), { units: ['教育局', '卫健局', '信访局'], categories: ['政务公开', '政民互动'] })
})

test('how long is said in a few characters, and not where no day is owed', () => {
  assert.equal(daysWords({ is: 'overdue', days: -12 }), '12天')
  assert.equal(daysWords({ is: 'due-soon', days: 0 }), '今天到期')
  assert.equal(daysWords({ is: 'met', days: 5 }), '剩5天')
  assert.equal(daysWords({ is: 'excused', days: -3 }), '')
  assert.equal(daysWords({ is: 'met', days: null }), '')
})
