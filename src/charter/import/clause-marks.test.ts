import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readClause } from '#/charter/grammar/read-clause.ts'
import { markedClause } from '#/charter/import/clause-marks.ts'
import type { Span } from '#/charter/obligation.ts'

test('每周至少更新1条: each field stands beside the characters it was read from', () => {
  const text = '每周至少更新1条'
  const { pieces, duties } = markedClause({ text, readings: readClause(text) })
  const fields = duties.flatMap((duty) => duty.fields)
  const saidOf = (name: string) => {
    const { number, value } = fields.find((field) => field.name === name)!
    const said = pieces.filter(({ from }) => from.includes(number)).map((piece) => piece.text)
    return [value, said.join('')]
  }
  assert.deepEqual(saidOf('周期'), ['每周', '每周'])
  assert.equal(saidOf('至少')[0], '1')
  assert.equal(saidOf('计量单位')[0], '条')
})

test('the pieces of any sentence are the sentence, and a field is marked exactly where it was read', () => {
  const span = fc.tuple(fc.nat(12), fc.nat(12)).map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)])
  const from = fc.record({ every: fc.array(span, { maxLength: 3 }), unit: fc.array(span, { maxLength: 3 }) })
  fc.assert(
    fc.property(fc.string({ minLength: 12, maxLength: 12 }), from, (text, read) => {
      const obligation = { kind: 'recurring', action: 'publish', every: 'P1W', unit: '条' } as const
      const { pieces, duties } = markedClause({ text, readings: [{ obligation, from: read }] })
      assert.equal(pieces.map((piece) => piece.text).join(''), text)
      for (const { number, spans } of duties[0]!.fields) {
        let at = 0
        for (const piece of pieces) {
          for (let i = at; i < at + piece.text.length; i++)
            assert.equal(
              piece.from.includes(number),
              spans.some(([start, end]) => i >= start && i < end),
            )
          at += piece.text.length
        }
      }
    }),
  )
})
