import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readClause } from '#/charter/grammar/read-clause.ts'
import type { Obligation } from '#/charter/obligation.ts'
import { corpus, type Line, tally } from './scoring.ts'

const read = ({ text, header }: Line): readonly Obligation[] =>
  readClause(text, header).map(({ obligation }) => obligation)

test('the 35 sentences of the real table are read exactly, names and all', () => {
  const found = tally(corpus('seed'), read)
  assert.deepEqual([found.fullLines, found.wrong], [35, []])
})

test('the requirement cells of six tables of other governments are read exactly', () => {
  const found = tally(corpus('tables'), read)
  assert.deepEqual([found.fullLines, found.wrong], [found.lines, []])
})

/** dev and more were at hand when the grammar was written; blind-a and blind-b were written by others, who had not seen it. */
for (const name of ['dev', 'more', 'blind-a', 'blind-b']) {
  test(`the ${name} corpus is read right, and never where a person is needed`, () => {
    const found = tally(corpus(name), read)
    assert.deepEqual(found.falseCertainty, [])
    assert.ok(found.coreF1 >= 0.97, `core F1 ${found.coreF1}: ${found.wrong.join(' | ')}`)
    assert.ok(found.fullLines / found.lines >= 0.78, `names right in ${found.fullLines} of ${found.lines} lines`)
    assert.ok(found.falseCaution.length <= found.lines / 100, found.falseCaution.join(' | '))
  })
}

test('the scoring itself tells a wrong number, a missing obligation and a false certainty', () => {
  const line: Line = { id: '1', text: '', obligations: [{ kind: 'human', reason: 'vague' }] }
  const guess: Obligation = { kind: 'recurring', action: 'publish', every: 'P1W', min: 2, unit: '条' }
  assert.deepEqual(tally([line], () => [guess]).falseCertainty, ['1 '])
  assert.equal(tally([{ ...line, obligations: [guess] }], () => [{ ...guess, min: 3 }]).coreF1, 0)
  assert.equal(tally([{ ...line, obligations: [guess] }], () => []).wrong.length, 1)
})
