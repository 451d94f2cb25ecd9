import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { toEpochDay } from '#/calendar/epoch-day.ts'
import type { Obligation } from '#/charter/obligation.ts'
import { dueBasisOf } from '#/ledger/card/due-basis.ts'
import type { Fact } from '#/ledger/fact.ts'
import { lastKnown, openLedger } from '#/ledger/open-ledger.ts'
import { aDuty, published, recurring, theWorld } from '../../../test/kit/a-duty.ts'
import { aDay, anyDuty, someFacts } from '../../../test/kit/any-ledger.ts'
import { day } from '../../../test/kit/calendars.ts'

const world = theWorld()
const path = ['新闻中心', '部门动态']

function basisOf(obligation: Obligation, on: string, ...facts: readonly Fact[]) {
  const ledger = openLedger([aDuty(obligation)], world)
  for (const fact of facts) ledger.add(fact)
  return dueBasisOf(ledger.book, { duty: 0, on: toEpochDay(day(on)), known: lastKnown }, world.calendar)
}

test('每50天 counts from the last update, or from the day the clause took effect', () => {
  assert.equal(basisOf(recurring('P50D'), '2026-02-01')?.words, '每50天，从 2026-01-01（本条生效）起算')
  const updated = basisOf(recurring('P50D'), '2026-02-01', published('2026-01-20'))
  assert.equal(updated?.words, '每50天，从 2026-01-20（上次更新）起算')
})

test('每月10日前 says its period', () => {
  const basis = basisOf(recurring('P1M', { by: '---10' }), '2026-03-05', published('2026-02-09'))
  assert.deepEqual(basis, {
    words: '每月，10日前',
    period: { from: '2026-03-01', to: '2026-03-31' },
    strip: null,
  })
})

test('5个工作日 over a make-up day and a holiday is shown day by day, with the notice it follows', () => {
  const reply: Obligation = { kind: 'event', trigger: ['received'], action: 'reply', within: 'P5D', workdays: true }
  const letter = { kind: 'happened', path, on: day('2026-02-12'), trigger: 'received', case: '来信一' } as const
  const basis = basisOf(reply, '2026-02-13', letter)
  assert.equal(basis?.words, '事项“来信一”发生于 2026-02-12，应在5个工作日内办结')
  assert.equal(basis?.strip?.[0]?.why, 'start')
  assert.equal(basis?.strip?.filter(({ counted }) => counted).length, 5)
  assert.ok(basis?.strip?.some(({ why }) => why === 'holiday'))
  assert.ok(basis?.strip?.some(({ why }) => why === 'make-up'))
})

test('whatever is owed, a strip ends on the day that was judged, and a day judged has a basis', () => {
  fc.assert(
    fc.property(anyDuty, someFacts, aDay, (duty, facts, on) => {
      const ledger = openLedger([duty], world)
      for (const fact of facts) ledger.add(fact)
      const { due } = ledger.standing(0, on)
      const basis = dueBasisOf(ledger.book, { duty: 0, on: toEpochDay(on), known: lastKnown }, world.calendar)
      assert.equal(basis === null, due === null)
      if (basis?.strip) assert.equal(basis.strip.at(-1)!.date, due!.toString())
    }),
    { numRuns: 300 },
  )
})
