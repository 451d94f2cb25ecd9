import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Fact } from '#/ledger/fact.ts'
import { whyNotEnter } from '#/ledger/facts/enter-fact.ts'
import { factTemplate, strangeColumns, whyNotImportFacts } from '#/ledger/facts/fact-file.ts'
import { factDetail } from '#/ledger/facts/fact-words.ts'
import { type Fate, fatesOf } from '#/ledger/facts/fates.ts'
import type { Held } from '#/units/rights.ts'
import { aDuty, nationalPack, published, recurring } from '../../../test/kit/a-duty.ts'
import { day } from '../../../test/kit/calendars.ts'

const weekly = aDuty(recurring('P1W', { unit: '条' }))
const path = weekly.path

function said(facts: readonly Fact[], duties = [weekly]): readonly string[] {
  const words = (fate: Fate) => (fate.is === 'not-counted' ? fate.why : fate.is)
  return fatesOf(facts, duties, nationalPack()).map(words)
}

test('what became of publications: one counts; undated, copied, re-dated and withdrawn ones do not, and why', () => {
  const { on: _, ...undated } = published('2026-03-01')
  const facts: readonly Fact[] = [
    published('2026-03-02', { url: '/a' }),
    undated,
    published('2026-03-09', { url: '/a' }),
    published('2026-03-10', { url: '/b' }),
    { kind: 'withdrawn', path, on: day('2026-03-12'), url: '/b' },
    { kind: 'withdrawn', path, on: day('2026-03-12'), url: '/nowhere' },
  ]
  assert.deepEqual(said(facts), ['counts', 'undated', 're-dated', 'withdrawn', 'counts', 'not-asked'])
})

test('what no duty asks for at its place, or another unit owes, is of no use here; who did it may be missing', () => {
  const other = aDuty(recurring('P1W'), { id: 'b', units: ['教育局'] })
  const elsewhere: Fact = { ...published('2026-03-02'), path: ['没有', '这个'] }
  const attested: Fact = { kind: 'attested', path, on: day('2026-03-02'), unit: '档案局' }
  const letter: Fact = { kind: 'happened', path, on: day('2026-03-02'), trigger: 'received', case: '甲' }
  assert.deepEqual(
    said(
      [elsewhere, attested, letter, published('2026-03-02'), published('2026-03-03', { unit: '统计局' })],
      [weekly, other],
    ),
    ['not-asked', 'attested-not-new', 'not-asked', 'no-unit', 'not-asked'],
  )
})

test('an exemption, a hold and a plan count where they concern a duty', () => {
  const exempted: Fact = {
    ...{ kind: 'exempted', path, on: day('2026-03-01'), until: day('2026-03-09') },
    ...{ by: '主任', reason: '改版', unit: '档案局' },
  }
  assert.deepEqual(said([exempted, { ...exempted, unit: '教育局' }]), ['counts', 'not-asked'])
  assert.equal(factDetail(exempted), '至 2026-03-09，批准人：主任，理由：改版')
})

const editor: Held = { role: 'editor', unitId: 'archives' }
const office: Held = { role: 'office', unitId: 'government-office' }
const entry = { owing: ['archives'], unit: { id: 'archives' }, on: day('2026-03-02'), proof: '/1' }

for (const [who, changed, held, reasons] of [
  ['an editor for the own unit', {}, editor, []],
  ['the office for any unit', { owing: ['education'], unit: null }, office, []],
  ['an editor for another unit', { unit: { id: 'education' } }, editor, ['other-unit']],
  ['an editor in another’s column', { owing: ['education'] }, editor, ['not-your-unit']],
  ['nobody in a column that is not there', { owing: null }, office, ['no-such-column']],
  ['a reviewer, who has not the right', {}, { role: 'reviewer', unitId: 'archives' }, ['no-permission', 'other-unit']],
  ['nobody without proof, or ahead of time', { proof: ' ', on: day('2026-03-04') }, editor, ['in-future', 'no-proof']],
] as const) {
  test(`who enters a fact: ${who}`, () => {
    assert.deepEqual(whyNotEnter({ ...entry, ...changed }, [held], day('2026-03-03')), reasons)
  })
}

test('a file with one wrong row, or none at all, is not imported; columns below a known one are no strangers', () => {
  const facts = [published('2026-03-02'), { ...published('2026-03-02'), path: ['没有'] }]
  assert.deepEqual(whyNotImportFacts({ facts, problems: [] }), [])
  assert.deepEqual(whyNotImportFacts({ facts, problems: [{ line: 3, problems: ['x'] }] }), ['bad-rows'])
  assert.deepEqual(whyNotImportFacts({ facts: [], problems: [] }), ['no-facts'])
  assert.deepEqual(strangeColumns(facts, [['新闻中心']]), [{ path: ['没有'], count: 1 }])
  assert.match(factTemplate, /^类型,栏目,单位,日期/)
})
