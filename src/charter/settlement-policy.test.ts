import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Doubt } from '#/charter/charter.ts'
import type { Choice } from '#/charter/choice.ts'
import { doubtKey, type Settlement } from '#/charter/settlement.ts'
import { membersSettled, termsSettled } from '#/charter/settlement-policy.ts'

const doubtOf = (code: Doubt['code'], where: string, said: string): Doubt => ({ code, where, said, readings: [] })
/** Signed after midnight in Beijing, when it is still the day before in Greenwich. */
const settled = (doubt: Doubt, choice: Choice): Settlement => ({
  doubtKey: doubtKey(doubt),
  doubt,
  choice,
  by: '王主任',
  at: Temporal.Instant.from('2026-01-02T17:00:00Z'),
  why: '办公会议定',
})

test('a number given to 及时 is a policy with its signature, and the sentence keeps its own word', () => {
  const prompt = doubtOf('prompt', '走进钟楼/钟楼简介', '有变动即更新')
  const given = settled(prompt, { kind: 'term', within: 'P5D', workdays: true })
  const [term] = termsSettled([given])
  assert.deepEqual(
    { ...term, on: term!.on.toString() },
    {
      says: 'prompt',
      where: '走进钟楼/钟楼简介',
      said: '有变动即更新',
      within: 'P5D',
      workdays: true,
      by: '王主任',
      on: '2026-01-03',
      why: '办公会议定',
    },
  )
})

test('the members of an open group are listed once for the whole table', () => {
  const group = doubtOf('group-members', '新闻中心/基层信息', '各街道')
  assert.deepEqual(
    membersSettled([settled(group, { kind: 'members', members: ['五星街道', '永红街道'] })]).get('各街道'),
    ['五星街道', '永红街道'],
  )
})
