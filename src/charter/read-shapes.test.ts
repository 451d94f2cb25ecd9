import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'yaml'
import type { CharterRow, Requirement, UnitEntry } from '#/charter/charter.ts'
import type { Merge } from '#/charter/grid.ts'
import { readCharter } from '#/charter/read-charter.ts'

const unit = ({ name, kind, role, aka }: UnitEntry) =>
  `${name}${kind === 'group' ? '*' : ''}${role ? `(${role})` : ''}${aka ? `=${aka.join('=')}` : ''}`
const sentence = ({ text, header }: Requirement) => (header ? `${header}：${text}` : text)
const line = ({ path, column, units, requirements }: CharterRow) =>
  [[...path, column].join(' > '), units.map(unit).join(' '), requirements.map(sentence).join(' ; ')].join(' | ')

/** Doubts about the shape of the table; those about sentences are the grammar's. */
const ofShape = new Set([
  'unit-merged',
  'no-unit',
  'no-requirement',
  'several-columns',
  'one-column',
  'columns-by-units',
  'joint-owners',
  'column-set',
  'unread-cell',
  'headers',
])

type Shape = {
  readonly name: string
  readonly title: string
  readonly grid: readonly (readonly string[])[]
  readonly merges: readonly (readonly [number, number, number, number])[] | null
  readonly after?: readonly string[]
  readonly rows: readonly string[]
  readonly notes: readonly string[]
  readonly doubts: readonly string[]
}

for (const shape of parse(readFileSync('test/fixtures/charters/shapes.yaml', 'utf8')) as readonly Shape[]) {
  test(`a table with ${shape.name} is read`, () => {
    const merges = shape.merges?.map(([row, col, rowspan, colspan]): Merge => ({ row, col, rowspan, colspan })) ?? null
    const cells = shape.grid.map((row) => row.map((cell) => cell.replaceAll('⏎', '\n')))
    const { rows, tableRequirements, doubts } = readCharter([
      { title: shape.title, cells, merges, notes: shape.after ?? [] },
    ])
    assert.deepEqual(rows.map(line), shape.rows)
    assert.deepEqual(tableRequirements.map(sentence), shape.notes)
    const asked = doubts.filter(({ code }) => ofShape.has(code))
    assert.deepEqual(
      asked.map(({ code, said }) => `${code}: ${said.replaceAll('\n', '⏎')}`),
      shape.doubts,
    )
  })
}
