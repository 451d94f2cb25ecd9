import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Merge } from '#/charter/grid.ts'
import { readCharter } from '#/charter/read-charter.ts'
import { placesOf } from '#/charter/table/places.ts'

const text = fc.oneof(
  fc.constantFrom(
    '栏目',
    '责任单位',
    '工作要求',
    '更新周期',
    '序号',
    '类别',
    '备注',
    '同上',
    '—',
    '',
    '',
    '说明：每月更新',
    '一、概况',
  ),
  fc.constantFrom(
    '办公室、人事科',
    '1.每周更新；2.杜绝错链',
    '（（）',
    '各单位牵头，',
    '合计',
    '√',
    '12',
    '同左',
    '\n\n',
    '、、，',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
)
const hostile = fc.record({
  title: text,
  cells: fc.array(fc.array(text, { maxLength: 7 }), { maxLength: 9 }),
  merges: fc.option(
    fc.array(
      fc.record({
        row: fc.integer(),
        col: fc.nat(8),
        rowspan: fc.integer({ min: -1, max: 99 }),
        colspan: fc.integer({ min: -1, max: 99 }),
      }),
      { maxLength: 6 },
    ),
  ),
  notes: fc.array(text, { maxLength: 3 }),
})

test('no table whatever makes reading throw, and every row says where it was read', () => {
  fc.assert(
    fc.property(fc.array(hostile, { maxLength: 3 }), (grids) => {
      const { rows } = readCharter(grids)
      for (const { source } of rows) {
        const cells = grids[source.grid ?? 0]!.cells
        for (const [row] of [...(source.units ?? []), ...(source.requirements ?? [])]) assert.ok(row < cells.length)
      }
    }),
    { numRuns: 120 },
  )
})

test('no unit, column or sentence appears whose words are not in the table', () => {
  fc.assert(
    fc.property(hostile, (grid) => {
      const said = grid.cells
        .flat()
        .join('')
        .replace(/[\s\p{Cf}]/gu, '')
      const { rows } = readCharter([grid])
      for (const { name } of rows.flatMap((row) => row.units))
        assert.ok(said.includes(name.replace(/[\s\p{Cf}]/gu, '')), name)
      for (const { text: sentence } of rows.flatMap((row) => row.requirements)) {
        assert.ok(said.includes(sentence.replace(/[\s\p{Cf}]/gu, '')), sentence)
      }
    }),
    { numRuns: 120 },
  )
})

test('a table of 2,000 rows whose merges all overlap is read within seconds', () => {
  const cells = [
    ['类别', '栏目', '责任单位', '工作要求'],
    ...Array.from({ length: 2_000 }, (_, i) => ['概况', `栏目${i}`, '办公室', '每年更新一次']),
  ]
  const merges = Array.from({ length: 2_000 }, (_, row) => ({ row, col: 0, rowspan: 2_000, colspan: 4 }))
  const started = performance.now()
  assert.ok(readCharter([{ title: '', cells, merges, notes: [] }]).rows.length > 0)
  assert.ok(performance.now() - started < 10_000)
})

test('a place covered by a merge says what the covering cell says, whichever merge that is', () => {
  const covers = ({ row, col, rowspan, colspan }: Merge, r: number, c: number) =>
    r >= row && r < row + rowspan && c >= col && c < col + colspan
  const merge = fc.record({
    row: fc.nat(4),
    col: fc.nat(4),
    rowspan: fc.integer({ min: 1, max: 3 }),
    colspan: fc.integer({ min: 1, max: 3 }),
  })
  fc.assert(
    fc.property(fc.array(merge, { maxLength: 8 }), (claimed) => {
      const apart = claimed.filter((one, i) => !claimed.slice(0, i).some((other) => areTouching(one, other)))
      const owner = (r: number, c: number) => apart.find((each) => covers(each, r, c)) ?? { row: r, col: c }
      const at = Array.from({ length: 5 }, (_, r) => Array.from({ length: 5 }, (__, c) => owner(r, c)))
      const cells = at.map((row, r) => row.map((own, c) => (own.row === r && own.col === c ? `${r}.${c}` : '')))
      const places = placesOf({ title: '', cells, merges: apart, notes: [] })
      assert.deepEqual(
        places.map((row) => row.map(({ text: said }) => said)),
        at.map((row) => row.map((own) => `${own.row}.${own.col}`)),
      )
    }),
  )
})

function areTouching(one: Merge, other: Merge): boolean {
  const areRows = one.row < other.row + other.rowspan && other.row < one.row + one.rowspan
  return areRows && one.col < other.col + other.colspan && other.col < one.col + one.colspan
}
