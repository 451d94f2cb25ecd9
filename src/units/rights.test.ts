import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Held, mayAtAll, mayFor, type Right, rights, unitsFor } from '#/units/rights.ts'

const editor: readonly Held[] = [{ role: 'editor', unitId: 'caizheng' }]

test('an editor attests for the own unit and for no other', () => {
  assert.equal(mayFor(editor, 'duty.attest', 'caizheng'), true)
  assert.equal(mayFor(editor, 'duty.attest', 'tongji'), false)
  assert.deepEqual(unitsFor(editor, 'duty.attest'), ['caizheng'])
})

test('whoever asks for an exemption does not decide it: no role has both', () => {
  for (const role of ['editor', 'reviewer', 'leader', 'office', 'system', 'security', 'audit'] as const) {
    const held = [{ role, unitId: 'a' }]
    assert.equal(mayAtAll(held, 'exemption.ask') && mayAtAll(held, 'exemption.decide'), false, role)
  }
})

test('an administrator does no business, and the auditor changes nothing', () => {
  const business = (Object.keys(rights) as readonly Right[]).filter((right) =>
    /^(fact|duty|exemption|charter|doubt|policy|article|column|site)\./.test(right),
  )
  for (const role of ['system', 'security', 'audit'] as const) {
    for (const right of business) assert.equal(mayAtAll([{ role, unitId: null }], right), false, `${role} ${right}`)
  }
  const audits = (Object.keys(rights) as readonly Right[]).filter((right) =>
    mayAtAll([{ role: 'audit', unitId: null }], right),
  )
  assert.deepEqual(audits, ['unit.read', 'record.read', 'own.account'])
})

test('the system administrator cannot read the record book', () => {
  assert.equal(mayAtAll([{ role: 'system', unitId: null }], 'record.read'), false)
})

test('nobody has a right without a role', () => {
  for (const right of Object.keys(rights) as readonly Right[]) assert.equal(mayAtAll([], right), false)
})
