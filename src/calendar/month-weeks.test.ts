import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { gridKeys, monthWeeks, movedDay } from '#/calendar/month-weeks.ts'
import { anIso } from '../../test/kit/calendars.ts'

test('every day of a month stands once, in order, under its own day of the week', () => {
  fc.assert(
    fc.property(anIso, (iso) => {
      const month = iso.slice(0, 7)
      const weeks = monthWeeks(month)
      const days = weeks.flat().filter((day) => day !== null)
      assert.deepEqual([days.length, days], [Temporal.PlainDate.from(iso).daysInMonth, days.toSorted()])
      for (const week of weeks)
        for (const [place, day] of week.entries())
          if (day) assert.equal(Temporal.PlainDate.from(day).dayOfWeek, place + 1)
    }),
  )
})

for (const [key, to] of [
  ['ArrowLeft', '2026-03-30'],
  ['ArrowDown', '2026-04-07'],
  ['PageDown', '2026-04-30'],
  ['PageUp', '2026-02-28'],
  ['Home', '2026-03-30'],
  ['End', '2026-04-05'],
] as const) {
  test(`from 31 March 2026, a Tuesday, ${key} leads to ${to}`, () => assert.equal(movedDay('2026-03-31', key), to))
}

test('no key stays on the day it was pressed on, but at the ends of a week', () => {
  for (const key of gridKeys.slice(0, 6)) assert.notEqual(movedDay('2026-03-31', key), '2026-03-31')
})
