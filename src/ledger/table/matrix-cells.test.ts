import assert from 'node:assert/strict'
import { test } from 'node:test'
import { matrixOf } from '#/ledger/table/matrix-cells.ts'
import type { TableColumn, TableDuty } from '#/ledger/table/table-wire.ts'

const aDuty = (id: string, ...units: readonly string[]) => ({ id, units }) as unknown as TableDuty
const aColumn = (column: string, ...duties: readonly TableDuty[]) => ({ column, duties }) as unknown as TableColumn

test('a joint duty stands under each of its owners, an own one under its unit, the most urgent first', () => {
  const matrix = matrixOf([
    aColumn('部门动态', aDuty('a', '教育局'), aDuty('b', '教育局', '卫健局')),
    aColumn('人事信息', aDuty('c', '人社局')),
  ])
  assert.deepEqual(matrix.units, ['教育局', '卫健局', '人社局'])
  const said = matrix.rows.map(({ column, cells }) => [
    column.column,
    [...cells].map(([unit, duties]) => `${unit} ${duties.map(({ id }) => id).join()}`),
  ])
  assert.deepEqual(said, [
    ['部门动态', ['教育局 a,b', '卫健局 b']],
    ['人事信息', ['人社局 c']],
  ])
})
