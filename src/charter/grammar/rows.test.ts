import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inShort } from './in-short.ts'
import { normalise } from './normalise.ts'
import { readClause } from './read-clause.ts'
import { ROWS } from './rows.ts'
import { scan } from './scan.ts'

for (const { say, example } of ROWS) {
  test(`${example.clause} — ${say.slice(0, 40)}`, () => {
    const readings = readClause(example.clause, example.header)
    assert.equal(inShort(readings.map(({ obligation }) => obligation)), example.reads)
  })
}

test('every row of the grammar is used by its own example', () => {
  const idle = ROWS.filter((row) => !scan(normalise(row.example.clause)).some((phrase) => phrase.row === row))
  assert.deepEqual(
    idle.map(({ say }) => say),
    [],
  )
})
