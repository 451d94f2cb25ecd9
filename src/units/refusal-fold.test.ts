import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countsOf, type Folded, foldRefusal, type Refusal } from './refusal-fold.ts'

const start = Temporal.Instant.from('2026-11-24T01:00:00Z')
const refusal = (key: string): Refusal => ({ key, name: 'access.refused', subject: key, by: '未登录', data: {} })

/** What is written when these come at these seconds, and what is still only counted at the end. */
function written(coming: readonly (readonly [seconds: number, key: string])[]) {
  let folded: Folded = new Map()
  const lines = coming.flatMap(([seconds, key]) => {
    const next = foldRefusal(folded, refusal(key), start.add({ seconds }))
    folded = next.folded
    return next.toWrite
  })
  return { lines: lines.map(({ subject, data }) => [subject, data.repeated ?? 0]), counts: countsOf(folded) }
}

test('the first of a kind is written at once, its repeats are one line when ten minutes are over', () => {
  const thousand = Array.from({ length: 1_000 }, (_, n) => [n % 500, 'a'] as const)
  assert.deepEqual(written([[0, 'a'], ...thousand, [600, 'a']]).lines, [
    ['a', 0],
    ['a', 1_000],
    ['a', 0],
  ])
})

test('different kinds are written each', () => {
  assert.deepEqual(
    written([
      [0, 'a'],
      [1, 'b'],
      [2, 'a'],
    ]).lines,
    [
      ['a', 0],
      ['b', 0],
    ],
  )
})

test('what was only counted is not lost when the server stops', () => {
  assert.deepEqual(
    written([
      [0, 'a'],
      [1, 'a'],
      [2, 'a'],
    ]).counts.map(({ data }) => data.repeated),
    [2],
  )
})

test('ten thousand kinds at once are a hundred lines and one for all others', () => {
  const { lines, counts } = written(Array.from({ length: 10_000 }, (_, n) => [0, `k${n}`] as const))
  assert.equal(lines.length, 101)
  assert.deepEqual(
    counts.map(({ subject, data }) => [subject, data.repeated]),
    [['*', 9_899]],
  )
})
