import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { owingIdsOf, owingOf, whyNotActFor } from '#/ledger/duty-units.ts'
import { readRegistry } from '#/units/read-registry.ts'
import { day } from '../../test/kit/calendars.ts'

const { registry } = readRegistry(readFileSync('data/offices/zhonglou/units.yaml', 'utf8'))
const on = day('2026-11-24')

test('a duty is owed by units under any of their names, and by the members of a group', () => {
  assert.deepEqual(owingOf({ units: ['区发改局', '无此单位'] }, registry!, on), [
    { name: '区发改局', unitIds: ['development-reform'] },
    { name: '无此单位', unitIds: [] },
  ])
  assert.deepEqual(owingIdsOf({ units: ['教育局', '区教育局'] }, registry!, on), ['education'])
  assert.ok(owingIdsOf({ units: ['各街道'] }, registry!, on).length > 1)
  assert.deepEqual(owingIdsOf({ units: ['各相关单位'] }, registry!, on), [])
})

test('a person acts only for the units of the seat; the office reports for everybody', () => {
  const editor = [{ role: 'editor', unitId: 'education' }] as const
  assert.deepEqual(whyNotActFor(editor, 'duty.attest', ['health', 'education']), [])
  assert.deepEqual(whyNotActFor(editor, 'duty.attest', ['health']), ['not-your-unit'])
  assert.deepEqual(whyNotActFor(editor, 'duty.attest', []), ['units-unknown'])
  assert.deepEqual(whyNotActFor(editor, 'exemption.decide', ['education']), ['no-permission'])
  assert.deepEqual(whyNotActFor([{ role: 'office', unitId: 'government-office' }], 'duty.report-change', []), [])
  assert.deepEqual(whyNotActFor([{ role: 'system', unitId: null }], 'duty.attest', ['education']), ['no-permission'])
})
