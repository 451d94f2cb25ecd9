import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDay, readSpan } from './read-day.ts'

for (const [text, year, iso] of [
  ['2027-02-05', null, '2027-02-05'],
  ['2027/2/5', null, '2027-02-05'],
  ['2027.2.5', null, '2027-02-05'],
  ['２０２７年２月５日', null, '2027-02-05'],
  ['2月5日', 2027, '2027-02-05'],
  ['02-05', 2027, '2027-02-05'],
  ['02-05', null, undefined],
  ['2027-02-29', null, undefined],
  ['2027-13-01', null, undefined],
  ['20270205', null, undefined],
  ['二月五日', 2027, undefined],
  ['', 2027, undefined],
] as const) {
  test(`“${text}” ${year === null ? '' : `in ${year} `}is ${iso ?? 'no day'}`, () => {
    assert.equal(readDay(text, year)?.toString(), iso)
  })
}

for (const [text, span] of [
  ['2027-02-05..2027-02-11', '2027-02-05 2027-02-11'],
  ['2027年2月5日至2月11日', '2027-02-05 2027-02-11'],
  ['2月5日—11日', 'none'], // the month of the end is not written, and nothing is guessed
  ['02-05～02-11', '2027-02-05 2027-02-11'],
  ['2026-12-31..01-02', '2026-12-31 2026-01-02'], // the caller finds it backwards
  ['02-05..02-06..02-07', 'none'],
] as const) {
  test(`the span “${text}” in 2027 is ${span}`, () => {
    const read = readSpan(text, 2027)
    assert.equal(read ? `${read.from} ${read.to}` : 'none', span)
  })
}
