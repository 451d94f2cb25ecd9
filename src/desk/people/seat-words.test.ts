import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seatWords } from '#/desk/people/seat-words.ts'

for (const [role, unit, words] of [
  ['editor', '统计局', '统计局 信息员'],
  ['office', '区政府办', '区政府办'],
  ['office', '区委办', '区委办 区政府办'],
  ['audit', null, '审计管理员'],
] as const) {
  test(`who is ${role} of ${unit ?? 'no unit'} is called ${words}`, () => assert.equal(seatWords(role, unit), words))
}
