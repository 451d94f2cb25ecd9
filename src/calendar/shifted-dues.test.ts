import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, noticeCalendar } from '../../test/kit/calendars.ts'
import { shiftedDues } from './shifted-dues.ts'

test('importing the 2026 notice lists the open cases whose date moves, old and new, and no others', () => {
  const after = noticeCalendar()
  const before = new Map([...after].filter(([year]) => year < 2026))
  const shifted = shiftedDues(
    [
      { id: '信件 1', start: day('2026-02-10'), kind: 'workdays', n: 5 },
      { id: '信件 2', start: day('2026-03-02'), kind: 'workdays', n: 5 },
      { id: '申请 1', start: day('2026-01-30'), kind: 'workdays', n: 20 },
      { id: '公示 1', start: day('2026-04-23'), kind: 'days', n: 10 },
      { id: '会议 1', start: day('2026-02-24'), kind: 'workdays-before', n: 1 },
    ],
    before,
    after,
  )
  assert.deepEqual(
    shifted.map((due) => [due.id, due.old.toString(), due.new.toString()]),
    [
      ['信件 1', '2026-02-17', '2026-02-24'],
      ['申请 1', '2026-02-27', '2026-03-05'],
      ['公示 1', '2026-05-04', '2026-05-06'],
      ['会议 1', '2026-02-23', '2026-02-14'],
    ],
  )
})
