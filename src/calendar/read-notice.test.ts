import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { noticeCalendar } from '../../test/kit/calendars.ts'
import { isDoubt, longestFile, noticeProblemWords } from './notice-problem.ts'
import { readNotice } from './read-notice.ts'
import { workdaysIn } from './year-summary.ts'

// A made-up year: nothing has been announced for 2031.
const csv = `年份,2031
文号,示例〔2030〕1号
日期,类型,说明
2031-01-01,放假,元旦
2031-01-22..2031-01-28,放假,春节
2031/1/19,上班,春节调休
2031年2月1日,上班,春节调休
`

const yaml = `year: 2031
notice: 示例〔2030〕1号
confirmed: to-check
off:
  - 2031-01-01 元旦
  - 01-22..01-28 春节
work:
  - 2031-01-19 春节调休
  - 2月1日 春节调休
`

const problemsOf = (text: string, form: 'csv' | 'yaml' = 'csv') =>
  readNotice(text, form).problems.map(({ line, code, said }) => [line, code, said])

/** The good file with one line in place of the New Year's line, which is the fourth. */
const withLine = (line: string) => problemsOf(csv.replace('2031-01-01,放假,元旦', line))

test('the notices that come with the product give 251, 248 and 248 working days', () => {
  const calendar = noticeCalendar()
  assert.deepEqual(
    [2024, 2025, 2026].map((year) => workdaysIn(year, calendar)),
    [251, 248, 248],
  )
})

test('a notice reads the same from CSV and from YAML', () => {
  const fromCsv = readNotice(csv, 'csv')
  assert.deepEqual(fromCsv, readNotice(yaml, 'yaml'))
  assert.deepEqual(fromCsv.problems, [])
  assert.equal(fromCsv.plan?.notice, '示例〔2030〕1号')
  assert.deepEqual([...fromCsv.plan!.work], ['2031-01-19', '2031-02-01'])
  assert.equal(fromCsv.plan?.off.size, 8)
})

test('commas typed in Chinese, a byte order mark, blank lines and remarks do no harm', () => {
  const typed = `\uFEFF# 按通知抄录\n\n${csv.replaceAll(',', '，')}`
  assert.deepEqual(readNotice(typed, 'csv').plan, readNotice(csv, 'csv').plan)
})

test('the year may be left out where all dates agree on it', () => {
  assert.deepEqual(readNotice(csv.replace('年份,2031\n', ''), 'csv').plan, readNotice(csv, 'csv').plan)
  assert.deepEqual(problemsOf('文号,示例\n2031-01-01,放假\n2032-01-01,放假\n'), [[0, 'no-year', '']])
  assert.deepEqual(problemsOf('文号,示例\n01-01,放假\n'), [[0, 'no-year', '']])
})

for (const [line, code, said] of [
  ['2031-02-30,放假', 'bad-date', '2031-02-30'],
  ['元旦,放假', 'bad-date', '元旦'],
  ['2031-01-01', 'unknown-type', ''],
  ['2031-01-01,调休', 'unknown-type', '调休'],
  ['2030-01-01,放假', 'not-in-year', '2030-01-01'],
  ['2031-12-31..2032-01-02,放假', 'not-in-year', '2031-12-31..2032-01-02'],
  ['2031-01-03..2031-01-01,放假', 'backwards', '2031-01-03..2031-01-01'],
] as const) {
  test(`“${line}” is an error: ${code}, with its line, and gives no plan`, () => {
    assert.deepEqual(withLine(line), [[4, code, said]])
    assert.equal(readNotice(csv.replace('2031-01-01,放假,元旦', line), 'csv').plan, null)
  })
}

for (const [line, code, said] of [
  ['2031-01-06,上班', 'work-on-weekday', '2031-01-06'],
  ['2031-03-01..2031-03-20,放假', 'long-holiday', '2031-03-01..2031-03-20'],
  ['2030-12-31..2031-01-01,放假', 'december-before', '2030-12-31..2031-01-01'],
] as const) {
  test(`“${line}” is a doubt: ${code}, and the plan stands`, () => {
    assert.deepEqual(withLine(line), [[4, code, said]])
    assert.notEqual(readNotice(csv.replace('2031-01-01,放假,元旦', line), 'csv').plan, null)
  })
}

test('a day written twice is a doubt, a day both off and worked an error', () => {
  assert.deepEqual(problemsOf(`${csv}2031-01-01,放假\n`), [[8, 'duplicate', '2031-01-01']])
  assert.deepEqual(problemsOf(`${csv}2031-01-25,上班\n`), [[8, 'both-ways', '2031-01-25']])
})

test('a Saturday marked off needlessly is fine', () => {
  assert.deepEqual(problemsOf(`${csv}2031-03-08,放假\n`), [])
})

test('a file without a document number, with an unknown field or an unknown check is doubted', () => {
  assert.deepEqual(problemsOf(csv.replace('文号,示例〔2030〕1号\n', '')), [[0, 'no-notice', '']])
  assert.deepEqual(problemsOf(yaml.replace('work:', 'wrok:'), 'yaml'), [[7, 'unknown-field', 'wrok']])
  assert.deepEqual(problemsOf(yaml.replace('to-check', '大概'), 'yaml'), [[3, 'unknown-check', '大概']])
})

test('a file that is no notice is refused in words', () => {
  assert.deepEqual(problemsOf('年份,2031\n文号,示例\n'), [[0, 'empty', '']])
  assert.deepEqual(problemsOf('年份,31\n'), [[1, 'bad-year', '31']])
  assert.deepEqual(problemsOf('x'.repeat(longestFile + 1)), [[0, 'too-large', '']])
  assert.equal(problemsOf('year: [2031', 'yaml')[0]![1], 'unreadable')
  assert.equal(problemsOf('off: &a [01-01]\nwork: *a', 'yaml')[0]![1], 'unreadable')
  assert.equal(problemsOf('2031-01-01,"放假\n')[0]![1], 'unreadable')
})

test('every problem says in Chinese where it is and what to do', () => {
  const [problem] = readNotice(csv.replace('放假,元旦', '调休,元旦'), 'csv').problems
  assert.equal(noticeProblemWords(problem!), '第 4 行：类型“调休”不认识；请写“放假”或“上班”。')
})

test('reading never throws, and what has an error has no plan', () => {
  const piece = fc.constantFrom(
    '年份',
    '2031',
    ',',
    '\n',
    '放假',
    '上班',
    '"',
    '2031-01-01',
    '..',
    'off:',
    ' - ',
    '[',
    '{',
    '&a',
    '*a',
    '，',
  )
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
  )
  fc.assert(
    fc.property(anyText, fc.constantFrom('csv' as const, 'yaml' as const), (text, form) => {
      const { plan, problems } = readNotice(text, form)
      assert.equal(plan !== null, problems.every(isDoubt))
      for (const problem of problems) assert.match(noticeProblemWords(problem), /[。；]/)
    }),
    { numRuns: 400 },
  )
})
