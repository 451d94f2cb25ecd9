import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aPerson, aSeat } from '../../test/kit/a-person.ts'
import { day } from '../../test/kit/calendars.ts'
import type { Person, Seat } from './person.ts'
import { adminRoles } from './rights.ts'
import { handedOver, unitsWithoutEditor, whyNotEnd, whyNotGrant } from './seat-rules.ts'

const on = day('2026-11-24')
const by = '安全'
const units = new Set(['tongji', 'caizheng'])
const people: readonly Person[] = [
  aPerson('安全'),
  aPerson('王敏'),
  aPerson('李强'),
  aPerson('已离职', { active: false }),
]
const granting = (seat: Seat, seats: readonly Seat[] = []) => whyNotGrant(seat, { people, seats }, units, { by, on })
const ending = (seats: readonly Seat[], all: readonly Seat[], successorId: string | null = null) =>
  whyNotEnd(seats, successorId, { people, seats: all }, { by, on })

test('a clerk becomes editor of a unit', () => {
  assert.deepEqual(granting(aSeat('王敏', 'editor', 'tongji')), [])
})

for (const role of adminRoles) {
  for (const other of adminRoles.filter((each) => each !== role)) {
    test(`whoever is the ${role} administrator does not become the ${other} administrator`, () => {
      assert.deepEqual(granting(aSeat('王敏', other), [aSeat('王敏', role)]), ['two-admins'])
    })
  }

  test(`the ${role} administrator takes no seat in a unit, nor the other way round`, () => {
    assert.deepEqual(granting(aSeat('王敏', 'editor', 'tongji'), [aSeat('王敏', role)]), ['admin-and-seat'])
    assert.deepEqual(granting(aSeat('王敏', role), [aSeat('王敏', 'editor', 'tongji')]), ['admin-and-seat'])
  })
}

test('who was administrator until yesterday may take a seat from today', () => {
  const past = aSeat('王敏', 'audit', null, { until: on })
  assert.deepEqual(granting(aSeat('王敏', 'editor', 'tongji', { from: on }), [past]), [])
  assert.deepEqual(granting(aSeat('王敏', 'editor', 'tongji', { from: on.subtract({ days: 1 }) }), [past]), [
    'admin-and-seat',
  ])
})

test('two seats in two units are allowed, the same one twice is not', () => {
  const held = [aSeat('王敏', 'editor', 'tongji')]
  assert.deepEqual(granting(aSeat('王敏', 'editor', 'caizheng'), held), [])
  assert.deepEqual(granting(aSeat('王敏', 'reviewer', 'tongji'), held), [])
  assert.deepEqual(granting(aSeat('王敏', 'editor', 'tongji'), held), ['already-held'])
})

for (const [what, seat, reasons] of [
  ['nobody grants himself', aSeat('安全', 'editor', 'tongji'), ['own-seat']],
  ['a stranger gets nothing', aSeat('赵六', 'editor', 'tongji'), ['no-such-person']],
  ['who has left gets nothing', aSeat('已离职', 'editor', 'tongji'), ['inactive']],
  ['a seat needs a unit', aSeat('王敏', 'editor'), ['no-unit']],
  ['an administrator has no unit', aSeat('王敏', 'audit', 'tongji'), ['admin-of-unit']],
  ['a unit must exist', aSeat('王敏', 'editor', 'jiaotong'), ['unknown-unit']],
  ['a seat lasts at least a day', aSeat('王敏', 'editor', 'tongji', { until: day('2026-01-01') }), ['backwards']],
  ['nobody stands in for himself', aSeat('王敏', 'editor', 'tongji', { deputyFor: '王敏' }), ['deputy-of-nobody']],
  [
    'every reason is told at once',
    aSeat('安全', 'editor', null, { until: day('2025-01-01'), deputyFor: '赵六' }),
    ['own-seat', 'backwards', 'deputy-of-nobody', 'no-unit'],
  ],
] as const) {
  test(what, () => assert.deepEqual(granting(seat), reasons))
}

test('the last editor of a unit does not go without a successor; one of two does', () => {
  const last = aSeat('王敏', 'editor', 'tongji')
  assert.deepEqual(ending([last], [last]), ['last-editor'])
  assert.deepEqual(ending([last], [last], '李强'), [])
  assert.deepEqual(ending([last], [last, aSeat('李强', 'editor', 'tongji')]), [])
})

test('an editor who has left, or begins next week, does not count as the second', () => {
  const last = aSeat('王敏', 'editor', 'tongji')
  assert.deepEqual(ending([last], [last, aSeat('已离职', 'editor', 'tongji')]), ['last-editor'])
  const soon = aSeat('李强', 'editor', 'tongji', { from: day('2026-12-01') })
  assert.deepEqual(ending([last], [last, soon]), ['last-editor'])
})

test('the last administrator of a kind stays until there is another', () => {
  const last = aSeat('王敏', 'system')
  assert.deepEqual(ending([last], [last]), ['last-admin'])
  assert.deepEqual(ending([last], [last, aSeat('李强', 'system')]), [])
})

test('a successor is another active person who is no administrator', () => {
  const last = aSeat('王敏', 'editor', 'tongji')
  for (const who of ['王敏', '已离职', '赵六']) assert.deepEqual(ending([last], [last], who), ['bad-successor'], who)
  assert.deepEqual(ending([last], [last, aSeat('李强', 'audit')], '李强'), ['bad-successor'])
})

test('a successor takes over from today what runs on, but not what he or she holds already', () => {
  const seats = [
    aSeat('王敏', 'editor', 'tongji', { deputyFor: '安全' }),
    aSeat('王敏', 'reviewer', 'tongji'),
    aSeat('王敏', 'editor', 'caizheng', { until: day('2026-06-01') }),
  ]
  const staff = { people, seats: [...seats, aSeat('李强', 'reviewer', 'tongji')] }
  const taken = handedOver(seats, '李强', staff, on)
  assert.deepEqual(
    taken.map(({ role, unitId, from, personId, deputyFor }) => [role, unitId, from.toString(), personId, deputyFor]),
    [['editor', 'tongji', '2026-11-24', '李强', null]],
  )
})

test('a unit without an active editor is a problem', () => {
  const seats = [aSeat('王敏', 'editor', 'tongji'), aSeat('已离职', 'editor', 'caizheng')]
  assert.deepEqual(unitsWithoutEditor(['tongji', 'caizheng', 'minzheng'], { people, seats }, on), [
    'caizheng',
    'minzheng',
  ])
})
