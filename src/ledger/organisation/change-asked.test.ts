import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ChangeForm, changesAsked, emptyForm, missingIn, partsOf } from '#/ledger/organisation/change-asked.ts'

const form = (rest: Partial<ChangeForm>): ChangeForm => ({ ...emptyForm('2026-12-01'), reason: '批文', ...rest })

for (const [what, given, missing] of [
  ['a renaming without a unit', form({ name: '新名' }), '请选单位'],
  ['a renaming without a name', form({ unitId: 'a', name: ' ' }), '请填新的名称'],
  ['a full renaming', form({ unitId: 'a', name: '新名' }), null],
  ['a merger into nobody', form({ kind: 'merge', unitIds: ['a'] }), '请选并入哪个单位'],
  ['a merger of nobody', form({ kind: 'merge', unitId: 'a' }), '请选要并入的单位'],
  ['a split into nothing', form({ kind: 'split', unitId: 'a', names: ' \n' }), '请填分出的单位'],
  ['members of no group', form({ kind: 'members', unitIds: ['a'] }), '请选分组'],
  ['a group of nobody', form({ kind: 'members', group: '各街道' }), '请选组成单位'],
  ['no day', form({ kind: 'abolish', unitId: 'a', from: '' }), '请选生效日期'],
  ['no reason', form({ kind: 'abolish', unitId: 'a', reason: ' ' }), '请写依据或理由'],
] as const) {
  test(`${what}: ${missing ?? 'nothing is missing'}`, () => assert.equal(missingIn(given), missing))
}

test('a merger under a new name is a merger and then a renaming', () => {
  const merge = form({ kind: 'merge', unitId: 'a', unitIds: ['b', 'c'] })
  assert.deepEqual(changesAsked(merge), [{ kind: 'merge', unitIds: ['b', 'c'], into: 'a' }])
  assert.deepEqual(changesAsked({ ...merge, name: ' 新名 ' }).at(-1), { kind: 'rename', unitId: 'a', name: '新名' })
})

test('new units of a split stand on lines or between commas', () => {
  assert.deepEqual(partsOf({ names: '甲局\n 乙局、丙局，丁局\n\n' }), ['甲局', '乙局', '丙局', '丁局'])
})
