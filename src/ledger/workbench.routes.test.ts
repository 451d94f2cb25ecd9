import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { Published } from '#/ledger/fact.ts'
import { saveFacts } from '#/ledger/facts.store.ts'
import { workbenchRoutes } from '#/ledger/workbench.routes.ts'
import type { OfficeBench, UnitBench } from '#/ledger/workbench-wire.ts'
import type { Office } from '#/platform/office.store.ts'
import { day } from '../../test/kit/calendars.ts'
import { dutyWhere, seedOffice } from '../../test/kit/seed-office.ts'
import { guardedServer } from '../../test/kit/signed-in.ts'

async function desk(t: TestContext) {
  const office = await seedOffice(t)
  const { app, as } = await guardedServer(office, [workbenchRoutes])
  t.after(() => app.close())
  return { office, as }
}

const weekly = (office: Office) =>
  dutyWhere(office, ({ column, obligation }) => column === '钟楼要闻' && obligation.kind === 'recurring')

async function publish(office: Office, on: string, path: readonly string[]): Promise<void> {
  const fact: Published = { kind: 'published', path, on: day(on), title: `要闻 ${on}`, unit: '区政府办' }
  await office.db.transaction().execute(async (tx) => {
    await saveFacts(tx, [fact], { siteId: office.siteId, source: '测试', at: office.now(), demo: false })
    await office.record(tx, { name: 'facts.imported', subject: 'test', by: '测试' })
  })
}

test('a unit sees its own duties only, each late one with its sentence and one thing to do', async (t) => {
  const { office, as } = await desk(t)
  const duty = await weekly(office)
  const ask = await as({ role: 'editor', unitId: 'government-office' })
  const bench: UnitBench = (await ask('/api/workbench?unit=government-office')).json()
  const row = bench.overdue.find(({ id }) => id === duty.id)
  assert.match(row!.words, /^(超期|触红线) \d+ 天，应于 \d{4}-\d\d-\d\d 前办理$/)
  assert.equal(row!.action, 'enter-published')
  assert.ok(row!.unitIds.includes('government-office'))
  assert.match(row!.refused.attest[0]!, /“已核，无变化”不算/)

  const other: UnitBench = (await ask('/api/workbench?unit=archives')).json()
  assert.equal(
    [...other.overdue, ...other.today, ...other.soon].some(({ id }) => id === duty.id),
    false,
  )
  assert.ok(other.duties > 0)
})

test('once it is published, the duty is no longer late', async (t) => {
  const { office, as } = await desk(t)
  const duty = await weekly(office)
  await publish(office, '2026-11-24', duty.path)
  const ask = await as({ role: 'editor', unitId: 'government-office' })
  const bench: UnitBench = (await ask('/api/workbench?unit=government-office')).json()
  assert.equal(
    bench.overdue.some(({ id }) => id === duty.id),
    false,
  )
})

test('the office sees what fell late since the last working day, open doubts, and units without an editor', async (t) => {
  const { office, as } = await desk(t)
  const ask = await as({ role: 'office', unitId: 'government-office' })
  await as({ role: 'editor', unitId: 'archives' })
  const bench: OfficeBench = (await ask('/api/workbench/office')).json()
  assert.deepEqual([bench.on, bench.since], ['2026-11-24', '2026-11-23'])
  assert.ok(bench.doubts > 0)
  const names = bench.withoutEditor.map(({ name }) => name)
  assert.ok(names.includes('教育局') && !names.includes('档案局'))
  const counted = bench.counts.reduce((sum, { count }) => sum + count, 0)
  assert.ok(counted > 100)
  assert.ok(office)
})

test('a unit that does not exist owes nothing, and nobody needs to guess at ids', async (t) => {
  const { as } = await desk(t)
  const ask = await as({ role: 'editor', unitId: 'archives' })
  const bench: UnitBench = (await ask("/api/workbench?unit=x'--")).json()
  assert.equal(bench.duties, 0)
})
