import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fromEpochDay } from '#/calendar/epoch-day.ts'
import { nationalPack } from '../../test/kit/a-duty.ts'
import { aDay, anyDuty, someFacts } from '../../test/kit/any-ledger.ts'
import { aCalendar } from '../../test/kit/calendars.ts'
import { walk } from '../../test/kit/day-walk.ts'
import { states } from './assessment.ts'
import { noDay } from './clock/span.ts'
import type { Fact } from './fact.ts'
import { openLedger } from './open-ledger.ts'
import { noPolicy } from './policy.ts'
import { assess, type Standing } from './standing.ts'

const pack = nationalPack()

function dates({ is, due, breachOn, last, next }: Pick<Standing, 'is' | 'due' | 'breachOn' | 'last' | 'next'>) {
  return { is, due: `${due}`, breachOn: `${breachOn}`, last: `${last}`, next: `${next}` }
}

test('the ledger says what walking through the days finds out', () => {
  fc.assert(
    fc.property(anyDuty, someFacts, aCalendar, aDay, fc.option(aDay), (duty, some, calendar, on, known) => {
      const world = { calendar, pack, policy: noPolicy, on, ...(known && { known }) }
      assert.deepEqual(dates(assess([duty], some, world)[0]!), dates(walk(duty, some, world)))
    }),
    { numRuns: 250 },
  )
})

test('a day replayed as it was known then is judged from the facts known then', () => {
  fc.assert(
    fc.property(anyDuty, someFacts, aCalendar, aDay, aDay, (duty, some, calendar, on, known) => {
      const world = { calendar, pack, policy: noPolicy, on }
      const isKnown = (fact: Fact) => Temporal.PlainDate.compare(fact.known ?? fact.on!, known) <= 0
      assert.deepEqual(
        plain(assess([duty], some, { ...world, known })),
        plain(assess([duty], some.filter(isKnown), world)),
      )
    }),
    { numRuns: 100 },
  )
})

test('the order in which facts come does not matter, nor that days were judged in between', () => {
  fc.assert(
    fc.property(anyDuty, shuffledFacts, aCalendar, aDay, (duty, [some, shuffled], calendar, on) => {
      const world = { calendar, pack, policy: noPolicy }
      const ledger = openLedger([duty], world)
      for (const fact of shuffled) {
        ledger.add(fact)
        ledger.standing(0, on)
      }
      assert.deepEqual(dates(ledger.standing(0, on)), dates(assess([duty], some, { ...world, on })[0]!))
    }),
    { numRuns: 100 },
  )
})

test('judging all duties at once says what judging them one by one says', () => {
  fc.assert(
    fc.property(fc.array(anyDuty, { maxLength: 5 }), someFacts, aDay, fc.option(aDay), (duties, some, on, known) => {
      const ledger = openLedger(duties, { calendar: new Map(), pack, policy: noPolicy })
      for (const fact of some) ledger.add(fact)
      const all = ledger.assessAll(on, known ?? undefined)
      const rows = duties.map((_, duty) => ({
        is: states[all.is[duty]!],
        due: iso(all.due[duty]!),
        breachOn: iso(all.breachOn[duty]!),
        last: iso(all.last[duty]!),
        next: iso(all.next[duty]!),
      }))
      assert.deepEqual(
        rows,
        duties.map((_, duty) => dates(ledger.standing(duty, on, known ?? undefined))),
      )
    }),
    { numRuns: 100 },
  )
})

const shuffledFacts = someFacts.chain((some) =>
  fc.tuple(fc.constant(some), fc.shuffledSubarray([...some], { minLength: some.length })),
)

const iso = (day: number) => (day === noDay ? 'null' : fromEpochDay(day).toString())
/** Temporal values do not compare by value; their text does. */
const plain = (standings: readonly Standing[]) => JSON.parse(JSON.stringify(standings))
