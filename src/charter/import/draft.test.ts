import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Grid } from '#/charter/grid.ts'
import {
  draftRefusalWords,
  type ImportDraft,
  settlementsFor,
  tablesChosen,
  whyNotChange,
  withRename,
  withSettlements,
} from '#/charter/import/draft.ts'
import type { Settlement } from '#/charter/settlement.ts'
import { aCharter } from '../../../test/kit/a-charter.ts'

const at = Temporal.Instant.from('2026-11-24T04:31:00Z')
const grid = (title: string): Grid => ({ title, cells: [['栏目']], merges: [], notes: [] })
const draft: ImportDraft = {
  ...{ id: 'd', version: 3, state: 'open', step: 'doubts', chosen: [0], renames: [], settlements: [], editionId: null },
  ...{ source: { fileName: '表.docx', sha256: 'ab' }, grids: [grid('表')], charter: aCharter([], []) },
  ...{ uploaded: { by: '李明', at }, changed: { by: '王敏', at, what: '定了“及时”未定天数 2 处' } },
}
const settled = (doubtKey: string, when: string, by: string): Settlement => ({
  ...{ doubtKey, by, why: '会议定', choice: { kind: 'accept' }, at: Temporal.Instant.from(when) },
  doubt: { code: 'human', where: '', said: doubtKey },
})

test('who has seen the last version may change an open draft', () => assert.deepEqual(whyNotChange(draft, 3), []))

test('who has seen an older version is told who changed what and when', () => {
  assert.deepEqual(whyNotChange(draft, 2), ['changed-meanwhile'])
  assert.equal(
    draftRefusalWords(draft)['changed-meanwhile'],
    '王敏 12:31 定了“及时”未定天数 2 处。您的改动没有保存，请载入最新内容，核对后再改',
  )
})

test('a draft that was adopted or given up stays as it is, and one that is not there cannot be changed', () => {
  assert.deepEqual(whyNotChange({ ...draft, state: 'adopted' }, 3), ['closed'])
  assert.deepEqual(whyNotChange({ ...draft, state: 'discarded' }, 2), ['closed'])
  assert.deepEqual(whyNotChange(null, 1), ['no-such-draft'])
})

test('tables are taken in the order of the file; none, or one that is not there, is no choice', () => {
  const grids = [grid('一'), grid('二'), grid('三')]
  const titles = (chosen: readonly number[]) => tablesChosen(grids, chosen)?.map(({ title }) => title) ?? null
  assert.deepEqual(titles([2, 0]), ['一', '三'])
  assert.deepEqual([titles([]), titles([3]), titles([0, 7])], [null, null, null])
})

test('of a decision in the draft and one for the table in force the later counts', () => {
  const ofSite = [settled('a', '2026-11-24T01:00:00Z', '早'), settled('b', '2026-11-24T09:00:00Z', '晚')]
  const settlements = [settled('a', '2026-11-24T04:00:00Z', '草稿'), settled('b', '2026-11-24T04:00:00Z', '草稿')]
  const who = settlementsFor({ ...draft, settlements }, ofSite).map(({ doubtKey, by }) => [doubtKey, by])
  assert.deepEqual(Object.fromEntries(who), { a: '草稿', b: '晚' })
})

test('a later answer takes the place of an earlier one, and of no other', () => {
  const said = (before: string, isSame: boolean) => ({ before, after: '新', isSame, by: '王敏' })
  const once = withRename([said('甲', true), said('乙', true)], said('甲', false))
  assert.deepEqual(once, [said('乙', true), said('甲', false)])
  const [first, other] = [settled('a', '2026-11-24T01:00:00Z', '先'), settled('b', '2026-11-24T01:00:00Z', '他')]
  const again = settled('a', '2026-11-24T02:00:00Z', '后')
  assert.deepEqual(withSettlements([first, other], [again]), [other, again])
})
