import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Charter, Doubt } from '#/charter/charter.ts'
import { type Edition, editionInForce, termOf } from '#/charter/edition.ts'
import { type AdoptionRefusalCode, whyNotAdopt } from '#/charter/edition-adoption.ts'
import { doubtKey, type Settlement } from '#/charter/settlement.ts'
import { aCharter, aRow, aSentence, aUnit, every } from '../../test/kit/a-charter.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const weekly = aCharter([aRow('新闻中心/部门动态', ['各相关单位'], [aSentence('每周至少更新内容1条', every('P1W'))])])
const monthly = aCharter([aRow('新闻中心/部门动态', ['各相关单位'], [aSentence('每月至少更新内容1条', every('P1M'))])])

const edition = (id: string, from: string, adoptedAt: string, charter: Charter = weekly): Edition => ({
  id,
  title: charter.title,
  from: day(from),
  adoptedBy: '政府办',
  adoptedAt: Temporal.Instant.from(adoptedAt),
  charter,
  grids: [],
  source: { fileName: '责任分解表.docx', sha256: '0'.repeat(64) },
  renames: [],
  isDemo: false,
})

const first = edition('2025', '2025-01-01', '2024-12-20T02:00:00Z')
const second = edition('2026', '2026-01-01', '2025-12-20T02:00:00Z')
const corrected = edition('2026-更正', '2026-01-01', '2026-01-05T02:00:00Z')
const editions = [second, corrected, first]

for (const [on, id] of [
  ['2024-12-31', null],
  ['2025-01-01', '2025'],
  ['2025-12-31', '2025'],
  ['2026-01-01', '2026-更正'],
  ['2030-01-01', '2026-更正'],
] as const)
  test(`on ${on} the edition in force is ${id ?? 'none'}`, () => {
    assert.equal(editionInForce(editions, day(on))?.id ?? null, id)
  })

test('an edition rules until the day the next one takes over; one corrected from its own first day never ruled', () => {
  assert.equal(termOf(editions, first)?.until?.toString(), '2026-01-01')
  assert.equal(termOf(editions, second), null)
  assert.equal(termOf(editions, corrected)?.until, null)
})

const noUnit: Doubt = { code: 'no-unit', where: '新闻中心/部门动态', said: '部门动态', readings: [] }
const prompt: Doubt = { code: 'prompt', where: '新闻中心/部门动态', said: '有变动即更新', readings: [] }
const codes = (
  charter: Charter,
  from: string,
  settlements: readonly Settlement[] = [],
  by = '政府办',
): AdoptionRefusalCode[] =>
  whyNotAdopt([first], { charter, from: day(from), adoptedBy: by }, settlements).map(({ code }) => code)

test('a changed table may be adopted from the day of the edition in force or later', () => {
  assert.deepEqual(codes(monthly, '2026-01-01'), [])
  assert.deepEqual(codes(monthly, '2025-01-01'), [])
})

test('a table cannot take over before the edition in force began', () => {
  assert.deepEqual(codes(monthly, '2024-12-31'), ['before-edition-in-force'])
})

test('but the first table may be found to have been in force earlier', () => {
  assert.deepEqual(codes(weekly, '2024-12-31'), [])
})

test('a demonstration’s table, dated back before it, stands in the way of nothing', () => {
  const demo = { ...edition('示例', '2024-01-01', '2025-02-01T02:00:00Z'), isDemo: true }
  const draft = { charter: weekly, from: day('2024-06-01'), adoptedBy: '政府办' }
  assert.deepEqual(whyNotAdopt([demo, first], draft, []), [])
})

test('the same table is not adopted twice', () => {
  assert.deepEqual(codes(weekly, '2026-01-01'), ['nothing-new'])
})

test('every reason is given at once, each in words', () => {
  const reasons = whyNotAdopt([first], { charter: aCharter([]), from: day('2024-01-01'), adoptedBy: ' ' }, [])
  assert.deepEqual(
    reasons.map(({ code }) => code),
    ['empty-table', 'before-edition-in-force', 'unsigned'],
  )
  assert.ok(reasons.every(({ words }) => /[\u4e00-\u9fff]{6,}/.test(words)))
})

test('a column without a unit stops the adoption until a person names one; 及时 without a number does not', () => {
  const open = { ...monthly, doubts: [noUnit, prompt] }
  const named: Settlement = {
    doubtKey: doubtKey(noUnit),
    doubt: noUnit,
    choice: { kind: 'units', units: [aUnit('政府办')] },
    by: '王主任',
    at: Temporal.Instant.from('2026-01-02T02:00:00Z'),
    why: '办公会议定',
  }
  assert.deepEqual(codes(open, '2026-01-01'), ['open-doubts'])
  assert.deepEqual(codes(open, '2026-01-01', [named]), [])
})

test('a header that nobody could read stops the adoption, one that was told from its cells does not', () => {
  const headers = (...readings: readonly string[]): Doubt => ({ code: 'headers', where: '', said: '说法', readings })
  assert.deepEqual(codes({ ...monthly, doubts: [headers()] }, '2026-01-01'), ['open-doubts'])
  assert.deepEqual(codes({ ...monthly, doubts: [headers('units')] }, '2026-01-01'), [])
})
