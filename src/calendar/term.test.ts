import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, noticeCalendar } from '../../test/kit/calendars.ts'
import { addDays, addWorkdays, dueOf, whyNotCount } from './term.ts'
import { hasNotice, isWorkday, type WorkCalendar } from './work-calendar.ts'

const calendar = noticeCalendar()

// The vectors of the reference, checked against an independent implementation: received, working days, answered by.
for (const [received, n, due] of [
  ['2026-02-10', 5, '2026-02-24'],
  ['2026-02-10', 20, '2026-03-16'],
  ['2026-02-14', 5, '2026-02-28'], // received on a working Saturday, due on another
  ['2026-01-30', 20, '2026-03-05'],
  ['2026-09-18', 5, '2026-09-24'],
  ['2024-09-13', 7, '2024-09-25'],
  ['2026-09-24', 7, '2026-10-12'],
  ['2026-09-18', 20, '2026-10-22'],
  ['2026-04-30', 5, '2026-05-11'],
  ['2025-09-26', 20, '2025-10-30'],
  ['2025-01-24', 5, '2025-02-07'],
  ['2026-09-25', 20, '2026-10-29'], // received on a holiday
] as const) {
  test(`${n} working days from ${received} end on ${due}`, () => {
    const receipt = addWorkdays(day(received), n, calendar)
    assert.equal(receipt.due.toString(), due)
    assert.equal(receipt.provisional, false)
  })
}

// 民法典第二百零三条: the last day of natural days and of months gives way to the day after the rest days.
for (const [kind, start, n, due] of [
  ['days', '2026-02-10', 5, '2026-02-24'], // the last day is 15 February, the first day of the Spring Festival
  ['days', '2026-02-09', 5, '2026-02-14'], // a make-up Saturday is no rest day
  ['days', '2026-03-02', 5, '2026-03-09'], // a plain Saturday is one
  ['days', '2026-03-02', 4, '2026-03-06'],
  ['days', '2026-04-30', 1, '2026-05-06'],
  ['months', '2026-08-31', 1, '2026-09-30'], // no 31 September: the last day of the month
  ['months', '2024-01-31', 1, '2024-02-29'],
  ['months', '2026-04-01', 1, '2026-05-06'],
  ['months', '2026-01-15', 3, '2026-04-15'],
  ['workdays-before', '2026-02-24', 5, '2026-02-10'],
  ['workdays-before', '2026-10-08', 3, '2026-09-28'],
] as const) {
  test(`${n} ${kind} from ${start} end on ${due}`, () => {
    assert.equal(dueOf(day(start), { kind, n }, calendar).due.toString(), due)
  })
}

test('the receipt says of every day why it counts, by which notice', () => {
  const { days } = addWorkdays(day('2026-02-12'), 3, calendar)
  assert.deepEqual(
    days.map(({ date, counted, why }) => `${date.toString().slice(5)} ${counted ? '+' : '-'} ${why}`),
    [
      '02-12 - start',
      '02-13 + workday',
      '02-14 + make-up',
      ...[15, 16, 17, 18, 19, 20, 21, 22, 23].map((number) => `02-${number} - holiday`),
      '02-24 + workday',
    ],
  )
  assert.ok(days.slice(1).every(({ notice }) => notice === '国办发明电〔2025〕7号'))
})

test('a period of natural days that ends on a holiday shows the day it counted, the rest days and where it rolled to', () => {
  const { days } = addDays(day('2026-04-29'), 2, calendar)
  assert.deepEqual(
    days.map(({ date, counted, why }) => `${date.toString().slice(5)} ${counted ? '+' : '-'} ${why}`),
    [
      '04-29 - start',
      '04-30 + natural',
      '05-01 + holiday',
      '05-02 - holiday',
      '05-03 - holiday',
      '05-04 - holiday',
      '05-05 - holiday',
      '05-06 - rolled',
    ],
  )
})

test('a count that reaches a year without a notice is provisional and assumes its weekends', () => {
  const receipt = addWorkdays(day('2026-12-30'), 4, calendar)
  assert.equal(receipt.due.toString(), '2027-01-05')
  assert.equal(receipt.provisional, true)
  assert.deepEqual(
    receipt.days.map(({ why }) => why),
    ['start', 'workday', 'assumed-workday', 'assumed-weekend', 'assumed-weekend', 'assumed-workday', 'assumed-workday'],
  )
  assert.equal(hasNotice(2026, calendar), true)
  assert.equal(hasNotice(2027, calendar), false)
})

test('natural days ask the calendar only about the last day, so passing through a year without a notice is certain', () => {
  assert.equal(addDays(day('2023-12-20'), 30, calendar).provisional, false)
  assert.equal(addDays(day('2026-12-20'), 30, calendar).provisional, true)
  assert.equal(addDays(day('2026-12-25'), 8, calendar).provisional, true)
})

test('a period that rolls off New Year’s Eve into a year without a notice is provisional', () => {
  const plan = calendar.get(2026)!
  const known: WorkCalendar = new Map([[2026, { ...plan, off: new Set([...plan.off, '2026-12-31']) }]])
  const { due, provisional } = addDays(day('2026-12-30'), 1, known)
  assert.deepEqual([due.toString(), provisional], ['2027-01-01', true])
})

test('a December day named by the notice of the year after follows that notice', () => {
  const next = {
    year: 2027,
    notice: '示例',
    confirmed: 'to-check',
    off: new Set(['2026-12-31']),
    work: new Set(['2026-12-26']),
  } as const
  const known: WorkCalendar = new Map([...calendar, [2027, next]])
  assert.equal(addWorkdays(day('2026-12-25'), 1, known).due.toString(), '2026-12-26')
  assert.equal(isWorkday(day('2026-12-31'), known), false)
  assert.equal(addWorkdays(day('2026-12-25'), 1, calendar).due.toString(), '2026-12-28')
})

test('a period of nothing ends on its first day, whatever day that is', () => {
  for (const kind of ['workdays', 'workdays-before', 'days', 'months'] as const) {
    const { due, days } = dueOf(day('2026-02-15'), { kind, n: 0 }, calendar)
    assert.equal(due.toString(), '2026-02-15')
    assert.deepEqual(
      days.map(({ why }) => why),
      ['start'],
    )
  }
})

test('a period that is no whole number, negative or longer than any law asks is refused', () => {
  assert.deepEqual(whyNotCount({ kind: 'days', n: 1.5 }), ['not-whole'])
  assert.deepEqual(whyNotCount({ kind: 'workdays', n: Number.NaN }), ['not-whole'])
  assert.deepEqual(whyNotCount({ kind: 'workdays', n: -1 }), ['negative'])
  assert.deepEqual(whyNotCount({ kind: 'workdays', n: 10_001 }), ['too-long'])
  assert.deepEqual(whyNotCount({ kind: 'workdays', n: 10_000 }), [])
  assert.throws(() => dueOf(day('2026-02-10'), { kind: 'days', n: 10_001 }, calendar), RangeError)
})
