import fc from 'fast-check'
import type { EventObligation, Recurring } from '#/charter/obligation.ts'
import type { Duty } from '#/ledger/duty.ts'
import type { Fact } from '#/ledger/fact.ts'
import { aDuty, published, recurring } from './a-duty.ts'
import { day } from './calendars.ts'

const path = ['新闻中心', '部门动态']
const firstDay = day('2025-11-20')
const someDay = fc.integer({ min: 0, max: 500 }).map((days) => firstDay.add({ days }))

/** A day to judge: mostly after the duties have begun. */
export const aDay = fc.integer({ min: 100, max: 500 }).map((days) => firstDay.add({ days }))
const laterBy = fc.constantFrom(0, 0, 0, 1, 20)

const aRolling: fc.Arbitrary<Recurring> = fc
  .record({ every: fc.constantFrom('P7D', 'P50D', 'P5M', 'P2W', 'P1M15D', 'P10D'), min: fc.constantFrom(1, 1, 2, 3) })
  .map(({ every, min }) => recurring(every, { min }))

const byOf = {
  P1D: [undefined],
  P1W: [undefined, 'W2', 'W5T17:00'],
  P1M: [undefined, '---05', '---31', '---30'],
  P3M: [undefined, 'Q1-12', 'Q3-31'],
  P6M: [undefined, 'H6-31', 'H1-15'],
  P1Y: [undefined, '--01-31', '--02-28', '--12-10'],
} as const

const aPeriodic: fc.Arbitrary<Recurring> = fc
  .constantFrom(...(Object.keys(byOf) as (keyof typeof byOf)[]))
  .chain((every) =>
    fc.record({
      every: fc.constant(every),
      min: fc.constantFrom(1, 1, 2, 3),
      by: fc.constantFrom<string | undefined>(...byOf[every]),
      workdays: fc.boolean(),
      covers: fc.constantFrom(undefined, 'previous' as const),
      within: fc.constantFrom(undefined, undefined, 'P5D', 'P10D'),
      orElse: fc.constantFrom(undefined, 'notice' as const),
    }),
  )
  .map(({ by, covers, within, orElse, workdays, ...rest }) =>
    recurring(rest.every, {
      ...rest,
      ...(workdays && { workdays }),
      ...(within ? { within } : by ? { by } : {}),
      ...(covers && { covers }),
      ...(orElse && { orElse }),
    }),
  )

const anEvent: fc.Arbitrary<EventObligation> = fc
  .record({ within: fc.constantFrom('P0D', 'P5D', 'P20D', 'P1M', 'PT24H'), workdays: fc.boolean() })
  .map(({ within, workdays }) => ({
    kind: 'event',
    trigger: ['received'],
    action: 'reply',
    within,
    ...(workdays && within.endsWith('D') && { workdays }),
  }))

/** Any duty: rolling, by periods, or on events; with and without a national limit. */
export const anyDuty: fc.Arbitrary<Duty> = fc
  .record({
    obligation: fc.oneof(aRolling, aPeriodic, anEvent),
    since: fc.integer({ min: 0, max: 200 }).map((days) => firstDay.add({ days })),
    lasts: fc.option(fc.integer({ min: 1, max: 400 }), { freq: 1 }),
    columnClass: fc.constantFrom(null, 'dynamic', 'notice_policy', 'monthly', 'yearly_report'),
  })
  .map(({ lasts, since, ...rest }) =>
    aDuty(rest.obligation, { ...rest, since, until: lasts === null ? null : since.add({ days: lasts }) }),
  )

const at = fc
  .record({ on: someDay, late: laterBy })
  .map(({ on, late }) => ({ path, on, known: on.add({ days: late }) }))
const aUrl = fc.constantFrom('/1', '/2', '/3', '/4', undefined)
const aCase = fc.constantFrom('A', 'B', 'C')

const aFact: fc.Arbitrary<Fact> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .tuple(at, aUrl)
      .map(([when, url]): Fact => ({ ...when, ...published('2026-01-01'), ...when, ...(url && { url }) })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(at, aUrl).map(([when, url]): Fact => ({ kind: 'withdrawn', ...when, url: url ?? '/1' })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(at, fc.constantFrom(0.01, 0.5))
      .map(([when, changed]): Fact => ({ kind: 'edited', ...when, url: '/1', changed })),
  },
  { weight: 1, arbitrary: at.map((when): Fact => ({ kind: 'notice', ...when })) },
  { weight: 1, arbitrary: at.map((when): Fact => ({ kind: 'attested', ...when })) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(at, aCase)
      .map(([when, name]): Fact => ({ kind: 'happened', ...when, trigger: 'received', case: name })),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(at, fc.option(aCase))
      .map(([when, name]): Fact => ({ kind: 'done', ...when, action: 'reply', ...(name && { case: name }) })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(at, fc.integer({ min: 0, max: 60 })).map(
      ([when, days]): Fact => ({
        kind: 'exempted',
        ...when,
        until: when.on.add({ days }),
        by: '区政府办',
        reason: '示例',
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(at, fc.option(fc.integer({ min: 0, max: 30 })))
      .map(
        ([when, days]): Fact => ({ kind: 'held', ...when, ...(days !== null && { released: when.on.add({ days }) }) }),
      ),
  },
)

/** Facts of every kind about one column, in any order, some learnt of later, some items seen twice. */
export const someFacts = fc.array(aFact, { maxLength: 40, size: 'max' }).map(oneOfEachCase)

/** A case happens once. */
function oneOfEachCase(some: readonly Fact[]): readonly Fact[] {
  const seen = new Set<string>()
  return some.filter((fact) => fact.kind !== 'happened' || (!seen.has(fact.case) && seen.add(fact.case)))
}
