import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatOf, showNumber } from '#/charter/files/show-number.ts'

for (const [raw, format, shown] of [
  ['1', '', '1'],
  ['0.1', 'General', '0.1'],
  ['0.30000000000000004', '', '0.3'],
  ['0.25', '0%', '25%'],
  ['5', '0"条"', '5条'],
  ['46053', 'yyyy/m/d', '2026/1/31'],
  ['46053', 'yyyy"年"m"月"d"日"', '2026年1月31日'],
  ['46053', '[$-804]yyyy\\-mm\\-dd;@', '2026-01-31'],
  ['46053.5', 'yyyy/m/d h:mm', '2026/1/31 12:00'],
  ['1E+40', 'yyyy/m/d', '1E+40'],
  ['文字', '0%', '文字'],
] as const) {
  test(`${raw} in the format “${format}” is shown as ${shown}`, () =>
    assert.equal(showNumber(raw, format, false), shown))
}

test('a workbook of a Mac counts from 1904', () => assert.equal(showNumber('44591', 'yyyy/m/d', true), '2026/1/31'))

test('formats without a code of their own are those of Chinese Excel', () => {
  assert.equal(showNumber('46053', formatOf(57, new Map()), false), '2026年1月')
  assert.equal(showNumber('46053', formatOf(57, new Map([[57, 'm/d']])), false), '1/31')
})
