import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  addMonthsClamped,
  civil,
  dayOfWeek,
  daysInMonth,
  epochDayOf,
  fromEpochDay,
  mondayOf,
  toEpochDay,
} from './epoch-day.ts'

const anyDay = fc.integer({ min: -800_000, max: 800_000 })
/** Temporal's own arithmetic, the slow way. */
const temporalOf = (day: number) => new Temporal.PlainDate(1970, 1, 1).add({ days: day })

test('epoch days agree with Temporal on every date from year −220 to 4160', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const date = temporalOf(day)
      assert.deepEqual(civil(day), { year: date.year, month: date.month, day: date.day })
      assert.equal(epochDayOf(date.year, date.month, date.day), day)
      assert.equal(toEpochDay(date), day)
      assert.equal(fromEpochDay(day).toString(), date.toString())
      assert.equal(dayOfWeek(day), date.dayOfWeek)
      assert.equal(daysInMonth(date.year, date.month), date.daysInMonth)
    }),
    { numRuns: 500 },
  )
})

test('adding months keeps the day number or takes the last day of the month', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (day, months) => {
      assert.equal(addMonthsClamped(day, months), toEpochDay(temporalOf(day).add({ months })))
    }),
    { numRuns: 500 },
  )
})

for (const [from, months, to] of [
  ['2026-08-31', 6, '2027-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-02-28', 5, '2026-07-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-03-31', -1, '2026-02-28'],
] as const) {
  test(`${months} months from ${from} is ${to}`, () => {
    const day = addMonthsClamped(toEpochDay(Temporal.PlainDate.from(from)), months)
    assert.equal(fromEpochDay(day).toString(), to)
  })
}

test('a week begins on Monday', () => {
  for (const day of ['2026-11-23', '2026-11-24', '2026-11-29']) {
    assert.equal(fromEpochDay(mondayOf(toEpochDay(Temporal.PlainDate.from(day)))).toString(), '2026-11-23')
  }
})
