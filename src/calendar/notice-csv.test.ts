import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noticeCsv } from '#/calendar/notice-csv.ts'
import { readNotice } from '#/calendar/read-notice.ts'

test('a notice that was filled in reads as it was meant, its document number too', () => {
  const csv = noticeCsv({
    year: '2027',
    notice: '示例〔2026〕1号，"元旦"',
    lines: [
      { from: '2027-01-01', to: '2027-01-03', type: 'off' },
      { from: '2027-01-09', to: '', type: 'work' },
      { from: '', to: '', type: 'off' },
    ],
  })
  const { plan, problems } = readNotice(csv, 'csv')
  assert.deepEqual(problems, [])
  assert.deepEqual([plan?.year, plan?.notice], [2027, '示例〔2026〕1号，"元旦"'])
  assert.deepEqual([[...plan!.off], [...plan!.work]], [['2027-01-01', '2027-01-02', '2027-01-03'], ['2027-01-09']])
})
