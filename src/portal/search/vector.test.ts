import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { pairsOf } from '#/portal/search/key.ts'
import { allOf, queryOf, runsOf, vectorOf } from '#/portal/search/vector.ts'

test('words stand at their places with the weight of their part', () => {
  assert.equal(vectorOf({ A: ['政府', '信息'], D: ['公开'] }), "'政府':1A '信息':2A '公开':3D")
  assert.equal(vectorOf({}), '')
})

test('quotes and backslashes in words are written so that Postgres reads them back', () => {
  assert.equal(vectorOf({ A: ["it's", 'a\\b'] }), "'it''s':1A 'a\\\\b':2A")
  assert.equal(allOf(["'"]), "('''')")
})

test('one alternative of every group is wanted, all words of it; nothing to want gives no query', () => {
  assert.equal(queryOf([[['社保'], ['社会', '保险']], [['办理']]]), "(('社保')|('社会'&'保险'))&(('办理'))")
  assert.equal(queryOf([]), null)
  assert.equal(queryOf([[[]]]), null)
  assert.equal(allOf(['政府', '公开']), "('政府'&'公开')")
})

test('a title that lost, gained or changed one character still has one of its three runs whole', () => {
  const title = fc.string({
    unit: fc.constantFrom(...'关于公布行政事业性收费目录的通知示例'),
    minLength: 7,
    maxLength: 30,
  })
  const wrong = fc.constantFrom('', '甲', '甲乙')
  fc.assert(
    fc.property(title, fc.nat(), wrong, (right, place, put) => {
      const at = place % right.length
      const typed = right.slice(0, at) + put.slice(0, 1) + right.slice(at + 1)
      const held = new Set(pairsOf(right))
      const runs = runsOf(pairsOf(typed), 3).map((run) => run.match(/'[^']+'/g) ?? [])
      if (pairsOf(typed).length < 3) return
      const isWhole = (run: readonly string[]) => run.every((word) => held.has(word.slice(1, -1)))
      assert.ok(withoutRepeats(right, typed) || runs.some(isWhole), `${right} ~ ${typed}`)
    }),
  )
})

/** A title that says the same twice has fewer pairs than places: no run of it is promised to be whole. */
function withoutRepeats(right: string, typed: string): boolean {
  return pairsOf(right).length < right.length - 1 || pairsOf(typed).length < typed.length - 1
}
