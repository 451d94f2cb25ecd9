import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { readUnits } from '#/ledger/organisation/units-answer.store.ts'
import { listEntries } from '#/platform/record-book.store.ts'
import { takeUnitList } from '#/units/unit-list.action.ts'
import { seedOffice } from '../../../test/kit/seed-office.ts'

test('an office starts from its list, taken once and recorded; the file counts no more', async (t) => {
  const office = await seedOffice(t)
  assert.deepEqual([await takeUnitList(office), await takeUnitList(office)], [true, false])
  const taken = (await listEntries(office.db, office.siteId, 0, 100)).filter(({ name }) => name === 'unit-list.taken')
  assert.deepEqual(
    taken.map(({ data }) => data),
    [{ units: 48, groups: 4 }],
  )

  const { units, groups, problems } = await readUnits(office)
  const archives = units.find(({ id }) => id === 'archives')
  assert.deepEqual(
    [archives?.name, archives?.state, archives?.names],
    ['档案局', 'now', [{ name: '档案局', from: null, until: null }]],
  )
  assert.ok(archives!.duties > 0)
  assert.deepEqual(
    groups.map(({ name }) => name),
    ['各街道', '板块', '区政府组成部门', '各相关单位'],
  )
  const kinds = new Set(problems.map(({ kind }) => kind))
  assert.deepEqual(kinds, new Set(['no-editor', 'group-empty', 'to-check']), 'every name of the table is known')
  await assert.rejects(sql`update unit_list set taken_at = now()`.execute(office.db), /只增不改/)
  await assert.rejects(sql`delete from unit_list`.execute(office.db), /只增不改/)
})
