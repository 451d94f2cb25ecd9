import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDraft, after, aRegistered, aRegistry } from '../../test/kit/a-registry.ts'
import { day } from '../../test/kit/calendars.ts'
import { findUnit, membersOf } from './registry.ts'
import { answeringTo, calledOn, lastingName, turningDays } from './registry-succession.ts'

const before = day('2026-06-30')
const then = day('2026-07-01')
const units = aRegistry('园林局', '城管局', '科技局')
const renamed = after(units, aDraft('2026-07-01', { kind: 'rename', unitId: '城管局', name: '城市管理局' }))
const merged = after(renamed, aDraft('2026-07-01', { kind: 'merge', unitIds: ['园林局'], into: '城管局' }))

test('a unit goes by its new name from the day of the change, and by the old one until the day before', () => {
  assert.equal(findUnit('城市管理局', renamed, before), null)
  assert.equal(findUnit('城管局', renamed, before)?.id, '城管局')
  assert.equal(findUnit('城市管理局', renamed, then)?.id, '城管局')
  assert.equal(findUnit('城管局', renamed, then), null)
  assert.deepEqual(membersOf('各部门', renamed, before), ['园林局', '城管局', '科技局'])
  assert.deepEqual(membersOf('各部门', renamed, then), ['园林局', '城市管理局', '科技局'])
})

test('whoever says the old name still means the unit, with 区 before it too', () => {
  for (const name of ['城管局', '区城管局']) assert.equal(answeringTo(name, renamed, then)?.id, '城管局', name)
  assert.equal(calledOn('城管局', renamed, then), '城市管理局')
  assert.equal(calledOn('城管局', renamed, before), '城管局')
  assert.equal(lastingName('城市管理局', renamed, then), '城管局')
})

test('a merged unit is answered for by the one it went into, however often that one changes', () => {
  assert.equal(answeringTo('园林局', merged, before)?.id, '园林局')
  assert.equal(calledOn('园林局', merged, then), '城市管理局')
  assert.equal(lastingName('园林局', merged, then), '城管局')
  const again = after(merged, aDraft('2026-09-01', { kind: 'merge', unitIds: ['城管局'], into: '科技局' }))
  assert.equal(calledOn('园林局', again, day('2026-09-01')), '科技局')
  assert.equal(calledOn('园林局', again, day('2026-08-31')), '城市管理局')
})

test('an old name that somebody else takes later is theirs from then on', () => {
  const taken = after(renamed, aDraft('2026-08-01', { kind: 'rename', unitId: '科技局', name: '城管局' }))
  assert.equal(answeringTo('城管局', taken, day('2026-07-31'))?.id, '城管局')
  assert.equal(answeringTo('城管局', taken, day('2026-08-01'))?.id, '科技局')
})

test('nobody answers for an abolished unit, and an alias that was given up stays given up', () => {
  const abolished = after(units, aDraft('2026-07-01', { kind: 'abolish', unitId: '科技局' }))
  assert.equal(answeringTo('科技局', abolished, then), null)
  assert.equal(calledOn('科技局', abolished, then), '科技局')
  const alias = { name: '科委', from: null, until: day('2025-01-01') }
  const given = { ...units, units: [aRegistered('科技局', { aliases: [alias] })] }
  assert.equal(answeringTo('科委', given, then), null)
})

test('the alias by which the table knows a unit stays what it is through a renaming', () => {
  const alias = { name: '政府办', from: null, until: null }
  const office = { ...units, units: [aRegistered('区政府办', { aliases: [alias] })] }
  const next = after(office, aDraft('2026-07-01', { kind: 'rename', unitId: '区政府办', name: '区府办公室' }))
  assert.deepEqual([calledOn('政府办', next, then), lastingName('政府办', next, then)], ['政府办', '政府办'])
})

test('the days on which anything turns, each once', () => {
  assert.deepEqual(turningDays(units), [])
  assert.deepEqual(turningDays(merged).map(String), ['2026-07-01'])
})
