import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { withPlan } from '#/calendar/imported-notice.ts'
import type { WorkCalendar } from '#/calendar/work-calendar.ts'
import { aDuty, nationalPack, published, recurring } from '../../test/kit/a-duty.ts'
import { aDay, anyDuty, someFacts } from '../../test/kit/any-ledger.ts'
import { aCalendar, day, noticeCalendar } from '../../test/kit/calendars.ts'
import type { Duty } from './duty.ts'
import type { Fact } from './fact.ts'
import { calendarEffect } from './moved-dues.ts'
import { openLedger } from './open-ledger.ts'
import { noPolicy } from './policy.ts'
import { assess } from './standing.ts'

const pack = nationalPack()
const world = (calendar: WorkCalendar) => ({ calendar, pack, policy: noPolicy })

function ledgerUnder(calendar: WorkCalendar, duty: Duty, facts: readonly Fact[]) {
  const ledger = openLedger([duty], world(calendar))
  for (const fact of facts) ledger.add(fact)
  return ledger
}

/** Duties whose dates lean on working days, and any others. */
const manyDuties = fc.oneof(
  { weight: 1, arbitrary: anyDuty },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom('P5D', 'P20D')
      .map((within) => aDuty({ kind: 'event', trigger: ['received'], action: 'reply', within, workdays: true })),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(['P1M', '---05'], ['P3M', 'Q1-12'], ['P1D', undefined])
      .map(([every, by]) => aDuty(recurring(every!, { workdays: true, ...(by && { by }) }))),
  },
)

const { path } = published('2026-01-01')
const letter = (on: Temporal.PlainDate, name: string): Fact => ({
  kind: 'happened',
  ...{ path, on, trigger: 'received', case: name },
})

/** Letters of one autumn, few of them answered, beside whatever else happens. */
const manyFacts = fc
  .tuple(someFacts, fc.array(fc.nat(60), { minLength: 3, maxLength: 8 }))
  .map(([facts, days]) => [
    ...facts.slice(0, 5).filter(({ kind }) => kind !== 'happened'),
    ...days.map((days, index) => letter(day('2026-09-01').add({ days }), `信件 ${index}`)),
  ])

/** The slow way: every case is judged in a world in which it is the only one. */
function comparedCaseByCase(duty: Duty, facts: readonly Fact[], before: WorkCalendar, after: WorkCalendar, on: string) {
  const names = facts.flatMap((fact) => (fact.kind === 'happened' ? [fact.case] : []))
  const alone = duty.obligation.kind === 'event' ? names : [null]
  return alone.flatMap((name) => {
    const own = facts.filter((fact) => fact.kind !== 'happened' || fact.case === name)
    const [old, then] = [before, after].map((calendar) => assess([duty], own, { ...world(calendar), on: day(on) })[0]!)
    const moved = `${old!.due}` === `${then!.due}` ? [] : [`${name} ${old!.due} → ${then!.due}`]
    return [{ moved, settled: old!.provisional && !then!.provisional ? 1 : 0 }]
  })
}

test('the dates that move are those that differ when each case is judged by itself under both calendars', () => {
  let moved = 0
  const twoCalendars = fc.tuple(aCalendar, aCalendar)
  fc.assert(
    fc.property(manyDuties, manyFacts, twoCalendars, aDay, (duty, facts, [before, after], on) => {
      const effect = calendarEffect(ledgerUnder(before, duty, facts), ledgerUnder(after, duty, facts), on)
      const slow = comparedCaseByCase(duty, facts, before, after, on.toString())
      const said = effect.moved.map(({ case: name, old, new: then }) => `${name} ${old} → ${then}`)
      assert.deepEqual(said.toSorted(), slow.flatMap((each) => each.moved).toSorted())
      assert.equal(effect.settled, slow.filter((each) => each.settled === 1).length)
      moved += said.length
    }),
    { numRuns: 120 },
  )
  assert.ok(moved > 0, 'some dates must have moved, or nothing was compared')
})

test('the same calendar moves nothing', () => {
  fc.assert(
    fc.property(manyDuties, manyFacts, aCalendar, aDay, (duty, facts, calendar, on) => {
      const effect = calendarEffect(ledgerUnder(calendar, duty, facts), ledgerUnder(calendar, duty, facts), on)
      assert.deepEqual(effect, { moved: [], settled: 0 })
    }),
    { numRuns: 40 },
  )
})

test('of several open letters each one that moves is listed, the earliest first, and the answered one is not', () => {
  const duty = aDuty({ kind: 'event', trigger: ['received'], action: 'reply', within: 'P5D', workdays: true })
  const facts: readonly Fact[] = [
    letter(day('2026-12-29'), '乙'),
    letter(day('2026-12-28'), '甲'),
    letter(day('2026-12-21'), '年内到期'),
    letter(day('2026-12-28'), '已答复'),
    { kind: 'done', path, on: day('2026-12-29'), action: 'reply', case: '已答复' },
  ]
  const before = noticeCalendar()
  // A made-up notice: nothing has been announced for 2027.
  const newYear = new Set(['2027-01-01', '2027-01-02', '2027-01-03'])
  const after = withPlan(before, { year: 2027, notice: '示例', confirmed: 'to-check', off: newYear, work: new Set() })
  const effect = calendarEffect(ledgerUnder(before, duty, facts), ledgerUnder(after, duty, facts), day('2026-12-24'))
  assert.deepEqual(effect.moved, [], 'on 24 December the letters have not come yet')
  const then = calendarEffect(ledgerUnder(before, duty, facts), ledgerUnder(after, duty, facts), day('2026-12-30'))
  assert.deepEqual(
    then.moved.map(({ case: name, old, new: moved }) => [name, old.toString(), moved.toString()]),
    [
      ['甲', '2027-01-04', '2027-01-05'],
      ['乙', '2027-01-05', '2027-01-06'],
    ],
  )
  assert.equal(then.settled, 2)
})
