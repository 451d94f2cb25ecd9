import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDuty, published, recurring, theWorld } from '../../test/kit/a-duty.ts'
import { day } from '../../test/kit/calendars.ts'
import type { Duty } from './duty.ts'
import type { Fact } from './fact.ts'
import { assess, type Standing } from './standing.ts'

const world = theWorld()

/** How a duty stands on a day, with these facts. */
function standing(duty: Duty, facts: readonly Fact[], on: string): Standing {
  return assess([duty], facts, { ...world, on: day(on) })[0]!
}

/** “overdue, due 2026-02-20” */
function said({ is, due }: Standing): string {
  return due ? `${is}, due ${due}` : is
}

// 业务工作，每50天至少更新一次：1 月 1 日更新过，第 50 天是 2 月 20 日，第 40 天起预警。
for (const [on, is] of [
  ['2025-12-31', 'not-yet'],
  ['2026-02-09', 'met, due 2026-02-20'],
  ['2026-02-10', 'due-soon, due 2026-02-20'],
  ['2026-02-20', 'due-soon, due 2026-02-20'],
  ['2026-02-21', 'overdue, due 2026-02-20'],
] as const) {
  test(`a 50-day column last updated on 1 January is ${is} on ${on}`, () => {
    assert.equal(said(standing(aDuty(recurring('P50D')), [published('2026-01-01')], on)), is)
  })
}

// 政策法规，每5个月更新一次：期限按日历月计，月末取整；4 个半月起预警，全国期限 6 个月。
for (const [last, on, is] of [
  ['2026-09-30', '2027-02-13', 'met, due 2027-02-28'],
  ['2026-09-30', '2027-02-14', 'due-soon, due 2027-02-28'],
  ['2026-09-30', '2027-03-01', 'overdue, due 2027-02-28'],
  ['2026-08-31', '2027-02-28', 'overdue, due 2027-01-31'],
  ['2026-08-31', '2027-03-01', 'breach, due 2027-01-31'],
] as const) {
  test(`a 5-month policy column last updated on ${last} is ${is} on ${on}`, () => {
    const duty = aDuty(recurring('P5M'), { columnClass: 'notice_policy' })
    assert.equal(said(standing(duty, [published(last)], on)), is)
  })
}

// 每周至少更新内容1条：周一到周日为一周，第 5 天起预警；动态要闻全国期限 14 天。
for (const [on, is] of [
  ['2026-03-05', 'met, due 2026-03-15'],
  ['2026-03-09', 'met, due 2026-03-15'],
  ['2026-03-12', 'met, due 2026-03-15'],
  ['2026-03-13', 'due-soon, due 2026-03-15'],
  ['2026-03-15', 'due-soon, due 2026-03-15'],
  ['2026-03-16', 'overdue, due 2026-03-15'],
  ['2026-03-18', 'overdue, due 2026-03-15'],
  ['2026-03-19', 'breach, due 2026-03-15'],
] as const) {
  test(`a weekly news column last updated on Wednesday 4 March 2026 is ${is} on ${on}`, () => {
    const duty = aDuty(recurring('P1W'), { columnClass: 'dynamic' })
    assert.equal(said(standing(duty, [published('2026-03-04')], on)), is)
  })
}

test('a missed week is answered by one item after it, and that item fills its own week', () => {
  const duty = aDuty(recurring('P1W'))
  const facts = [published('2026-03-04'), published('2026-03-17')]
  assert.equal(said(standing(duty, facts, '2026-03-16')), 'overdue, due 2026-03-15')
  assert.equal(said(standing(duty, facts, '2026-03-17')), 'met, due 2026-03-29')
})

test('of several missed months the earliest unanswered one is said, and the coming one is next', () => {
  const now = standing(aDuty(recurring('P1M')), [published('2026-02-10')], '2026-06-10')
  assert.deepEqual([`${now.due}`, `${now.next}`, now.is], ['2026-03-31', '2026-06-30', 'overdue'])
})

test('two items a week: one alone leaves the week short, and one later answers it', () => {
  const duty = aDuty(recurring('P1W', { min: 2 }))
  const facts = [published('2026-03-02'), published('2026-03-10')]
  const short = standing(duty, facts, '2026-03-09')
  assert.deepEqual([said(short), short.count], ['overdue, due 2026-03-08', { done: 1, need: 2 }])
  assert.equal(said(standing(duty, facts, '2026-03-10')), 'met, due 2026-03-15')
})

test('a duty that takes effect in the middle of a month is judged at its end with all of the month', () => {
  const duty = aDuty(recurring('P1M'), { since: day('2026-03-20') })
  assert.equal(said(standing(duty, [published('2026-03-05')], '2026-03-25')), 'met, due 2026-04-30')
  assert.equal(said(standing(duty, [], '2026-03-25')), 'due-soon, due 2026-03-31')
})

test('a rolling duty counts no fact from before it took effect', () => {
  const duty = aDuty(recurring('P50D'), { since: day('2026-03-20') })
  const now = standing(duty, [published('2026-03-19')], '2026-03-25')
  assert.deepEqual([`${now.due}`, now.last], ['2026-05-09', null])
})

// 信息公开年报，次年1月底前：说的是上一年，在次年 1 月公开的才算。
test('a yearly report due by the end of January speaks of the year before', () => {
  const duty = aDuty(recurring('P1Y', { by: '--01-31', covers: 'previous' }), { columnClass: 'yearly_report' })
  assert.equal(said(standing(duty, [], '2026-06-01')), 'met, due 2027-01-31')
  assert.equal(said(standing(duty, [], '2027-01-20')), 'due-soon, due 2027-01-31')
  assert.equal(said(standing(duty, [published('2027-01-18')], '2027-02-01')), 'met, due 2028-01-31')
  assert.equal(said(standing(duty, [], '2027-02-01')), 'overdue, due 2027-01-31')
})

for (const [by, every, due] of [
  ['---09', 'P1M', '2026-05-09'],
  ['---31', 'P1M', '2026-04-30'],
  ['Q1-12', 'P3M', '2026-07-12'],
  ['Q3-31', 'P3M', '2026-06-30'],
  ['H6-31', 'P6M', '2026-06-30'],
  ['W4', 'P1W', '2026-04-16'],
  ['W5T17:00', 'P1W', '2026-04-17'],
  ['--02-28', 'P1Y', '2028-02-29'],
] as const) {
  test(`“by ${by}” of ${every} falls next on ${due}`, () => {
    const on = by === '--02-28' ? '2027-06-01' : '2026-04-13'
    const duty = aDuty(recurring(every, { by }), { since: day('2026-01-01') })
    assert.equal(`${standing(duty, [], on).next}`, due)
  })
}

test('季度结束后5个工作日内: the Spring Festival is skipped, and a year without a notice makes it provisional', () => {
  const duty = aDuty(recurring('P1M', { within: 'P5D', workdays: true, covers: 'previous' }))
  assert.equal(`${standing(duty, [], '2026-02-02').due}`, '2026-02-06')
  const far = standing(duty, [published('2026-12-02')], '2026-12-31')
  assert.deepEqual([`${far.due}`, far.provisional], ['2027-01-07', true])
})

test('每个工作日: a holiday owes nothing', () => {
  const duty = aDuty(recurring('P1D', { workdays: true }))
  assert.equal(said(standing(duty, [published('2026-09-24')], '2026-09-26')), 'met, due 2026-09-28')
})

test('一次性的日期: due once, late until answered', () => {
  const once: Duty = aDuty({ kind: 'recurring', action: 'report', by: '2026-11-04' })
  const report: Fact = { kind: 'done', path: once.path, on: day('2026-11-06'), action: 'report' }
  assert.equal(said(standing(once, [report], '2026-11-05')), 'overdue, due 2026-11-04')
  assert.equal(said(standing(once, [report], '2026-11-06')), 'met, due 2026-11-04')
})

test('每月应有信件，没有的须注明: a notice meets the month', () => {
  const duty = aDuty(recurring('P1M', { orElse: 'notice', min: 2, unit: '条' }))
  const notice: Fact = { kind: 'notice', path: duty.path, on: day('2026-01-31') }
  assert.equal(said(standing(duty, [notice], '2026-02-01')), 'met, due 2026-02-28')
})

test('“已核，无变化” meets a yearly review but no duty to publish new items', () => {
  const attested: Fact = { kind: 'attested', path: aDuty(recurring('P1Y')).path, on: day('2026-05-01') }
  assert.equal(said(standing(aDuty(recurring('P1Y')), [attested], '2027-01-01')), 'met, due 2027-12-31')
  const news = standing(aDuty(recurring('P1Y', { unit: '条' })), [attested], '2027-01-01')
  assert.deepEqual(
    [said(news), news.why.map(({ code }) => code)],
    ['overdue, due 2026-12-31', ['short', 'attested-not-new']],
  )
})

test('a signed exemption excuses, and when it is over the period counts from its last day', () => {
  const duty = aDuty(recurring('P7D'))
  const exempted: Fact = {
    kind: 'exempted',
    path: duty.path,
    on: day('2026-02-01'),
    until: day('2026-02-28'),
    by: '区政府办',
    reason: '栏目改版',
  }
  const excused = standing(duty, [exempted], '2026-02-15')
  assert.equal(excused.is, 'excused')
  assert.deepEqual([excused.why[0]!.by, excused.why[0]!.said], ['区政府办', '栏目改版'])
  assert.equal(said(standing(duty, [exempted], '2026-03-01')), 'met, due 2026-03-07')
})

test('a held watching pass leaves the column unknown until it is released', () => {
  const duty = aDuty(recurring('P7D'))
  const held: Fact = { kind: 'held', path: duty.path, on: day('2026-02-01'), released: day('2026-02-03') }
  assert.deepEqual(
    ['2026-01-31', '2026-02-02', '2026-02-03'].map((on) => standing(duty, [held], on).is),
    ['overdue', 'unknown', 'overdue'],
  )
})
