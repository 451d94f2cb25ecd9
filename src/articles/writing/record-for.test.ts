import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emptyContent } from '#/articles/content-wire.ts'
import { isDisclosure, recordFor } from '#/articles/writing/record-for.ts'

const columns = [
  { id: 'news', kind: 'list' },
  { id: 'law', kind: 'disclosure' },
  { id: 'units/law', kind: 'unit-disclosure' },
] as const

for (const [column, is] of [
  ['news', false],
  ['law', true],
  ['units/law', true],
  ['gone', false],
] as const) {
  test(`${column} ${is ? 'carries' : 'does not carry'} the header`, () =>
    assert.equal(isDisclosure(columns, column), is))
}

test('an article without a header gets one with its unit; one that has it keeps it', () => {
  const { record } = recordFor(emptyContent, true, '统计局')
  assert.deepEqual([record?.manner, record?.issuer], ['主动公开', '统计局'])
  const imported = { ...record!, documentNumber: '钟政发〔2025〕38号', issuer: '' }
  const kept = recordFor({ ...emptyContent, record: imported }, true, '统计局').record
  assert.deepEqual([kept?.documentNumber, kept?.issuer], ['钟政发〔2025〕38号', '统计局'])
})

test('outside of disclosure there is none', () => {
  const { record } = recordFor(emptyContent, true, '统计局')
  assert.equal(recordFor({ ...emptyContent, record }, false, '统计局').record, null)
})
