import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Action, Obligation, Trigger } from '#/charter/obligation.ts'
import type { StandingState } from '#/ledger/duty.ts'
import type { StoodDuty } from '#/ledger/marks.ts'
import { actionFor, benchOf, turnedBad } from '#/ledger/workbench.ts'
import { aDuty, nationalPack, recurring } from '../../test/kit/a-duty.ts'
import { day } from '../../test/kit/calendars.ts'

const on = day('2026-03-10')

function stood(id: string, is: StandingState, due: string | null = null): StoodDuty {
  const standing = {
    is,
    due: due ? day(due) : null,
    breachOn: null,
    last: null,
    next: null,
    provisional: false,
    why: [],
  }
  return { duty: aDuty(recurring('P1M'), { id }), standing }
}

function event(trigger: Trigger, action: Action): Obligation {
  return { kind: 'event', trigger: [trigger], action, within: 'P5D' }
}

/** Where a duty lies on the bench of 10 March 2026, a Tuesday. */
for (const [is, due, place] of [
  ['overdue', '2026-03-09', 'overdue'],
  ['breach', '2026-01-31', 'overdue'],
  ['due-soon', '2026-03-10', 'today'],
  ['met', '2026-03-10', 'today'],
  ['due-soon', '2026-03-11', 'soon'],
  ['met', '2026-03-16', 'soon'],
  ['due-soon', '2026-03-20', 'soon'], // not this week, and yet warned of
  ['unknown', null, 'unclear'],
  ['met', '2026-03-17', null],
  ['met', null, null],
  ['excused', '2026-03-10', null],
  ['unsettled', '2026-03-10', null],
] as const) {
  test(`a duty that is ${is}, due ${due}, lies ${place ? `under ${place}` : 'nowhere'} on 2026-03-10`, () => {
    const bench = benchOf([stood('a', is, due)], on)
    const places = Object.entries(bench).filter(([, rows]) => rows.length > 0)
    assert.deepEqual(
      places.map(([name]) => name),
      place ? [place] : [],
    )
  })
}

test('on the bench the red line stands before what is only late, and the older before the newer', () => {
  const { overdue } = benchOf(
    [
      stood('new', 'overdue', '2026-03-09'),
      stood('red', 'breach', '2026-03-08'),
      stood('old', 'overdue', '2026-03-01'),
    ],
    on,
  )
  assert.deepEqual(
    overdue.map(({ duty }) => duty.id),
    ['red', 'old', 'new'],
  )
})

for (const [what, obligation, action] of [
  ['a yearly review may be attested', { ...recurring('P1Y'), unit: undefined, min: undefined }, 'attest'],
  ['new items are never attested: what was published is entered', recurring('P1W'), 'enter-published'],
  ['what came in is answered, and the answer entered', event('received', 'reply'), 'enter-done'],
  ['what changed is published, and that entered', event('change', 'publish'), 'enter-published'],
] as const) {
  test(`what to do first: ${what}`, () => {
    const duty = aDuty(JSON.parse(JSON.stringify(obligation)))
    assert.equal(actionFor(duty, on, nationalPack()), action)
  })
}

test('what stands worse than yesterday is told with how it stood; what mends or only comes near is not', () => {
  const before = [stood('fell', 'due-soon'), stood('sank', 'overdue'), stood('mended', 'breach'), stood('near', 'met')]
  const now = [
    stood('fell', 'overdue', '2026-03-09'),
    stood('sank', 'breach', '2026-03-01'),
    stood('mended', 'met'),
    stood('near', 'due-soon', '2026-03-11'),
    stood('newcomer', 'overdue', '2026-03-09'),
  ]
  assert.deepEqual(
    turnedBad(before, now).map(({ was, now: { duty } }) => [duty.id, was]),
    [
      ['sank', 'overdue'],
      ['fell', 'due-soon'],
      ['newcomer', 'not-yet'],
    ],
  )
})
