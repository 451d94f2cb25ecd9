import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type SchemaColumn, schemaTypes } from '#/platform/schema-types.ts'

const column = (other: Partial<SchemaColumn>): SchemaColumn => ({
  ...{ table: 'record_entry', column: 'seq', type: 'int8', nullable: false, hasDefault: false, computed: false },
  ...other,
})

for (const [what, other, line] of [
  ['a whole number', {}, 'seq: number'],
  ['a date crosses as text', { type: 'date' }, 'seq: string'],
  ['a list', { type: '_text' }, 'seq: readonly string[]'],
  ['what may be absent', { nullable: true }, 'seq: number | null'],
  ['what the database fills in when left out', { hasDefault: true }, 'seq: Generated<number>'],
  ['what the database alone fills in', { computed: true }, 'seq: GeneratedAlways<number>'],
  ['JSON with a default', { type: 'jsonb', hasDefault: true }, 'seq: GeneratedJson'],
] as const) {
  test(`${what}: ${line}`, () => assert.ok(schemaTypes([column(other)]).includes(`  ${line}\n`)))
}

test('tables are named as types', () => {
  assert.match(
    schemaTypes([column({})]),
    /export type RecordEntryTable = \{[\s\S]*readonly record_entry: RecordEntryTable/,
  )
})

test('a column type nobody has thought of is a fault, not “unknown”', () => {
  assert.throws(() => schemaTypes([column({ type: 'hstore' })]), /record_entry.seq is hstore/)
})
