import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Obligation } from '#/charter/obligation.ts'
import { dueCounts, dueSaid } from '#/ledger/dues/due-words.ts'
import { duesBetween } from '#/ledger/dues/dues-between.ts'
import type { Fact } from '#/ledger/fact.ts'
import { openLedger } from '#/ledger/open-ledger.ts'
import { aDuty, published, recurring, theWorld } from '../../../test/kit/a-duty.ts'
import { day } from '../../../test/kit/calendars.ts'

function dues(obligation: Obligation, facts: readonly Fact[], today: string): readonly string[] {
  const ledger = openLedger([aDuty(obligation)], theWorld())
  for (const fact of facts) ledger.add(fact)
  const days = { from: day('2026-03-01'), to: day('2026-03-31'), today: day(today) }
  return duesBetween(ledger, days).map(({ on, is }) => `${on.toString().slice(5)} ${is}`)
}

test('每周: every Sunday is known, those gone by as they were kept, the next as it stands, the others ahead', () => {
  const facts = [published('2026-02-25'), published('2026-03-10')]
  assert.deepEqual(dues(recurring('P1W'), facts, '2026-03-20'), [
    '03-01 done',
    '03-08 missed',
    '03-15 done',
    '03-22 near',
    '03-29 ahead',
  ])
})

test('a turn that is already full is done though its day is still to come', () => {
  assert.deepEqual(dues(recurring('P1M'), [published('2026-03-02')], '2026-03-05'), ['03-31 done'])
})

test('每50天: only the day that is open, and the days that were missed', () => {
  assert.deepEqual(dues(recurring('P20D'), [published('2026-03-01')], '2026-03-10'), ['03-21 ahead'])
  assert.deepEqual(dues(recurring('P20D'), [published('2026-02-10')], '2026-03-10'), ['03-02 missed'])
})

test('letters: each open case has its own day', () => {
  const reply: Obligation = { kind: 'event', trigger: ['received'], action: 'reply', within: 'P5D', workdays: true }
  const letter = (on: string, name: string): Fact => {
    return { kind: 'happened', path: ['新闻中心', '部门动态'], on: day(on), trigger: 'received', case: name }
  }
  assert.deepEqual(dues(reply, [letter('2026-03-09', '甲'), letter('2026-03-10', '乙')], '2026-03-10'), [
    '03-16 ahead',
    '03-17 ahead',
  ])
})

test('counts are said gravest first; a day without dues says so', () => {
  const row = { id: 'a', path: [], units: [], clause: '', case: null, provisional: false }
  const rows = [
    { ...row, is: 'done' as const },
    { ...row, is: 'missed' as const },
    { ...row, is: 'done' as const },
  ]
  assert.deepEqual(
    dueCounts(rows).map(({ is, count }) => [is, count]),
    [
      ['missed', 1],
      ['done', 2],
    ],
  )
  assert.deepEqual([dueSaid(rows), dueSaid([])], ['到期未完成 1 项，已完成 2 项', '没有到期的任务'])
})
