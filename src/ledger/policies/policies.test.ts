import assert from 'node:assert/strict'
import { test } from 'node:test'
import { affectedBy } from '#/ledger/policies/policy-effect.ts'
import { type PolicyRule, withRule } from '#/ledger/policies/policy-rule.ts'
import { ruleMatter, ruleNumber } from '#/ledger/policies/policy-words.ts'
import { whyNotSign, whyNotUndo } from '#/ledger/policies/sign.ts'
import { noPolicy } from '#/ledger/policy.ts'
import { assess } from '#/ledger/standing.ts'
import { aDuty, theWorld } from '../../../test/kit/a-duty.ts'
import { day } from '../../../test/kit/calendars.ts'

const prompt: PolicyRule = { kind: 'term', says: 'prompt', within: 'P3D', workdays: true }

for (const [rule, matter, number] of [
  [prompt, '“及时”：全部', '3个工作日内'],
  [
    { kind: 'term', says: 'statutory', trigger: 'received', action: 'reply', within: 'P1M' },
    '“法定时限”：收到之后答复',
    '1个月内',
  ],
  [{ kind: 'warning', every: 'P50D', at: '-P3D' }, '每50天的预警', '到期前3天起预警'],
  [{ kind: 'warning', every: 'P1M', at: 'P20D', columnClass: 'monthly' }, '每月的预警（月度信息）', '起算后20天起预警'],
] as const) {
  test(`${matter} ${number}`, () => {
    assert.deepEqual([ruleMatter(rule, new Map([['monthly', '月度信息']])), ruleNumber(rule)], [matter, number])
  })
}

test('a number is a term, signed and with a reason; it is taken back once, with a reason', () => {
  assert.deepEqual(whyNotSign(prompt, '王敏', '会议定'), [])
  assert.deepEqual(whyNotSign({ ...prompt, within: '三天' }, '', ' '), ['not-a-term', 'unsigned', 'no-reason'])
  assert.deepEqual(whyNotUndo({ isUndone: false }, '重新研究'), [])
  assert.deepEqual(whyNotUndo({ isUndone: true }, ''), ['already-undone', 'no-reason'])
  assert.deepEqual(whyNotUndo(null, 'x'), ['no-such-rule'])
})

test('what a number would do: the duty that waits for one is dated, the others are left out', () => {
  const duties = [
    aDuty({ kind: 'event', trigger: ['change'], action: 'publish', within: 'prompt' }),
    aDuty({ kind: 'event', trigger: ['change'], action: 'publish', within: 'P9D' }, { id: 'b' }),
  ]
  const changed = {
    kind: 'happened',
    path: duties[0]!.path,
    on: day('2026-03-02'),
    trigger: 'change',
    case: 'x',
  } as const
  const stood = (policy = noPolicy) =>
    assess(duties, [changed], { ...theWorld(), policy, on: day('2026-03-03') }).map((standing, index) => ({
      duty: duties[index]!,
      standing,
    }))
  const signed = { by: '王敏', on: day('2026-03-03'), why: '会议定' }
  const affected = affectedBy(stood(), stood(withRule(noPolicy, prompt, signed)))
  assert.deepEqual(
    affected.map(({ was, now }) => [was.standing.is, now.standing.is, now.standing.due?.toString()]),
    [['unsettled', 'met', '2026-03-05']],
  )
})
