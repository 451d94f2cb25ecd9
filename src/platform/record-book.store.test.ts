import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { Database } from '#/platform/database.store.ts'
import { appendEntry, listEntries, verifyBook } from '#/platform/record-book.store.ts'
import { asSuperuser, ownDatabase } from '../../test/kit/own-database.ts'
import { ownOffice } from '../../test/kit/own-office.ts'

const at = Temporal.Instant.from('2026-03-01T01:02:03.123456Z')
const adopted = {
  name: 'charter.adopted',
  subject: 'edition-1',
  by: '区政府办',
  at,
  data: { rows: 57, 单位: ['甲', 1.5] },
}

async function bookOf(t: TestContext, count: number): Promise<Database> {
  const database = await ownDatabase(t)
  await database.db.insertInto('site').values({ site_id: 'main', name: '钟楼' }).execute()
  for (let n = 0; n < count; n++) await database.db.transaction().execute((tx) => appendEntry(tx, 'main', adopted))
  return database
}

test('what was recorded is read back the same, and the book is whole', async (t) => {
  const { db } = await bookOf(t, 2)
  const [first] = await listEntries(db, 'main', 0, 10)
  assert.deepEqual({ ...first!, at: first!.at.toString() }, { ...first!, ...adopted, seq: 1, at: at.toString() })
  const { entries, broken } = await verifyBook(db, 'main')
  assert.deepEqual({ entries, broken }, { entries: 2, broken: null })
})

for (const change of ["update record_entry set by = 'x'", 'delete from record_entry', 'truncate record_entry']) {
  test(`the database itself refuses: ${change}`, async (t) => {
    const database = await bookOf(t, 1)
    await assert.rejects(database.pool.query(change), /permission denied/)
    await assert.rejects(
      asSuperuser(database, (client) => client.query(change)),
      /append-only/,
    )
  })
}

test('a superuser who takes the trigger away and alters an entry is found out at that entry', async (t) => {
  const database = await bookOf(t, 3)
  await asSuperuser(database, (client) =>
    client.query(`alter table record_entry disable trigger all; update record_entry set by = 'x' where seq = 2`),
  )
  assert.deepEqual((await verifyBook(database.db, 'main')).broken, { seq: 2, why: 'altered' })
})

test('a superuser who takes entries off the end is found out, for the head was kept', async (t) => {
  const database = await bookOf(t, 3)
  await asSuperuser(database, (client) =>
    client.query(`alter table record_entry disable trigger all; delete from record_entry where seq = 3`),
  )
  assert.deepEqual((await verifyBook(database.db, 'main')).broken, { seq: 3, why: 'cut-off' })
})

test('entries recorded at the same moment by many are one chain without gaps', async (t) => {
  const office = await ownOffice(t)
  const writes = Array.from({ length: 20 }, (_, n) =>
    office.db.transaction().execute((tx) => office.record(tx, { ...adopted, subject: `edition-${n}` })),
  )
  await Promise.all(writes)
  const { entries, broken } = await verifyBook(office.db, office.siteId)
  assert.deepEqual({ entries, broken }, { entries: 20, broken: null })
})

test('a write that fails leaves no entry', async (t) => {
  const office = await ownOffice(t)
  const write = office.db.transaction().execute(async (tx) => {
    await office.record(tx, adopted)
    throw new Error('the rest of the write failed')
  })
  await assert.rejects(write)
  assert.equal((await verifyBook(office.db, office.siteId)).entries, 0)
})

test('an empty book is whole', async (t) => {
  const office = await ownOffice(t)
  assert.equal((await verifyBook(office.db, office.siteId)).broken, null)
})
