import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byWords, durationWords, obligationName, periodWords } from '#/charter/obligation-words.ts'

for (const [every, words] of [
  ['P1W', '每周'],
  ['P7D', '每7天'],
  ['P3M', '每季度'],
  ['P50D', '每50天'],
  ['P2W', '每2周'],
] as const)
  test(`${every} is said ${words}`, () => assert.equal(periodWords(every), words))

for (const [duration, workdays, words] of [
  ['P5D', true, '5个工作日'],
  ['P5D', false, '5天'],
  ['P0D', false, '当天'],
  ['PT24H', false, '24小时'],
  ['prompt', false, 'prompt'],
] as const)
  test(`${duration}${workdays ? ' in working days' : ''} is said ${words}`, () =>
    assert.equal(durationWords(duration, workdays), words))

for (const [by, words] of [
  ['--01-31', '1月31日'],
  ['---10', '10日'],
  ['---31', '月底'],
  ['Q1-15', '季度第1个月15日'],
  ['H6-31', '半年第6个月月底'],
  ['W5T17:00', '星期五 17:00'],
  ['2026-11-04', '2026-11-04'],
] as const)
  test(`by ${by} is said ${words}`, () => assert.equal(byWords(by), words))

test('an obligation is named by its form of check and what it is about', () => {
  assert.equal(obligationName({ kind: 'link', mode: 'works', scope: ['表格', '附件'] }), '链接（表格、附件）')
})
