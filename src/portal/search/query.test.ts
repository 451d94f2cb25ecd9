import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Cut, longestQuestion, readQuery } from '#/portal/search/query.ts'

const words = { groups: [['社保', '社会保险']], stop: ['怎么'] }
/** Cuts at bars, and knows the words within 医疗保险, so that a test says where. */
const cut: Cut = (text, whole) => (text === '医疗保险' && !whole ? ['医疗', '保险', '医疗保险'] : text.split('|'))

test('what was typed is cut into words; words that stand for each other are one group', () => {
  const { groups } = readQuery('社保|怎么|缴费', cut, words)
  assert.deepEqual(groups, [[['社保'], ['社会保险']], [['缴费']]])
})

test('a term that was cut into several words is still one term', () => {
  const { groups } = readQuery('社会|保险|缴费', cut, words)
  assert.deepEqual(groups, [[['社会保险'], ['社保']], [['缴费']]])
})

test('a long word may also be there as the words within it', () => {
  assert.deepEqual(readQuery('医疗保险', cut, words).groups, [[['医疗保险'], ['医疗', '保险']]])
})

test('a question of nothing but stop words looks for them', () => {
  assert.deepEqual(readQuery('怎么', cut, words).groups, [[['怎么']]])
})

test('spaces and punctuation alone look for nothing', () => {
  const { groups, key, pairs } = readQuery('  ——！ ', cut, words)
  assert.deepEqual({ groups, key, pairs }, { groups: [], key: '', pairs: [] })
})

test('an endless question is cut off', () => {
  assert.equal([...readQuery('字'.repeat(5_000), cut, words).said].length, longestQuestion)
})
