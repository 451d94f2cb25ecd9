import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EventObligation } from '#/charter/obligation.ts'
import { aDuty, published, theWorld } from '../../../test/kit/a-duty.ts'
import { day } from '../../../test/kit/calendars.ts'
import type { Duty } from '../duty.ts'
import type { Fact } from '../fact.ts'
import type { Policy } from '../policy.ts'
import { assess, type Standing } from '../standing.ts'

const world = theWorld()
const path = ['新闻中心', '部门动态']

function standing(duty: Duty, facts: readonly Fact[], on: string, policy?: Policy): Standing {
  return assess([duty], facts, { ...world, ...(policy && { policy }), on: day(on) })[0]!
}

function said({ is, due }: Standing): string {
  return due ? `${is}, due ${due}` : is
}

const reply: EventObligation = { kind: 'event', trigger: ['received'], action: 'reply', within: 'P5D', workdays: true }

function happened(on: string, name: string, trigger = 'received'): Fact {
  return { kind: 'happened', path, on: day(on), trigger, case: name }
}

function done(on: string, action: string, name?: string): Fact {
  return { kind: 'done', path, on: day(on), action, ...(name && { case: name }) }
}

// 网民问题在5个工作日内得到有效答复：春节前 2 月 10 日收到，第 5 个工作日是 2 月 24 日；用去 4 个工作日起预警。
for (const [on, is] of [
  ['2026-02-09', 'met'],
  ['2026-02-13', 'met, due 2026-02-24'],
  ['2026-02-14', 'due-soon, due 2026-02-24'],
  ['2026-02-24', 'due-soon, due 2026-02-24'],
  ['2026-02-25', 'overdue, due 2026-02-24'],
] as const) {
  test(`a letter of 10 February 2026 to be answered within 5 working days is ${is} on ${on}`, () => {
    assert.equal(said(standing(aDuty(reply), [happened('2026-02-10', '信件1')], on)), is)
  })
}

test('of several open letters the one due first speaks, and an answered one no more', () => {
  const letters = [happened('2026-03-02', '甲'), happened('2026-03-04', '乙')]
  const both = standing(aDuty(reply), letters, '2026-03-05')
  assert.deepEqual([said(both), both.why], ['met, due 2026-03-09', []])
  assert.equal(
    said(standing(aDuty(reply), [...letters, done('2026-03-05', 'reply', '甲')], '2026-03-05')),
    'met, due 2026-03-11',
  )
})

test('a late letter names its case', () => {
  const { why } = standing(aDuty(reply), [happened('2026-03-02', '甲')], '2026-03-20')
  assert.deepEqual(
    why.map(({ code, case: about }) => [code, about]),
    [['short', '甲']],
  )
})

test('a letter may be extended where the clause allows it', () => {
  const duty = aDuty({ ...reply, extendTo: 'P15D' })
  const facts = [happened('2026-03-02', '甲'), done('2026-03-06', 'extend', '甲')]
  assert.equal(said(standing(duty, facts, '2026-03-10')), 'met, due 2026-03-23')
})

test('有变动即更新: prompt has no number until the office signs one', () => {
  const duty = aDuty({ kind: 'event', trigger: ['change'], action: 'publish', within: 'prompt' })
  const changed = happened('2026-03-02', '变动', 'change')
  const open = standing(duty, [changed], '2026-03-20')
  assert.deepEqual([said(open), open.why.map(({ code }) => code)], ['unsettled', ['needs-policy']])
  const signed = { by: '张三', on: day('2026-01-05'), why: '区政府办定' }
  const general = { says: 'prompt', within: 'P20D', ...signed } as const
  const policy = {
    terms: [{ says: 'prompt', trigger: 'change', within: 'P3D', ...signed }, general] as const,
    warnings: [],
  }
  assert.equal(said(standing(duty, [changed], '2026-03-20', policy)), 'overdue, due 2026-03-05')
  assert.equal(said(standing(duty, [changed, published('2026-03-10')], '2026-03-20', policy)), 'met')
})

test('an item that was there before does not answer a change', () => {
  const duty = aDuty({ kind: 'event', trigger: ['change'], action: 'publish', within: 'P3D' })
  const facts = [
    published('2026-02-01', { url: '/a' }),
    happened('2026-03-02', '变动', 'change'),
    published('2026-03-03', { url: '/a' }),
  ]
  const now = standing(duty, facts, '2026-03-06')
  assert.deepEqual([said(now), now.why.map(({ code }) => code)], ['overdue, due 2026-03-05', ['short', 're-dated']])
})

test('访谈前 3 天预告: the day lies before the event, which is known ahead', () => {
  const duty = aDuty({ kind: 'event', trigger: ['start'], action: 'publish', before: 'P3D' })
  const talk: Fact = {
    kind: 'happened',
    path,
    on: day('2026-03-20'),
    known: day('2026-03-01'),
    trigger: 'start',
    case: '访谈',
  }
  assert.equal(said(standing(duty, [talk], '2026-03-10')), 'met, due 2026-03-17')
  assert.equal(said(standing(duty, [talk], '2026-03-18')), 'overdue, due 2026-03-17')
  assert.equal(said(standing(duty, [talk, published('2026-03-16')], '2026-03-18')), 'met')
})

// 2027 年没有放假通知；2026 年有。前 2 个工作日：问的是活动前一天往前到到期日，活动当天不问。
for (const [event, due, provisional] of [
  ['2027-01-01', '2026-12-30', false],
  ['2027-01-04', '2026-12-31', true],
  ['2026-12-31', '2026-12-29', false],
] as const) {
  test(`2 working days before ${event} is ${due}, ${provisional ? 'provisional' : 'certain'}`, () => {
    const duty = aDuty({ kind: 'event', trigger: ['start'], action: 'publish', before: 'P2D', workdays: true })
    const talk = {
      kind: 'happened',
      path,
      on: day(event),
      known: day('2026-12-01'),
      trigger: 'start',
      case: '会',
    } as const
    const now = standing(duty, [talk], '2026-12-20')
    assert.deepEqual([now.due?.toString(), now.provisional], [due, provisional])
  })
}

test('hours are counted in whole days: 24 hours are over after the next day', () => {
  const duty = aDuty({ kind: 'event', trigger: ['incident'], action: 'publish', within: 'PT24H' })
  const incident = happened('2026-03-02', '事件', 'incident')
  assert.equal(said(standing(duty, [incident], '2026-03-03')), 'due-soon, due 2026-03-03')
  assert.equal(said(standing(duty, [incident], '2026-03-04')), 'overdue, due 2026-03-03')
})

test('意见征集结束后公布结果: what ends in one column is owed in another', () => {
  const result = ['政民互动', '结果反馈']
  const obligation: EventObligation = {
    kind: 'event',
    trigger: ['ended'],
    action: 'publish',
    within: 'P7D',
    of: ['意见征集'],
  }
  const duty = aDuty(obligation, { path: result, column: '结果反馈' })
  const ended: Fact = {
    kind: 'happened',
    path: ['政民互动', '意见征集'],
    on: day('2026-03-02'),
    trigger: 'ended',
    case: '征集1',
  }
  assert.equal(said(standing(duty, [ended], '2026-03-05')), 'met, due 2026-03-09')
})

test('公示不少于 10 天: taking it down before is overdue until the 10 days are over', () => {
  const duty = aDuty({ kind: 'event', trigger: ['published'], action: 'keep', for: 'P10D' })
  const shown = published('2026-03-01', { url: '/g' })
  const gone: Fact = { kind: 'withdrawn', path, on: day('2026-03-06'), url: '/g' }
  assert.equal(said(standing(duty, [shown], '2026-03-08')), 'met, due 2026-03-11')
  assert.equal(said(standing(duty, [shown, gone], '2026-03-08')), 'overdue, due 2026-03-06')
  assert.equal(said(standing(duty, [shown, gone], '2026-03-12')), 'met')
})

test('杜绝死链: unknown until checked, overdue while a finding is open', () => {
  const duty = aDuty({ kind: 'quality', forbid: ['dead-link'] })
  const found = happened('2026-03-02', '死链1', 'dead-link')
  const check = done('2026-03-01', 'check')
  assert.deepEqual(
    [
      standing(duty, [], '2026-03-03'),
      standing(duty, [check], '2026-03-03'),
      standing(duty, [check, found], '2026-03-03'),
      standing(duty, [check, found, done('2026-03-03', 'fix', '死链1')], '2026-03-03'),
      standing(duty, [check, happened('2026-03-02', '错字1', 'typo')], '2026-03-03'),
    ].map(said),
    ['unknown', 'met', 'overdue, due 2026-03-02', 'met', 'met'],
  )
})

test('a clause only a person can judge, and a scoring clause, are unsettled', () => {
  assert.equal(standing(aDuty({ kind: 'human', reason: 'vague' }), [], '2026-03-03').is, 'unsettled')
  assert.equal(standing(aDuty({ kind: 'score', per: 'late', points: -1 }), [], '2026-03-03').is, 'unsettled')
})
