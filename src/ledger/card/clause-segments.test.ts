import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { segmentsOf } from '#/ledger/card/clause-segments.ts'

test('每周至少更新一条: the rhythm, the least number and the verb each have their characters', () => {
  const fields = [
    { spans: [[0, 2]] as const },
    {
      spans: [
        [2, 4],
        [6, 8],
      ] as const,
    },
    { spans: [[4, 6]] as const },
  ]
  assert.deepEqual(segmentsOf('每周至少更新一条', fields), [
    { text: '每周', fields: [0] },
    { text: '至少', fields: [1] },
    { text: '更新', fields: [2] },
    { text: '一条', fields: [1] },
  ])
})

test('the stretches are the clause, and each character carries exactly the fields read from it', () => {
  const aSpan = fc.tuple(fc.nat(11), fc.nat(11)).map(([a, b]) => [Math.min(a, b), Math.max(a, b) + 1] as const)
  const someFields = fc.array(fc.record({ spans: fc.array(aSpan, { maxLength: 3 }) }), { maxLength: 4 })
  fc.assert(
    fc.property(someFields, (fields) => {
      const clause = '一二三四五六七八九十甲乙'
      const segments = segmentsOf(clause, fields)
      assert.equal(segments.map(({ text }) => text).join(''), clause)
      const perCharacter = segments.flatMap(({ text, fields: own }) => [...text].map(() => own))
      const expected = [...clause].map((_, at) =>
        fields.flatMap(({ spans }, field) => (spans.some(([from, to]) => from <= at && at < to) ? [field] : [])),
      )
      assert.deepEqual(perCharacter, expected)
    }),
  )
})
