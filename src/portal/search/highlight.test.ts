import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { markWords, snippet } from '#/portal/search/highlight.ts'

test('the words looked for are marked, the longest first, in any case', () => {
  assert.deepEqual(markWords('政府信息公开 ABC', ['信息', '信息公开', 'abc']), [
    { text: '政府', isHit: false },
    { text: '信息公开', isHit: true },
    { text: ' ', isHit: false },
    { text: 'ABC', isHit: true },
  ])
})

test('marking loses nothing, whatever is looked for', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 60 })
  fc.assert(
    fc.property(text, fc.array(fc.string({ maxLength: 3 })), (said, looked) => {
      assert.equal(
        markWords(said, looked)
          .map((piece) => piece.text)
          .join(''),
        said,
      )
    }),
  )
})

test('a snippet is no longer than asked and shows the words', () => {
  const text = `${'前'.repeat(300)}居民医疗保险缴费${'后'.repeat(300)}`
  const shown = snippet(text, ['医疗保险', '缴费'], 80)
  assert.match(shown, /^….*医疗保险缴费.*…$/u)
  assert.ok(shown.length <= 82)
})

test('a snippet of any text with any words is well formed', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(fc.string({ maxLength: 2 })),
      (said, looked) => {
        assert.ok(snippet(said.toWellFormed(), looked, 50).isWellFormed())
      },
    ),
  )
})
