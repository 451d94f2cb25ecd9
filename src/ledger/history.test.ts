import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDuty, published, recurring, theWorld } from '../../test/kit/a-duty.ts'
import { day } from '../../test/kit/calendars.ts'
import { contributionsOf } from './contributions.ts'
import type { Duty } from './duty.ts'
import type { Fact } from './fact.ts'
import { forecast } from './forecast.ts'
import { historyOf } from './history.ts'
import { type Ledger, openLedger } from './open-ledger.ts'

function ledgerOf(duty: Duty, facts: readonly Fact[]): Ledger {
  const ledger = openLedger([duty], theWorld())
  for (const fact of facts) ledger.add(fact)
  return ledger
}

/** “2026-01-11 → 2026-01-12” */
function misses(duty: Duty, days: readonly string[], to: string): readonly string[] {
  const ledger = ledgerOf(
    duty,
    days.map((on) => published(on)),
  )
  return historyOf(ledger, 0, day('2026-01-01'), day(to)).misses.map(({ due, answered }) => `${due} → ${answered}`)
}

test('a missed week stays in the record though the item came the next morning', () => {
  const weekly = aDuty(recurring('P1W'))
  assert.deepEqual(misses(weekly, ['2026-01-02', '2026-01-12'], '2026-01-31'), [
    '2026-01-11 → 2026-01-12',
    '2026-01-25 → null',
  ])
})

test('every month of a silence is a miss, all answered by one item', () => {
  const monthly = aDuty(recurring('P1M'))
  assert.deepEqual(misses(monthly, ['2026-01-02', '2026-04-10'], '2026-04-15'), [
    '2026-02-28 → 2026-04-10',
    '2026-03-31 → 2026-04-10',
  ])
})

test('a rolling gap is one miss, on the day it was due', () => {
  assert.deepEqual(misses(aDuty(recurring('P10D')), ['2026-01-05', '2026-01-20'], '2026-01-25'), [
    '2026-01-15 → 2026-01-20',
  ])
})

test('a duty kept on time has an empty record, and its bar says how it stood each day', () => {
  const { states, misses: none } = historyOf(
    ledgerOf(aDuty(recurring('P7D')), [published('2026-01-06')]),
    0,
    day('2025-12-31'),
    day('2026-01-12'),
  )
  assert.deepEqual(none, [])
  assert.deepEqual(states, ['not-yet', ...Array(10).fill('met'), 'due-soon', 'due-soon'])
})

test('an item of a joint duty is counted for the unit that published it, unless it was there before', () => {
  const joint = aDuty(recurring('P1W'), { share: 'jointly', units: ['甲', '乙', '丙'] })
  const facts = [
    published('2026-01-02', { unit: '乙', url: '/1' }),
    published('2026-01-03', { unit: '乙', url: '/2' }),
    published('2026-01-04', { unit: '甲', url: '/3' }),
    published('2026-01-05', { unit: '甲', url: '/1' }),
    published('2026-02-05', { unit: '丙', url: '/4' }),
  ]
  assert.deepEqual(contributionsOf(ledgerOf(joint, facts), 0, day('2026-01-01'), day('2026-01-31')), [
    { unit: '乙', count: 2 },
    { unit: '甲', count: 1 },
    { unit: '丙', count: 0 },
  ])
})

/** Items every so many days from 1 January 2026. */
function rhythm(days: number, count: number): readonly Fact[] {
  return Array.from({ length: count }, (_, index) =>
    published(
      day('2026-01-01')
        .add({ days: days * index })
        .toString(),
    ),
  )
}

test('a column that speaks every 8 days will miss a duty of every 7, and the forecast shows how often it was right', () => {
  const ledger = ledgerOf(aDuty(recurring('P7D')), rhythm(8, 40))
  const [late] = forecast(ledger, day('2026-11-09'), day('2026-11-23'))
  assert.deepEqual([`${late!.due}`, `${late!.expected}`, late!.rhythmDays], ['2026-11-16', '2026-11-17', 8])
  assert.equal(late!.record.right, late!.record.tries)
  assert.ok(late!.record.tries >= 8)
})

test('a column that keeps its rhythm, or has none yet, is not forecast late', () => {
  assert.deepEqual(forecast(ledgerOf(aDuty(recurring('P7D')), rhythm(6, 40)), day('2026-08-20'), day('2026-09-20')), [])
  assert.deepEqual(
    forecast(ledgerOf(aDuty(recurring('P50D')), rhythm(60, 3)), day('2026-05-02'), day('2026-09-20')),
    [],
  )
})

test('one item every 20 days will leave a month with two items short', () => {
  const ledger = ledgerOf(aDuty(recurring('P1M', { min: 2 })), rhythm(20, 20))
  const [late] = forecast(ledger, day('2026-07-20'), day('2026-09-20'))
  assert.equal(`${late!.due}`, '2026-07-31')
})
