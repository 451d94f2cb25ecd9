import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Grid } from '#/charter/grid.ts'
import { type LaidCell, layoutOf } from '#/charter/layout.ts'
import { keptRows } from '#/ledger/table/kept-rows.ts'

const height = 6
const width = 4

/** A table with merges anywhere: the layout undoes those that overlap. */
const aTable = fc
  .array(
    fc.record({
      row: fc.nat(height - 1),
      col: fc.nat(width - 1),
      rowspan: fc.integer({ min: 1, max: 4 }),
      colspan: fc.integer({ min: 1, max: 2 }),
    }),
    { maxLength: 6 },
  )
  .map(
    (merges): Grid => ({
      title: '',
      cells: Array.from({ length: height }, () => Array(width).fill('')),
      merges,
      notes: [],
    }),
  )

/** Which cell of the whole table covers each place, painted one by one. */
function painted(rows: readonly (readonly LaidCell[])[]): string[][] {
  const places = rows.map(() => Array<string>(width).fill(''))
  for (const [top, cells] of rows.entries())
    for (const cell of cells)
      for (let down = 0; down < cell.rowspan; down++)
        for (let right = 0; right < cell.colspan; right++)
          places[top + down]![cell.col + right] += `${cell.row},${cell.col};`
  return places
}

test('whatever rows are hidden, each place of the others is covered by the cell that covered it before, once', () => {
  fc.assert(
    fc.property(aTable, fc.array(fc.boolean(), { minLength: height, maxLength: height }), (grid, kept) => {
      const whole = layoutOf(grid)
      const expected = painted(whole).filter((_, row) => kept[row])
      assert.deepEqual(painted(keptRows(whole, (row) => kept[row]!)), expected)
    }),
  )
})
