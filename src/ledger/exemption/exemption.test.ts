import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isAskedAgain, maySee, whyNotAsk, whyNotDecide, whyNotSpell } from '#/ledger/exemption/exemption.ts'
import type { Held } from '#/units/rights.ts'
import { day } from '../../../test/kit/calendars.ts'

const today = day('2026-11-24')
const spell = (from: string, until: string) => ({ from: day(from), until: day(until) })
const request = { state: 'pending', askedBy: { personId: 'asker' }, unitIds: ['education'] } as const
const office: Held = { role: 'office', unitId: 'government-office' }

test('an exemption begins today at the earliest and lasts a year at the most', () => {
  assert.deepEqual(whyNotSpell(spell('2026-11-24', '2026-11-24'), today), [])
  assert.deepEqual(whyNotSpell(spell('2026-12-01', '2027-12-01'), today), [])
  assert.deepEqual(whyNotSpell(spell('2026-12-01', '2027-12-02'), today), ['too-long'])
  assert.deepEqual(whyNotSpell(spell('2026-11-23', '2026-12-01'), today), ['in-past'])
  assert.deepEqual(whyNotSpell(spell('2026-12-02', '2026-12-01'), today), ['ends-first'])
})

test('a unit asks for itself; the office does not ask', () => {
  assert.deepEqual(whyNotAsk(['education'], [{ role: 'editor', unitId: 'education' }]), [])
  assert.deepEqual(whyNotAsk(['education'], [{ role: 'editor', unitId: 'health' }]), ['not-your-unit'])
  assert.deepEqual(whyNotAsk(['education'], [office]), ['no-permission'])
})

test('the office decides, never who asked, never who sits in a unit that would benefit, and only once', () => {
  assert.deepEqual(whyNotDecide(request, { personId: 'other', held: [office] }), [])
  assert.deepEqual(whyNotDecide(request, { personId: 'asker', held: [office] }), ['own-request'])
  const both: Held[] = [office, { role: 'leader', unitId: 'education' }]
  assert.deepEqual(whyNotDecide(request, { personId: 'other', held: both }), ['own-unit'])
  assert.deepEqual(whyNotDecide(request, { personId: 'other', held: [{ role: 'leader', unitId: 'health' }] }), [
    'not-office',
  ])
  const decided = { ...request, state: 'rejected' } as const
  assert.deepEqual(whyNotDecide(decided, { personId: 'other', held: [office] }), ['already-decided'])
})

test('a request is seen by the office, by its units and by who asked', () => {
  const sees = (personId: string, held: readonly Held[]) => maySee(request, { personId, held })
  assert.ok(sees('other', [office]))
  assert.ok(sees('other', [{ role: 'reviewer', unitId: 'education' }]))
  assert.ok(sees('asker', []))
  assert.ok(!sees('other', [{ role: 'editor', unitId: 'health' }]))
})

test('asking again for days that still wait helps nobody; other days or another unit do', () => {
  const asked = { path: ['新闻中心', '部门动态'], unit: '教育局', ...spell('2026-12-01', '2026-12-31') }
  assert.ok(isAskedAgain({ ...asked, ...spell('2026-12-31', '2027-01-31') }, [asked]))
  assert.ok(!isAskedAgain({ ...asked, ...spell('2027-01-01', '2027-01-31') }, [asked]))
  assert.ok(!isAskedAgain({ ...asked, unit: '卫健局' }, [asked]))
  assert.ok(!isAskedAgain({ ...asked, path: ['新闻中心'] }, [asked]))
})
