import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { normalise } from './normalise.ts'
import { compile } from './notation.ts'
import { ROWS } from './rows.ts'

const PATTERNS = ROWS.map(({ say }) => ({ say, ...compile(say) }))
const TEXTS = ROWS.map(({ example }) => normalise(example.clause).text)

const holds = (text: string, word: string): boolean => text.includes(word)

/** Every place where the pattern matches, tried one by one. */
function placesOf(pattern: RegExp, text: string): readonly number[] {
  return [...text].map((_, at) => at).filter((at) => Object.assign(pattern, { lastIndex: at }).test(text))
}

test('what a pattern starts with and needs never hides a place where it matches', () => {
  const jumble = fc.array(fc.constantFrom(...TEXTS), { minLength: 1, maxLength: 3 }).map((texts) => texts.join('，'))
  fc.assert(
    fc.property(jumble, (text) => {
      for (const { say, matcher, starts, needs } of PATTERNS) {
        const places = placesOf(matcher(), text)
        if (places.length === 0) continue
        assert.ok(
          needs.every((words) => words.some((word) => holds(text, word))),
          say,
        )
        for (const at of places) {
          const whole = Object.assign(matcher(), { lastIndex: at }).exec(text)![0]
          assert.ok(whole === '' || !starts || starts.has(text[at]!) || starts.has(text.slice(at, at + 2)), say)
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('a part of the notation may be a word, a class, missing, or only stand before or after', () => {
  const matches = (say: string, text: string): string | undefined => compile(say).matcher().exec(text)?.[0]
  assert.equal(matches('每 NUM? 天', '每5天'), '每5天')
  assert.equal(matches('每 NUM? 天', '每天'), '每天')
  assert.equal(matches('更新 >一次', '更新一次'), '更新')
  assert.equal(matches('更新 !一次', '更新一次'), undefined)
})
