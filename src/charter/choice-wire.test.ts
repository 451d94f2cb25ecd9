import assert from 'node:assert/strict'
import { test } from 'node:test'
import { choiceShapes, readChoice } from '#/charter/choice-wire.ts'
import { choicesOffered } from '#/charter/settlement.ts'

for (const [, example] of choiceShapes) {
  test(`${example} is a choice`, () => assert.deepEqual(readChoice(example), JSON.parse(example)))
}

test('every choice that is offered for some doubt can be written', () => {
  const written = new Set(choiceShapes.map(([, example]) => readChoice(example)?.kind))
  for (const kind of Object.values(choicesOffered).flat()) assert.ok(written.has(kind), kind)
})

for (const text of [
  'accept',
  'null',
  '[]',
  '{}',
  '{"kind":"guess"}',
  '{"kind":"units"}',
  '{"kind":"units","units":[{"name":"档案局"}]}',
  '{"kind":"share","share":"both"}',
  '{"kind":"term","within":5}',
]) {
  test(`${text} is none`, () => assert.equal(readChoice(text), null))
}
