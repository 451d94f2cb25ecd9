import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Obligation } from '#/charter/obligation.ts'
import { whyNotAttest } from '#/ledger/card/attest.ts'
import { whyNotOn, whyNotReport } from '#/ledger/card/report-change.ts'
import { recurring } from '../../../test/kit/a-duty.ts'
import { day } from '../../../test/kit/calendars.ts'

const editor = [{ role: 'editor', unitId: 'education' }] as const
const why = (obligation: Obligation) => whyNotAttest({ obligation, unitIds: ['education'] }, editor)
const onChange: Obligation = { kind: 'event', trigger: ['change'], action: 'publish', within: 'prompt' }

test('“已核，无变化” meets a yearly review and a check of the pages', () => {
  assert.deepEqual(why(recurring('P1Y')), [])
  assert.deepEqual(why(recurring('P1M', { action: 'check' })), [])
  assert.deepEqual(why({ kind: 'quality', forbid: ['typo'] }), [])
  assert.deepEqual(why({ kind: 'link', mode: 'works' }), [])
})

test('where something new must be published, reported or done, it is refused with what would count', () => {
  assert.deepEqual(why(recurring('P50D')), ['needs-new-items'])
  assert.deepEqual(why(recurring('P1Y', { unit: '篇' })), ['needs-new-items'])
  assert.deepEqual(why(recurring('P1M', { action: 'report' })), ['needs-act'])
  assert.deepEqual(why(onChange), ['needs-case'])
  assert.deepEqual(why({ kind: 'human', reason: 'vague' }), ['nothing-to-check'])
})

test('every reason is given: another unit’s duty that needs new items', () => {
  const matter = { obligation: recurring('P50D'), unitIds: ['health'] }
  assert.deepEqual(whyNotAttest(matter, editor), ['not-your-unit', 'needs-new-items'])
})

test('changes are reported where the clause runs from a change, by its unit or by the office', () => {
  const matter = { obligation: onChange, unitIds: ['education'] }
  assert.deepEqual(whyNotReport(matter, editor), [])
  assert.deepEqual(whyNotReport(matter, [{ role: 'office', unitId: 'government-office' }]), [])
  assert.deepEqual(whyNotReport({ ...matter, unitIds: ['health'] }, editor), ['not-your-unit'])
  assert.deepEqual(whyNotReport({ ...matter, obligation: recurring('P1Y') }, editor), ['no-change-clause'])
})

test('a change has happened by today, and since the duty took effect', () => {
  const today = day('2026-11-24')
  const since = day('2026-01-01')
  assert.deepEqual(whyNotOn(today, today, since), [])
  assert.deepEqual(whyNotOn(since, today, since), [])
  assert.deepEqual(whyNotOn(day('2026-11-25'), today, since), ['in-future'])
  assert.deepEqual(whyNotOn(day('2025-12-31'), today, since), ['before-duty'])
})
