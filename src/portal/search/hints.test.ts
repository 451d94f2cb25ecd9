import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hintsFor, hintsOf } from '#/portal/search/hints.ts'

const hints = hintsOf(['公积金', '信息公开', '区长信箱', 'ABC', '水'])

test('pinyin, its beginning, and first letters find the word', () => {
  assert.deepEqual(hintsFor('gongjijin', hints), ['公积金'])
  assert.deepEqual(hintsFor('xinxi gong', hints), ['信息公开'])
  assert.deepEqual(hintsFor('qzxx', hints), ['区长信箱'])
})

test('another character of the same sound finds the word', () => {
  assert.deepEqual(hintsFor('公基金', hints), ['公积金'])
})

test('what was typed right, and what sounds like nothing here, gives no hint', () => {
  assert.deepEqual(hintsFor('公积金', hints), [])
  assert.deepEqual(hintsFor('zzz', hints), [])
  assert.deepEqual(hintsFor('  ', hints), [])
})
