import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { aDraft, after, aRegistered, aRegistry } from '../../test/kit/a-registry.ts'
import { day } from '../../test/kit/calendars.ts'
import type { UnitChange } from './change-set.ts'
import { whyNotChange } from './change-set-rules.ts'
import { changesSaid } from './change-set-words.ts'
import { findUnit, isInForce, type Registry } from './registry.ts'

const today = day('2026-11-24')
const units = aRegistry('园林局', '城管局', '科技局')
const july = (...changes: readonly UnitChange[]) => aDraft('2026-07-01', ...changes)
const codes = (registry: Registry, ...changes: readonly UnitChange[]) =>
  whyNotChange(registry, july(...changes), today).map(({ code }) => code)
const toName = (unitId: string, name: string): UnitChange => ({ kind: 'rename', unitId, name })
const split = (names: readonly string[], heir: number | null): UnitChange => ({
  ...{ kind: 'split', unitId: '城管局', heir },
  parts: names.map((name) => ({ unitId: `新${name}`, name })),
})

for (const [what, change, expected] of [
  ['a new unit', { kind: 'add', unitId: 'n', name: '数据局', unitKind: 'department' }, []],
  ['a new unit without a name', { kind: 'add', unitId: 'n', name: ' ', unitKind: 'department' }, ['no-name']],
  [
    'a new unit with 区 before a name in use',
    { kind: 'add', unitId: 'n', name: '区城管局', unitKind: 'department' },
    ['name-taken'],
  ],
  [
    'a new unit named like a group',
    { kind: 'add', unitId: 'n', name: '各部门', unitKind: 'department' },
    ['name-taken'],
  ],
  ['a new name', toName('城管局', '城市管理局'), []],
  ['the name it has', toName('城管局', '城管 局'), ['same-name']],
  ['another’s name', toName('城管局', '科技局'), ['name-taken']],
  ['a unit nobody knows', toName('x', '某局'), ['unknown-unit']],
  ['a merger', { kind: 'merge', unitIds: ['园林局', '科技局'], into: '城管局' }, []],
  ['a merger of nothing', { kind: 'merge', unitIds: [], into: '城管局' }, ['nothing-merged']],
  ['a merger into itself', { kind: 'merge', unitIds: ['城管局', '园林局'], into: '城管局' }, ['into-itself']],
  ['a split that leaves the unit', split(['执法局'], null), []],
  ['a split whose part takes over, under the old name', split(['城管局', '执法局'], 0), []],
  ['a split whose part takes the name of the unit that stays', split(['城管局'], null), ['name-taken']],
  ['a split into two of one name', split(['执法局', '执法局'], null), ['name-taken']],
  ['a split into nothing', split([], null), ['no-parts']],
  ['a split that nobody takes over', split(['执法局'], 1), ['no-heir']],
  ['an abolition', { kind: 'abolish', unitId: '科技局' }, []],
  ['other members', { kind: 'members', group: '各部门', unitIds: ['科技局'] }, []],
  ['the same members', { kind: 'members', group: '各部门', unitIds: ['科技局', '城管局', '园林局'] }, ['same-members']],
  ['no members', { kind: 'members', group: '各部门', unitIds: [] }, ['no-members']],
  ['members nobody knows', { kind: 'members', group: '各部门', unitIds: ['x'] }, ['unknown-unit']],
  ['members of a group nobody knows', { kind: 'members', group: '各村', unitIds: ['科技局'] }, ['unknown-group']],
  [
    'a confirmation of what is confirmed',
    { kind: 'confirm', subject: '科技局', source: '文件' },
    ['already-confirmed'],
  ],
  ['a confirmation of nothing', { kind: 'confirm', subject: 'x', source: '文件' }, ['unknown-unit']],
] as readonly (readonly [string, UnitChange, readonly string[]])[]) {
  test(`${what}: ${expected.join() || 'goes ahead'}`, () => assert.deepEqual(codes(units, change), expected))
}

test('a change has a reason, something to do, and a day that can be meant', () => {
  const nothing = { from: day('1926-07-01'), changes: [], reason: ' ' }
  const found = whyNotChange(units, nothing, today).map(({ code }) => code)
  assert.deepEqual(found, ['no-reason', 'no-change', 'unlikely-day'])
})

test('history is not rewritten: no change before the last one of the same unit, nor to a unit that has ended', () => {
  const later = after(units, aDraft('2026-09-01', toName('城管局', '城市管理局')))
  assert.deepEqual(codes(later, toName('城管局', '市容局')), ['before-last-change'])
  assert.deepEqual(codes(later, toName('园林局', '城市管理局')), ['name-taken'], 'taken later is taken')
  assert.deepEqual(codes(later, toName('园林局', '园林绿化局')), [], 'others are free to change')
  const ended = after(units, aDraft('2026-06-01', { kind: 'merge', unitIds: ['园林局'], into: '城管局' }))
  assert.deepEqual(codes(ended, { kind: 'abolish', unitId: '园林局' }), ['not-in-force'])
  assert.deepEqual(codes(ended, toName('城管局', '园林局')), [], 'a name that nobody has any more is free')
})

test('each change of a set is judged on what those before it leave', () => {
  const merge: UnitChange = { kind: 'merge', unitIds: ['园林局'], into: '城管局' }
  assert.deepEqual(codes(units, merge, toName('城管局', '园林局')), [])
  assert.deepEqual(codes(units, merge, merge), ['not-in-force'])
  assert.deepEqual(changesSaid(units, july(merge, toName('城管局', '城市管理局'))), [
    '合并：园林局 并入 城管局',
    '更名：城管局 更名为 城市管理局',
  ])
})

test('a 待核 unit or group is confirmed with its document', () => {
  const open = { ...units, units: [aRegistered('科技局', { confirmed: 'to-check', source: '待核' })] }
  const confirm = (source: string): UnitChange => ({ kind: 'confirm', subject: '科技局', source })
  assert.deepEqual(codes(open, confirm(' ')), ['no-source'])
  const [unit] = after(open, july(confirm('钟编〔2026〕2号'))).units
  assert.deepEqual([unit?.confirmed, unit?.source], ['confirmed', '钟编〔2026〕2号'])
})

const name = fc.constantFrom('园林局', '城管局', '科技局', '数据局', '执法局')
const aChange = fc.oneof(
  fc.record({ kind: fc.constant('rename' as const), unitId: name, name }),
  fc.record({ kind: fc.constant('merge' as const), unitIds: fc.uniqueArray(name, { maxLength: 2 }), into: name }),
  fc.record({ kind: fc.constant('abolish' as const), unitId: name }),
  fc.record({ kind: fc.constant('add' as const), unitId: name, name, unitKind: fc.constant('department' as const) }),
)
const changes = fc.array(fc.record({ month: fc.integer({ min: 1, max: 12 }), change: aChange }), { maxLength: 12 })

test('whatever is let through, no name ever means two units on one day, and no unit is lost', () => {
  fc.assert(
    fc.property(changes, (asked) => {
      let registry = aRegistry('园林局', '城管局', '科技局')
      for (const { month, change } of asked) {
        if (change.kind === 'add' && registry.units.some(({ id }) => id === change.unitId)) continue
        const draft = aDraft(`2026-${String(month).padStart(2, '0')}-01`, change)
        if (whyNotChange(registry, draft, today).length > 0) continue
        const before = registry.units.map(({ id }) => id)
        registry = after(registry, draft)
        assert.ok(before.every((id) => registry.units.some((unit) => unit.id === id)))
        for (let on = day('2025-12-15'); on.year < 2027; on = on.add({ months: 1 })) noNameTwice(registry, on)
      }
    }),
    { numRuns: 200 },
  )
})

function noNameTwice(registry: Registry, on: Temporal.PlainDate): void {
  for (const said of ['园林局', '城管局', '科技局', '数据局', '执法局']) {
    const bearers = registry.units.filter(
      (unit) => isInForce(unit, on) && findUnit(said, { ...registry, units: [unit] }, on),
    )
    assert.ok(bearers.length <= 1, `${said} on ${on}: ${bearers.map(({ id }) => id)}`)
  }
}
