import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { aCalendar, noticeCalendar } from '../../test/kit/calendars.ts'
import { type ImportedNotice, nextVersion, planJson, planOfJson, whyNotImport, withNotices } from './imported-notice.ts'
import { readNotice } from './read-notice.ts'

// A made-up notice: nothing has been announced for 2027.
const reading = readNotice('年份,2027\n文号,示例〔2026〕1号\n2027-01-01,放假\n2027-02-05..2027-02-11,放假\n', 'csv')
const plan = reading.plan!
const context = { by: '王敏', thisYear: 2026, calendar: noticeCalendar() }

const imported = (version: number, notice: string): ImportedNotice => ({
  plan: { ...plan, notice },
  version,
  importedBy: '王敏',
  importedAt: Temporal.Instant.from('2026-11-24T01:00:00Z'),
  source: { fileName: '2027.csv', sha256: '0' },
})

const codes = (...asked: Parameters<typeof whyNotImport>) => whyNotImport(...asked).map(({ code }) => code)

test('a notice for next year, by somebody, may be imported', () => {
  assert.deepEqual(codes(reading, context), [])
})

test('what is in force already may not be imported again, a correction of it may', () => {
  const calendar = new Map([...context.calendar, [2027, plan]])
  assert.deepEqual(codes(reading, { ...context, calendar }), ['nothing-new'])
  const corrected = { ...plan, off: new Set([...plan.off, '2027-02-12']) }
  assert.deepEqual(codes({ plan: corrected, problems: [] }, { ...context, calendar }), [])
  const checked = { ...plan, confirmed: 'confirmed' } as const
  assert.deepEqual(codes({ plan: checked, problems: [] }, { ...context, calendar }), [])
})

test('the order in which days are written makes no new notice', () => {
  const turned = { ...plan, off: new Set([...plan.off].toReversed()) }
  const calendar = new Map([[2027, turned]])
  assert.deepEqual(codes(reading, { ...context, calendar }), ['nothing-new'])
})

test('a notice for the year after next cannot be out yet: its year is mistyped', () => {
  assert.deepEqual(codes(reading, { ...context, thisYear: 2025 }), ['too-early'])
})

test('every reason is given at once, and a wrong line is named', () => {
  const wrong = readNotice('年份,2027\n文号,示例\n2027-02-30,放假\n', 'csv')
  const [unusable, unsigned] = whyNotImport(wrong, { ...context, by: ' ' })
  assert.deepEqual([unusable!.code, unsigned!.code], ['unusable', 'unsigned'])
  assert.match(unusable!.words, /第 3 行：“2027-02-30”不是日期/)
})

test('of the versions of a year the highest is in force, in whatever order they come', () => {
  const notices = [imported(2, '更正'), imported(1, '原件')]
  assert.equal(withNotices(context.calendar, notices).get(2027)!.notice, '更正')
  assert.equal(nextVersion(2027, notices), 3)
  assert.equal(nextVersion(2028, notices), 1)
})

test('what is imported outdoes the files, and other years stay as they are', () => {
  const own = { ...imported(1, '更正'), plan: { ...plan, year: 2026 } }
  const calendar = withNotices(context.calendar, [own])
  assert.equal(calendar.get(2026)!.notice, plan.notice)
  assert.equal(calendar.get(2025), context.calendar.get(2025))
})

test('a plan kept as JSON is the same plan', () => {
  fc.assert(
    fc.property(aCalendar, (calendar) => {
      for (const [year, each] of calendar)
        assert.deepEqual(planOfJson(year, JSON.parse(JSON.stringify(planJson(each)))), each)
    }),
    { numRuns: 50 },
  )
})
