import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { keyOf, likeness, pairsOf } from '#/portal/search/key.ts'

test('full-width letters, spaces and punctuation make no difference', () => {
  assert.equal(keyOf('关于ＡＢＣ 项目（一期）的公示！'), '关于abc项目一期的公示')
  assert.equal(keyOf('钟政发〔2025〕38号'), keyOf('钟政发[2025] 38号'))
})

test('the pairs of a key are its neighbours, each once', () => {
  assert.deepEqual(pairsOf('公示公示'), ['公示', '示公'])
  assert.deepEqual(pairsOf('水'), ['水'])
  assert.deepEqual(pairsOf(''), [])
})

test('likeness is 1 for the same, 0 for nothing in common, and the same both ways', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.string({ maxLength: 20 }), (a, b) => {
      const [one, other] = [likeness(a, b), likeness(b, a)]
      assert.equal(one, other)
      assert.ok(one >= 0 && one <= 1)
      if (a !== '') assert.equal(likeness(a, a), 1)
    }),
  )
})

test('one character left out of a title leaves it more than half alike', () => {
  const title = '关于公布行政事业性收费目录的通知'
  for (let at = 0; at < title.length; at++) {
    assert.ok(likeness(title, title.slice(0, at) + title.slice(at + 1)) > 0.8)
  }
})
