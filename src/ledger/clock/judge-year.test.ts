import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Recurring } from '#/charter/obligation.ts'
import { aDuty, published, recurring, theWorld } from '../../../test/kit/a-duty.ts'
import { day } from '../../../test/kit/calendars.ts'
import type { Fact } from '../fact.ts'
import { assess, type Standing } from '../standing.ts'

const world = theWorld()
const spreadPlan: Recurring = { kind: 'recurring', action: 'publish', every: 'P1Y', min: 'plan', spread: true }
const duty = aDuty(spreadPlan)
const plan: Fact = { kind: 'planned', path: duty.path, on: day('2026-01-10'), year: 2026, count: 12 }

function standing(facts: readonly Fact[], on: string, owed = duty): Standing {
  return assess([owed], facts, { ...world, on: day(on) })[0]!
}

function said({ is, due, count, why }: Standing): string {
  return `${is} by ${due}, ${count?.done ?? 0} of ${count?.need ?? 0}, ${why.map(({ code }) => code).join()}`
}

const monthly = (months: readonly number[]) =>
  months.map((month) => published(`2026-${`${month}`.padStart(2, '0')}-15`))

test('a plan without a number is unsettled until the unit files one', () => {
  assert.equal(said(standing([], '2026-03-01')), 'unsettled by 2026-12-31, 0 of 0, no-plan')
  assert.equal(said(standing([plan], '2026-01-20')), 'met by 2026-12-31, 0 of 12, ')
})

test('a plan that falls behind the year is warned of', () => {
  assert.equal(said(standing([plan, ...monthly([1, 2, 3, 4, 5])], '2026-06-10')), 'met by 2026-12-31, 5 of 12, ')
  assert.equal(said(standing([plan, ...monthly([1, 2])], '2026-06-10')), 'due-soon by 2026-12-31, 2 of 12, behind-plan')
})

test('不允许年底突击: a last quarter with more than its share is warned of though the plan is full', () => {
  const spread = standing([plan, ...monthly([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])], '2026-12-20')
  assert.equal(said(spread), 'met by 2027-12-31, 12 of 12, ')
  const rushed = standing([plan, ...monthly([1, 2, 3, 4, 5, 10, 10, 10, 11, 11, 12, 12])], '2026-12-20')
  assert.equal(said(rushed), 'due-soon by 2027-12-31, 12 of 12, year-end-rush')
})

test('a plan not reached is overdue in the new year until something is published', () => {
  const facts = [plan, ...monthly([1, 2])]
  assert.equal(said(standing(facts, '2027-01-05')), 'overdue by 2026-12-31, 2 of 12, short')
  assert.equal(standing([...facts, published('2027-01-06')], '2027-01-06').is, 'unsettled')
})

test('a plan to be done by 10 December is due on that day', () => {
  const early = aDuty({ ...spreadPlan, by: '--12-10' })
  assert.equal(said(standing([plan, ...monthly([1, 3])], '2026-12-11', early)), 'overdue by 2026-12-10, 2 of 12, short')
})

test('joint owners plan together, each unit its latest', () => {
  const joint = aDuty(spreadPlan, { share: 'jointly', units: ['甲', '乙'] })
  const of = (unit: string, on: string, count: number): Fact => ({ ...plan, unit, on: day(on), count }) as Fact
  const plans = [of('甲', '2026-01-10', 4), of('乙', '2026-01-11', 6), of('甲', '2026-02-01', 8)]
  assert.equal(standing(plans, '2026-02-01', joint).count?.need, 14)
})

test('平均每周 2 条: judged over the year, and the pace is watched', () => {
  const average = aDuty(recurring('P1W', { avg: true, min: 2, unit: '条' }))
  const { is, count, why } = standing(monthly([1]), '2026-03-01', average)
  assert.deepEqual([is, count, why[0]!.code], ['due-soon', { done: 1, need: 106 }, 'behind-plan'])
})
