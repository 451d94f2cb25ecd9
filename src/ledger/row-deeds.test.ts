import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deedWords, entryAddress, type RowDeed, whyNotDeed } from '#/ledger/row-deeds.ts'
import type { Held } from '#/units/rights.ts'

const anything = { attest: [], report: [] }
const newItems = { attest: ['本条要求有新内容'], report: ['不是“有变动即更新”的条款'] }

/** What the row of a duty of 档案局 refuses, and to whom. */
for (const [who, role, unitId, refused, deeds] of [
  ['its own editor', 'editor', 'archives', anything, []],
  ['its own editor, where new items are asked for', 'editor', 'archives', newItems, ['attest', 'report']],
  ['its own leader, who enters nothing', 'leader', 'archives', anything, ['enter']],
  ['the office, for which units answer themselves', 'office', 'government-office', anything, ['attest', 'exempt']],
  ['another unit', 'editor', 'statistics', anything, ['attest', 'enter', 'report', 'exempt']],
] as const) {
  test(`${who} is refused ${deeds.join(', ') || 'nothing'}, with the reasons`, () => {
    const held: readonly Held[] = [{ role, unitId }]
    const row = { unitIds: ['archives'], refused: { attest: [...refused.attest], report: [...refused.report] } }
    const whyNot = (Object.keys(deedWords) as RowDeed[]).filter((deed) => whyNotDeed(deed, row, held).length > 0)
    assert.deepEqual(whyNot, deeds)
  })
}

test('what was published is entered at its column, sub-column and unit, which need not be chosen again', () => {
  const address = entryAddress({
    ...{ action: 'enter-published', path: ['政务公开', '板块'], scope: ['增设专栏/动态信息类'], units: ['档案局'] },
  })
  const filled = Object.fromEntries(new URLSearchParams(address.slice('/facts?'.length)))
  assert.deepEqual(filled, {
    ...{ enter: 'published', column: '政务公开 › 板块', below: '增设专栏 > 动态信息类', unit: '档案局' },
  })
})

test('of several units and sub-columns none is chosen for whoever enters', () => {
  const address = entryAddress({ action: 'enter-done', path: ['甲'], scope: ['乙', '丙'], units: ['丁', '戊'] })
  assert.equal(address, `/facts?${new URLSearchParams({ enter: 'done', column: '甲' })}`)
})
