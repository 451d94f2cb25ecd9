import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { movedDuties } from '#/ledger/organisation/change-preview.ts'
import { noPolicy } from '#/ledger/policy.ts'
import { type Ground, ledgerOn } from '#/ledger/site-ledger.ts'
import type { UnitChange } from '#/units/change-set.ts'
import type { Registry } from '#/units/registry.ts'
import { aCharter, aRow, aSentence, every } from '../../../test/kit/a-charter.ts'
import { published, theWorld } from '../../../test/kit/a-duty.ts'
import { aDraft, after, aRegistry } from '../../../test/kit/a-registry.ts'
import { day } from '../../../test/kit/calendars.ts'
import type { Fact } from '../fact.ts'

const names = ['园林局', '城管局', '科技局', '统计局']
const columns = ['部门动态', '机构概况', '部门信息公开', '数据发布']
const units = aRegistry(...names)
const on = day('2026-07-01')
const merge: UnitChange = { kind: 'merge', unitIds: ['园林局'], into: '城管局' }
const rename: UnitChange = { kind: 'rename', unitId: '城管局', name: '城市管理局' }

/** What each column's cell of units says: some names, or the group, whose members each owe 机构概况 and 部门信息公开. */
const cell = fc.oneof(fc.subarray(names, { minLength: 1 }), fc.constant(['各部门']))
const aTable = fc.tuple(cell, cell, cell, cell).map((cells) => {
  const sentence = aSentence('每月至少更新1条', every('P1M'))
  return aCharter(columns.map((column, index) => aRow(`新闻中心/${column}`, cells[index]!, [sentence])))
})
const aFact: fc.Arbitrary<Fact> = fc
  .record({
    date: fc.integer({ min: 0, max: 180 }),
    column: fc.constantFrom(...columns),
    unit: fc.constantFrom(...names),
  })
  .map(({ date, column, unit }) => {
    const happened = day('2026-01-01').add({ days: date })
    return published(happened.toString(), { path: ['新闻中心', column], unit, title: `${unit}${column}${date}` })
  })
const facts = fc.array(aFact, { maxLength: 20 })

type Table = ReturnType<typeof aCharter>

const { calendar, pack } = theWorld()

function ledgerOf(charter: Table, registry: Registry, some: readonly Fact[] = []) {
  const ground: Ground = { calendar, pack, registry }
  const decisions = { editions: [{ from: day('2026-01-01'), charter }], settlements: [], policy: noPolicy }
  return ledgerOn(decisions, some, ground, on)
}

function movedBy(charter: Table, ...changes: readonly UnitChange[]) {
  const changed = after(units, aDraft('2026-07-01', ...changes))
  const before = { duties: ledgerOf(charter, units).duties, registry: units }
  const moved = movedDuties(before, { duties: ledgerOf(charter, changed).duties, registry: changed }, on)
  return { before: before.duties, moved }
}

test('a renaming moves exactly the duties that name the unit, and only in name', () => {
  fc.assert(
    fc.property(aTable, (charter) => {
      const { before, moved } = movedBy(charter, rename)
      const naming = before.filter((duty) => duty.units.includes('城管局'))
      assert.deepEqual(
        moved.map((each) => each.before?.id),
        naming.map(({ id }) => id),
      )
      for (const { is, before: was, after: now } of moved) {
        assert.equal(is, 'renamed')
        assert.equal(now?.id, was?.id)
        assert.ok(now?.since.equals(was!.since), 'its clock runs on')
        assert.deepEqual(
          now?.units,
          was?.units.map((name) => (name === '城管局' ? '城市管理局' : name)),
        )
      }
    }),
    { numRuns: 60 },
  )
})

test('a merger keeps every fact counted: what either did before is what the merged unit did', () => {
  fc.assert(
    fc.property(aTable, facts, (charter, some) => {
      const changed = after(units, aDraft('2026-07-01', merge, rename))
      const heir = (name = '') => (name === '园林局' || name === '城管局' ? '城市管理局' : name)
      const ledger = ledgerOf(charter, changed, some)
      for (const [index, { path, share, units: owners }] of ledger.duties.entries()) {
        const own = some.filter(({ unit }) => share === 'jointly' || owners.includes(heir(unit)))
        const days = own.filter((fact) => fact.path.join() === path.join()).map((fact) => `${fact.on}`)
        assert.equal(`${ledger.standing(index, on).last ?? ''}`, days.sort().at(-1) ?? '', `${path} ${owners}`)
      }
    }),
    { numRuns: 80 },
  )
})

test('a merger loses no duty: whoever owed one owes it still, or the merged unit does', () => {
  fc.assert(
    fc.property(aTable, (charter) => {
      const { before, moved } = movedBy(charter, merge)
      assert.ok(moved.every(({ is }) => is === 'moves' || is === 'joins' || is === 'renamed'))
      // 各部门 owe their news jointly: one of them leaves.
      const naming = before.filter((duty) => duty.units.some((name) => name === '园林局' || name === '各部门'))
      assert.deepEqual(new Set(moved.map((each) => each.before)), new Set(naming))
    }),
    { numRuns: 60 },
  )
})

test('facts count under any name the unit ever had, whenever they happened', () => {
  const charter = aCharter([aRow('新闻中心/机构概况', ['城管局'], [aSentence('每月至少更新1条', every('P1M'))])])
  const changed = after(units, aDraft('2026-03-01', rename), aDraft('2026-05-01', merge))
  for (const [unit, date] of [
    ['城管局', '2026-02-10'],
    ['城管局', '2026-04-10'],
    ['城市管理局', '2026-06-10'],
    ['园林局', '2026-06-20'],
  ] as const) {
    const fact = published(date, { path: ['新闻中心', '机构概况'], unit })
    assert.equal(ledgerOf(charter, changed, [fact]).standing(0, on).last?.toString(), date, `${unit} ${date}`)
  }
})

const disclosure = aCharter([
  aRow('政府信息公开/机构概况', ['各部门'], [aSentence('每月至少更新1条', every('P1M'))]),
  aRow('新闻中心/部门动态', ['科技局'], [aSentence('每月至少更新1条', every('P1M'))]),
])
const moves = (...changes: readonly UnitChange[]) =>
  movedBy(disclosure, ...changes).moved.map(({ is, before, after: next }) => [
    is,
    before?.units.join() ?? null,
    next?.units.join() ?? null,
  ])

test('two units’ duties for one column become one when the units do', () => {
  assert.deepEqual(moves(merge), [['joins', '园林局', '城管局']])
})

test('an abolished unit leaves its own columns to nobody, and its place in a group', () => {
  assert.deepEqual(moves({ kind: 'abolish', unitId: '科技局' }), [
    ['ends', '科技局', null],
    ['orphaned', '科技局', '科技局'],
  ])
})

test('a new member begins to owe what every member owes, one that leaves stops', () => {
  assert.deepEqual(moves({ kind: 'members', group: '各部门', unitIds: ['园林局', '城管局', '科技局'] }), [
    ['ends', '统计局', null],
  ])
  const added: UnitChange = { kind: 'add', unitId: 'data', name: '数据局', unitKind: 'department' }
  const members: UnitChange = { kind: 'members', group: '各部门', unitIds: [...names, 'data'] }
  assert.deepEqual(moves(added, members), [['begins', null, '数据局']])
})

test('a split whose part takes over moves the duties to it; one that leaves the unit only adds', () => {
  const parts = [
    { unitId: 'a', name: '科技创新局' },
    { unitId: 'b', name: '人才局' },
  ] // both become members of 各部门
  assert.deepEqual(moves({ kind: 'split', unitId: '科技局', parts, heir: 0 }), [
    ['moves', '科技局', '科技创新局'],
    ['moves', '科技局', '科技创新局'],
    ['begins', null, '人才局'],
  ])
  assert.deepEqual(moves({ kind: 'split', unitId: '科技局', parts: [parts[1]!], heir: null }), [
    ['begins', null, '人才局'],
  ])
})
