import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dutyCounts, unitProblems } from '#/ledger/organisation/unit-problems.ts'
import { unitsAnswer } from '#/ledger/organisation/units-answer.ts'
import { aDuty, recurring } from '../../../test/kit/a-duty.ts'
import { aPerson, aSeat } from '../../../test/kit/a-person.ts'
import { aDraft, after, aRegistered, aRegistry } from '../../../test/kit/a-registry.ts'
import { day } from '../../../test/kit/calendars.ts'

const on = day('2026-11-24')
const registry = aRegistry('园林局', '城管局')
const weekly = (...units: readonly string[]) => aDuty(recurring('P1W'), { units })
const staff = { people: [aPerson('王敏')], seats: [aSeat('王敏', 'editor', '城管局')] }
const looked = { registry, staff, duties: [weekly('园林局'), weekly('各部门')], on }
const found = (given: Partial<typeof looked>) =>
  unitProblems({ ...looked, ...given }).map(({ kind, subject }) => `${kind} ${subject}`)

test('a unit without an active editor is a problem, those that owe most first', () => {
  assert.deepEqual(found({}), ['no-editor 园林局'])
  assert.deepEqual(found({ staff: { people: [aPerson('王敏', { active: false })], seats: staff.seats } }), [
    'no-editor 园林局',
    'no-editor 城管局',
  ])
  assert.deepEqual(
    [...dutyCounts(looked)],
    [
      ['园林局', 2],
      ['城管局', 1],
    ],
  )
})

test('a name of the table that nobody goes by is a problem; a group’s is not', () => {
  assert.deepEqual(found({ duties: [weekly('某局'), weekly('某局', '各部门')] })[0], 'unknown-name 某局')
  assert.match(unitProblems({ ...looked, duties: [weekly('某局')] })[0]!.what, /1 项任务由“某局”承担/)
})

test('a group without members and what is 待核 are problems', () => {
  const [group] = registry.groups
  const open = { ...group!, name: '各相关单位', members: 'open', confirmed: 'to-check' } as const
  const unsure = { ...registry, groups: [open], units: [aRegistered('城管局', { confirmed: 'to-check' })] }
  assert.deepEqual(found({ registry: unsure, duties: [] }), [
    'group-empty 各相关单位',
    'to-check 城管局',
    'to-check 各相关单位',
  ])
})

test('a merged unit is shown with its days and its successor, and is no problem any more', () => {
  const merged = after(registry, aDraft('2026-07-01', { kind: 'merge', unitIds: ['园林局'], into: '城管局' }))
  const duties = [weekly('城管局'), weekly('各部门')] // compiled under the name that answers
  assert.deepEqual(found({ registry: merged, duties }), [])
  const { units } = unitsAnswer({ ...looked, registry: merged, duties })
  const [gone, stays] = units
  assert.deepEqual([gone?.state, gone?.until, gone?.successor, gone?.groups], ['ended', '2026-07-01', '城管局', []])
  assert.deepEqual([stays?.state, stays?.editors, stays?.duties], ['now', ['王敏'], 2])
})
