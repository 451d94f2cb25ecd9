import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { Office } from '#/platform/office.store.ts'
import { daily, type Job, on, type Told, task } from '#/platform/queue.jobs.ts'
import { ownDatabase } from '../../test/kit/own-database.ts'
import { ownOffice } from '../../test/kit/own-office.ts'

const adopted = { name: 'charter.adopted', subject: 'edition-1', by: '区政府办' }

async function queued(office: Office): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from pgboss.job where name like 'ledger.%'`.execute(
    office.db,
  )
  return rows.map(({ name }) => name)
}

const recompute = on('charter.adopted', 'ledger.recompute', async () => {})
const other = on('letter.answered', 'ledger.count-letter', async () => {})

test('recording queues whoever listens, and nobody else', async (t) => {
  const office = await ownOffice(t, { jobs: [recompute, other] })
  await office.db.transaction().execute((tx) => office.record(tx, adopted))
  assert.deepEqual(await queued(office), ['ledger.recompute'])
})

test('a write that fails queues nothing', async (t) => {
  const office = await ownOffice(t, { jobs: [recompute] })
  const write = office.db.transaction().execute(async (tx) => {
    await office.record(tx, adopted)
    throw new Error('the rest of the write failed')
  })
  await assert.rejects(write, /the rest of the write failed/)
  assert.deepEqual(await queued(office), [])
})

test('a listener is told which entry, once', async (t) => {
  const told = Promise.withResolvers<Told>()
  const listener = on('charter.adopted', 'ledger.recompute', async (_office, what) => told.resolve(what))
  const office = await ownOffice(t, { jobs: [listener], works: true })
  await office.queue.work(office)
  await office.db.transaction().execute((tx) => office.record(tx, adopted))
  assert.deepEqual(await told.promise, { siteId: 'main', seq: 1, name: 'charter.adopted', subject: 'edition-1' })
})

test('a job that fails is loud, and is tried again', async (t) => {
  const failed = Promise.withResolvers<void>()
  const failing = task('ledger.fail', async () => {
    failed.resolve()
    throw new Error('no ledger today')
  })
  const office = await ownOffice(t, { jobs: [failing], works: true })
  await office.queue.work(office)
  await office.db.transaction().execute((tx) => office.queue.enqueue(tx, 'ledger.fail', null))
  await failed.promise
  await office.close()
  assert.match(office.logged.join(''), /job failed.*no ledger today|no ledger today.*job failed/)
  const { rows } = await sql<{ state: string }>`select state from pgboss.job where name = 'ledger.fail'`.execute(
    office.db,
  )
  assert.deepEqual(rows, [{ state: 'retry' }])
})

test('schedules are kept in Beijing time, and one that is no longer in the list stops', async (t) => {
  const database = await ownDatabase(t)
  const schedulesWith = async (...jobs: Job[]) => {
    const office = await ownOffice(t, { jobs, works: true }, database)
    await office.queue.work(office)
    return (await sql`select name, cron, timezone from pgboss.schedule`.execute(office.db)).rows
  }
  assert.deepEqual(await schedulesWith(daily('08:30', 'ledger.remind', async () => {})), [
    { name: 'ledger.remind', cron: '30 8 * * *', timezone: 'Asia/Shanghai' },
  ])
  assert.deepEqual(await schedulesWith(), [])
})

test('a job nobody has listed is a fault', async (t) => {
  const office = await ownOffice(t)
  const write = office.db.transaction().execute((tx) => office.queue.enqueue(tx, 'ledger.unknown', null))
  await assert.rejects(write, /no job is named ledger.unknown/)
})
