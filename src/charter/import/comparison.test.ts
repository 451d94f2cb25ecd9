import assert from 'node:assert/strict'
import { test } from 'node:test'
import { diffCharters } from '#/charter/edition-diff.ts'
import { comparisonFor, diffRows } from '#/charter/import/comparison.ts'
import { aCharter, aRow, aSentence, every } from '../../../test/kit/a-charter.ts'

const weekly = aSentence('每周至少更新1条', every('P1W'))
const news = aRow('新闻中心/部门动态', ['宣传部'], [weekly])
const renamed = aRow('新闻中心/部门动态信息', ['宣传部'], [weekly])

test('without an edition every column is new', () => {
  const { before, diff } = comparisonFor([], aCharter([news]))
  assert.equal(before, null)
  assert.deepEqual(diffRows(diff), [
    { kind: 'added', before: null, after: '新闻中心/部门动态', words: ['责任单位：宣传部'], answer: null },
  ])
})

test('a column that was perhaps renamed is asked about until somebody answers', () => {
  const diff = diffCharters(aCharter([news]), aCharter([renamed]))
  const places = { before: '新闻中心/部门动态', after: '新闻中心/部门动态信息' }
  const kinds = (...answers: readonly boolean[]) =>
    diffRows(
      diff,
      answers.map((isSame) => ({ ...places, isSame, by: '王敏' })),
    ).map(({ kind, answer }) => [kind, answer])
  assert.deepEqual(kinds(), [['perhaps-renamed', null]])
  assert.deepEqual(kinds(true), [['renamed', true]])
  assert.deepEqual(kinds(false), [['perhaps-renamed', false]])
})
