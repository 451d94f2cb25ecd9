import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dutiesRoutes } from '#/ledger/duties/duties.routes.ts'
import type { Changes, DutyList, HeatMap } from '#/ledger/duties/duties-wire.ts'
import { readFact } from '#/ledger/fact-wire.ts'
import { importFacts } from '#/ledger/import-facts.action.ts'
import { seedOffice } from '../../../test/kit/seed-office.ts'
import { guardedServer } from '../../../test/kit/signed-in.ts'

const item = {
  kind: 'published',
  path: ['新闻中心', '钟楼要闻'],
  unit: '政府办',
  on: '2026-11-20',
  known: '2026-11-22',
  url: '/1',
}

test('the ledger of any day: all duties with their tallies, as known then; what changed between two days', async (t) => {
  const office = await seedOffice(t)
  const read = readFact(item)
  assert.ok(read.ok)
  await importFacts(office, '王敏', 'x.jsonl', [read.fact])
  const { app, as } = await guardedServer(office, [dutiesRoutes])
  t.after(() => app.close())
  const ask = await as({ role: 'editor', unitId: 'statistics' })

  const list: DutyList = (await ask('/api/ledger/duties')).json()
  assert.deepEqual([list.on, list.known, list.whole.all], [list.today, null, list.duties.length])
  assert.equal(
    list.whole.counts.reduce((sum, { count }) => sum + count, 0),
    list.whole.all,
  )
  const news = (answer: DutyList) => answer.duties.find(({ path }) => path.join('/') === '新闻中心/钟楼要闻')!
  const on = async (query: string) => news((await ask(`/api/ledger/duties?${query}`)).json())
  assert.equal((await on('on=2026-11-21')).last, '2026-11-20')
  assert.equal((await on('on=2026-11-21&known=2026-11-21')).last, null, 'it was learnt only on the 22nd')

  const changes: Changes = (await ask('/api/ledger/changes?from=2026-11-21&to=2026-11-22')).json()
  assert.deepEqual([changes.facts, changes.editions], [1, []])
  assert.ok(changes.changed.some(({ id, was, is }) => id === news(list).id && was !== 'met' && is === 'met'))

  const heat: HeatMap = (await ask('/api/ledger/heat?year=2026&by=column')).json()
  assert.deepEqual([heat.weeks[0], heat.weeks.at(-1)], ['2025-12-29', '2026-11-23'])
  assert.ok(heat.rows.every(({ weeks }) => weeks.length === heat.weeks.length))
  assert.deepEqual((await ask('/api/ledger/heat?year=2030&by=unit')).json().rows, [])
})

test('a wrong day is a wrong request, and an administrator does not see the ledger', async (t) => {
  const office = await seedOffice(t)
  const { app, as } = await guardedServer(office, [dutiesRoutes])
  t.after(() => app.close())
  const ask = await as({ role: 'leader', unitId: 'statistics' })
  for (const url of ['duties?on=2026-02-30', 'changes?from=2026-01-01', 'heat?year=2026&by=colour'])
    assert.equal((await ask(`/api/ledger/${url}`)).statusCode, 400, url)
  const admin = await as({ role: 'system', unitId: null })
  assert.equal((await admin('/api/ledger/duties')).statusCode, 403)
})
