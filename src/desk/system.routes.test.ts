import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { systemRoutes } from '#/desk/system.routes.ts'
import type { SystemState } from '#/desk/system-wire.ts'
import { findHead } from '#/platform/record-book.store.ts'
import { ownOffice } from '../../test/kit/own-office.ts'
import { guardedServer } from '../../test/kit/signed-in.ts'

async function administered(t: TestContext) {
  const office = await ownOffice(t)
  const { app, as } = await guardedServer(office, [systemRoutes])
  t.after(() => app.close())
  return { office, ask: await as({ role: 'system', unitId: null }) }
}

test('database, queue and disk say how they are', async (t) => {
  const { ask } = await administered(t)
  const state: SystemState = (await ask('/api/system')).json()
  assert.match(state.database!.version, /^\d+/)
  assert.ok(state.database!.bytes > 0)
  assert.deepEqual(state.queue, { waiting: 0, running: 0, failed: 0 })
  assert.ok(state.disk!.freeBytes > 0)
  assert.equal(state.backup, null)
})

test('a backup is noted with where the record book ended, and shown from then on', async (t) => {
  const { office, ask } = await administered(t)
  const { seq } = await findHead(office.db, office.siteId)
  const noted = await ask({ method: 'POST', url: '/api/system/backups', payload: { note: '机房磁带 3 号' } })
  assert.equal(noted.statusCode, 204)
  const { backup }: SystemState = (await ask('/api/system')).json()
  assert.deepEqual([backup!.note, backup!.days], ['机房磁带 3 号', 0])
  const entry = await office.db
    .selectFrom('record_entry')
    .select('data')
    .where('name', '=', 'backup.noted')
    .executeTakeFirstOrThrow()
  assert.equal((entry.data as { seq: number }).seq, seq)
})
