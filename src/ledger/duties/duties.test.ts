import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changesBetween } from '#/ledger/duties/changes.ts'
import { addWeeks, weeksIn, weeksOf } from '#/ledger/duties/heat.ts'
import { lateIn, tallyByUnit, tallyOf } from '#/ledger/duties/tally.ts'
import type { Duty, StandingState } from '#/ledger/duty.ts'
import { historyOf } from '#/ledger/history.ts'
import type { StoodDuty } from '#/ledger/marks.ts'
import { openLedger } from '#/ledger/open-ledger.ts'
import { aDuty, published, recurring, theWorld } from '../../../test/kit/a-duty.ts'
import { day } from '../../../test/kit/calendars.ts'

function stood(id: string, is: StandingState, rest: Partial<Duty> = {}): StoodDuty {
  const days = { due: null, breachOn: null, last: null, next: null }
  return { duty: aDuty(recurring('P1W'), { id, ...rest }), standing: { is, ...days, provisional: false, why: [] } }
}

test('a joint duty is in the tally of each of its units; the unit with most late stands first', () => {
  const all = [
    stood('a', 'met', { units: ['档案局'] }),
    stood('b', 'overdue', { units: ['教育局', '统计局'], share: 'jointly' }),
    stood('c', 'breach', { units: ['统计局'] }),
  ]
  const units = tallyByUnit(all)
  assert.deepEqual(
    units.map((tally) => [tally.name, tally.all, lateIn(tally)]),
    [
      ['统计局', 2, 2],
      ['教育局', 1, 1],
      ['档案局', 1, 0],
    ],
  )
  assert.equal(
    tallyOf('全部', all).counts.reduce((sum, { count }) => sum + count, 0),
    3,
  )
})

test('what changed: another state, a new duty, one that is gone; not what stayed', () => {
  const before = [stood('stays', 'met'), stood('turns', 'met'), stood('goes', 'overdue')]
  const after = [stood('comes', 'not-yet'), stood('turns', 'overdue'), stood('stays', 'met')]
  const changed = changesBetween(before, after).map(({ was, now }) => [
    (now ?? was)!.duty.id,
    was?.standing.is ?? null,
    now?.standing.is ?? null,
  ])
  assert.deepEqual(changed, [
    ['comes', null, 'not-yet'],
    ['turns', 'met', 'overdue'],
    ['goes', 'overdue', null],
  ])
})

test('the weeks of a year begin on Mondays, with the week of 1 January, and end with today', () => {
  const weeks = weeksOf(2026, day('2026-01-14')).map(String)
  assert.deepEqual(weeks, ['2025-12-29', '2026-01-05', '2026-01-12'])
  assert.deepEqual(weeksOf(2026, day('2025-06-01')), [])
  assert.equal(weeksOf(2026, day('2027-06-01')).length, 53)
})

test('a week is late when one of its days was; a missed due day is in its own week', () => {
  const ledger = openLedger([aDuty(recurring('P1W'))], theWorld())
  ledger.add(published('2026-01-06'))
  ledger.add(published('2026-01-20'))
  const weeks = weeksIn(historyOf(ledger, 0, day('2025-12-29'), day('2026-01-20')))
  // 元旦起生效，当周没有更新，1 月 4 日到期未完成；6 日补上；12 日那一周又没有更新，20 日补上。
  assert.deepEqual(weeks, [
    { owed: 1, late: 0, missed: 1 },
    { owed: 1, late: 1, missed: 0 },
    { owed: 1, late: 0, missed: 1 },
    { owed: 1, late: 1, missed: 0 },
  ])
  assert.deepEqual(addWeeks([weeks, weeks])[1], { owed: 2, late: 2, missed: 0 })
})
