import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { aCalendar, anIso, day } from '../../test/kit/calendars.ts'
import { toEpochDay } from './epoch-day.ts'
import { addDays, addWorkdays, subtractWorkdays } from './term.ts'
import { isWorkday } from './work-calendar.ts'
import { workdayIndex } from './workday-index.ts'

test('the compiled calendar gives the dates and the doubt of the day-by-day count, under any notices', () => {
  fc.assert(
    fc.property(aCalendar, anIso, fc.nat(60), (calendar, iso, n) => {
      const index = workdayIndex(calendar, 2022, 2031)
      const start = day(iso)
      const from = toEpochDay(start)
      const later = addWorkdays(start, n, calendar)
      assert.equal(index.isWorkday(from), isWorkday(start, calendar))
      assert.equal(index.addWorkdays(from, n), toEpochDay(later.due))
      assert.equal(index.isProvisional(from, toEpochDay(later.due)), later.provisional)
      assert.equal(index.addWorkdays(from, -n), toEpochDay(subtractWorkdays(start, n, calendar).due))
      assert.equal(index.workdaysBetween(from, index.addWorkdays(from, n)), n)
      assert.equal(index.offRest(from + n + 1), toEpochDay(addDays(start, n + 1, calendar).due))
    }),
  )
})

test('a December day that the next notice names is certain though its own year has no notice', () => {
  const plan = {
    year: 2027,
    notice: '示例',
    confirmed: 'to-check',
    off: new Set<string>(),
    work: new Set(['2026-12-26']),
  } as const
  const index = workdayIndex(new Map([[2027, plan]]), 2026, 2027)
  const friday = toEpochDay(day('2026-12-25'))
  assert.equal(index.addWorkdays(friday, 1), friday + 1)
  assert.deepEqual([index.isProvisional(friday, friday + 1), index.isProvisional(friday, friday + 2)], [false, true])
})

test('a count that leaves the compiled years is refused, not guessed', () => {
  const index = workdayIndex(new Map(), 2026, 2026)
  assert.throws(() => index.addWorkdays(index.last, 1), RangeError)
  assert.throws(() => index.addWorkdays(index.first, -1), RangeError)
  assert.throws(() => index.isWorkday(index.last + 1), RangeError)
})
