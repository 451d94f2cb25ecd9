import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { aCalendar, anIso, day, restDayOf } from '../../test/kit/calendars.ts'
import { addDays, addMonths, addWorkdays, dueOf, subtractWorkdays, type TermKind } from './term.ts'
import { isWorkday, type Receipt } from './work-calendar.ts'

// The oracle knows nothing of receipts, plans or steps: it asks each day of a plain list whether it rests.
function oracle(start: string, kind: TermKind, n: number, rests: (iso: string) => boolean): string {
  const shift = (iso: string, days: number) => day(iso).add({ days }).toString()
  if (n === 0) return start
  if (kind === 'workdays' || kind === 'workdays-before') {
    const step = kind === 'workdays' ? 1 : -1
    const open = Array.from({ length: n * 8 + 60 }, (_, index) => shift(start, step * (index + 1))).filter(
      (iso) => !rests(iso),
    )
    return open[n - 1]!
  }
  let last = kind === 'days' ? shift(start, n) : day(start).add({ months: n }).toString()
  while (rests(last)) last = shift(last, 1)
  return last
}

const anyKind = fc.constantFrom<TermKind>('workdays', 'workdays-before', 'days', 'months')

test('every count agrees with asking each day of a list, under any notices', () => {
  fc.assert(
    fc.property(aCalendar, anIso, anyKind, fc.integer({ min: 0, max: 45 }), (known, start, kind, n) => {
      const { due } = dueOf(day(start), { kind, n }, known)
      assert.equal(due.toString(), oracle(start, kind, n, restDayOf(known)))
    }),
  )
})

test('no period of a day or more ends on a rest day, and the receipt counts exactly n days', () => {
  fc.assert(
    fc.property(aCalendar, anIso, fc.integer({ min: 1, max: 60 }), (known, start, n) => {
      for (const receipt of [
        addWorkdays(day(start), n, known),
        subtractWorkdays(day(start), n, known),
        addDays(day(start), n, known),
      ]) {
        assert.ok(isWorkday(receipt.due, known))
        assert.equal(receipt.days.filter(({ counted }) => counted).length, n)
        assertWhole(receipt)
      }
      const months = addMonths(day(start), 1 + (n % 12), known)
      assert.ok(isWorkday(months.due, known))
      assertWhole(months)
    }),
  )
})

/** From the start to the due day, no day missing, none twice; only the start and rest days go uncounted. */
function assertWhole({ days, due }: Receipt): void {
  const dates = days.map(({ date }) => date)
  assert.equal(days[0]!.why, 'start')
  assert.ok(dates.at(-1)!.equals(due))
  for (const [index, date] of dates.entries()) {
    if (index > 0) assert.equal(Math.abs(date.since(dates[index - 1]!).days), 1)
  }
  assert.equal(new Set(dates.map(String)).size, dates.length)
}

test('a longer period never ends earlier, nor does one that starts later', () => {
  fc.assert(
    fc.property(
      aCalendar,
      anIso,
      fc.constantFrom<TermKind>('workdays', 'days', 'months'),
      fc.integer({ min: 1, max: 40 }),
      (known, start, kind, n) => {
        const due = dueOf(day(start), { kind, n }, known).due
        const longer = dueOf(day(start), { kind, n: n + 1 }, known).due
        const later = dueOf(day(start).add({ days: 1 }), { kind, n }, known).due
        assert.ok(Temporal.PlainDate.compare(due, longer) <= 0)
        assert.ok(Temporal.PlainDate.compare(due, later) <= 0)
      },
    ),
  )
})

test('m working days and then n more are m + n', () => {
  fc.assert(
    fc.property(aCalendar, anIso, fc.nat(30), fc.nat(30), (known, start, m, n) => {
      const once = addWorkdays(day(start), m + n, known).due
      assert.equal(addWorkdays(addWorkdays(day(start), m, known).due, n, known).due.toString(), once.toString())
    }),
  )
})

test('one more holiday never moves a date earlier', () => {
  fc.assert(
    fc.property(
      aCalendar,
      anIso,
      fc.constantFrom<TermKind>('workdays', 'days', 'months'),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 0, max: 80 }),
      (known, start, kind, n, ahead) => {
        const holiday = day(start).add({ days: ahead })
        const plan = known.get(holiday.year)
        fc.pre(plan !== undefined)
        const more = new Map([...known, [plan.year, { ...plan, off: new Set([...plan.off, holiday.toString()]) }]])
        const before = dueOf(day(start), { kind, n }, known).due
        assert.ok(Temporal.PlainDate.compare(before, dueOf(day(start), { kind, n }, more).due) <= 0)
      },
    ),
  )
})
