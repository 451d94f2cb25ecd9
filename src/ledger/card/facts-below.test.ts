import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { factsBelow } from '#/ledger/card/facts-below.ts'
import type { Fact } from '#/ledger/fact.ts'
import { isWithin } from '#/ledger/intake/matching.ts'

const name = fc.constantFrom('新闻中心', '要闻', '动态', '要闻","动态')
const path = fc.array(name, { minLength: 1, maxLength: 4 })

test('the facts of a column are those that lie in it or below it, in their order, as looking through all of them finds', () => {
  fc.assert(
    fc.property(fc.array(path, { maxLength: 20 }), path, (paths, column) => {
      const facts = paths.map(
        (each): Fact => ({ kind: 'attested', path: each, on: Temporal.PlainDate.from('2026-03-01') }),
      )
      assert.deepEqual(
        factsBelow(facts)(column),
        facts.filter((fact) => isWithin(column, fact.path)),
      )
    }),
  )
})
