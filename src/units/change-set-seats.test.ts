import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aPerson, aSeat } from '../../test/kit/a-person.ts'
import { day } from '../../test/kit/calendars.ts'
import type { UnitChange } from './change-set.ts'
import { begunSeats, movedSeats, whyNotMove } from './change-set-seats.ts'

const from = day('2026-07-01')
const who = aPerson('王敏').id
const editor = aSeat(who, 'editor', '园林局')
const merge: UnitChange = { kind: 'merge', unitIds: ['园林局'], into: '城管局' }

test('a seat goes where its unit goes, through several changes of one set', () => {
  const parts = [{ unitId: 'n', name: '执法局' }]
  const split: UnitChange = { kind: 'split', unitId: '城管局', parts, heir: 0 }
  assert.deepEqual(movedSeats([editor], [merge, split], from), [{ seat: editor, to: 'n' }])
  assert.deepEqual(movedSeats([editor], [{ ...split, heir: null }], from), [], 'a unit that stays keeps its seats')
  assert.deepEqual(movedSeats([editor], [{ kind: 'abolish', unitId: '园林局' }], from), [{ seat: editor, to: null }])
})

test('a seat that ends by then, an administrator’s and another unit’s are left alone', () => {
  const left = [aSeat(who, 'editor', '园林局', { until: from }), aSeat('李强', 'audit'), aSeat(who, 'editor', '城管局')]
  assert.deepEqual(movedSeats(left, [merge], from), [])
})

test('nobody gets a seat twice, and one that begins later begins on its day', () => {
  const begun = (...seats: readonly (typeof editor)[]) =>
    begunSeats(movedSeats(seats, [merge], from), seats, from).map((seat) => `${seat.unitId} ${seat.from}`)
  assert.deepEqual(begun(editor), ['城管局 2026-07-01'])
  assert.deepEqual(begun(editor, aSeat(who, 'editor', '城管局')), [])
  assert.deepEqual(begun({ ...editor, from: day('2026-09-01') }), ['城管局 2026-09-01'])
})

test('the site office’s seats must go on somewhere', () => {
  const office = aSeat(who, 'office', '园林局')
  const codes = (to: string | null) => whyNotMove([{ seat: office, to }]).map(({ code }) => code)
  assert.deepEqual([codes(null), codes('城管局')], [['office-seat'], []])
  assert.deepEqual(whyNotMove([{ seat: editor, to: null }]), [])
})
