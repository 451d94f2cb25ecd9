import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Charter } from '#/charter/charter.ts'
import type { Grid, Merge } from '#/charter/grid.ts'
import { readCharter } from '#/charter/read-charter.ts'
import { turned } from '#/charter/table/turned.ts'

type Dev = {
  readonly title: string
  readonly grid: readonly (readonly string[])[]
  readonly merges: readonly Merge[] | null
}

const tables = (JSON.parse(readFileSync('test/fixtures/charters/tables-dev.json', 'utf8')) as readonly Dev[]).map(
  ({ title, grid, merges }): Grid => ({ title, cells: grid, merges, notes: [] }),
)

/** What does not depend on the order of columns: units and sentences of a row are compared as sets. */
const said = ({ rows, tableRequirements }: Charter) => ({
  rows: rows.map(({ path, column, units, requirements }) => ({
    path,
    column,
    units: units.map((each) => JSON.stringify(each)).sort(),
    requirements: requirements.map(({ header, text }) => `${header ?? ''}：${text}`).sort(),
  })),
  notes: tableRequirements.map(({ text }) => text),
})

const same = (variant: Grid, table: Grid) => assert.deepEqual(said(readCharter([variant])), said(readCharter([table])))
const width = (table: Grid) => table.cells[0]!.length

/** The columns from right to left; what a wide cell says moves to its new first place. */
function mirrored(table: Grid): Grid {
  const merges = table.merges?.map((merge) => ({ ...merge, col: width(table) - merge.col - merge.colspan })) ?? null
  const cells = table.cells.map((row) => row.toReversed())
  for (const { row, col, colspan } of merges ?? []) {
    const text = cells[row]!.splice(col + colspan - 1, 1)[0]!
    cells[row]!.splice(col, 0, text)
  }
  return { ...table, cells, merges }
}

/** An empty row and an empty column before the table, as in a worksheet. */
function withMargin(table: Grid): Grid {
  const cells = [Array<string>(width(table) + 1).fill(''), ...table.cells.map((row) => ['', ...row])]
  const merges = table.merges?.map((merge) => ({ ...merge, row: merge.row + 1, col: merge.col + 1 })) ?? null
  return { ...table, cells, merges }
}

/** Every cell merged downwards written out again in each of its rows. */
function writtenOut(table: Grid): Grid {
  const cells = table.cells.map((row) => [...row])
  const down = (table.merges ?? []).filter(({ colspan }) => colspan === 1)
  for (const { row, col, rowspan } of down) for (let r = row; r < row + rowspan; r++) cells[r]![col] = cells[row]![col]!
  return { ...table, cells, merges: (table.merges ?? []).filter(({ colspan }) => colspan > 1) }
}

for (const table of tables) {
  test(`${table.title} says the same with its columns in another order`, () => same(mirrored(table), table))
  test(`${table.title} says the same with empty margins`, () => same(withMargin(table), table))
  test(`${table.title} says the same with its fields down the side`, () => same(turned(table), table))
}

for (const table of tables.filter(({ merges }) => merges !== null)) {
  test(`${table.title} says the same with merged cells written out`, () => same(writtenOut(table), table))
}

for (const table of tables.filter(({ title }) => title !== '全区政务公开重点任务分工')) {
  // The one left out has a cell that is really empty; without merge data nobody can know.
  test(`${table.title} says the same when its merges are lost`, () => same({ ...table, merges: null }, table))
}
