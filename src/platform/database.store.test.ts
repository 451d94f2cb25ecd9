import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openDatabase } from '#/platform/database.store.ts'
import { asSuperuser, ownDatabase } from '../../test/kit/own-database.ts'
import { someSettings } from '../../test/kit/some-settings.ts'

const role = { name: 'test', sole: false }

function urlOf({ user, password, port, database }: Awaited<ReturnType<typeof ownDatabase>>['connection']): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${database}`
}

test('DATABASE_URL opens that database and keeps its password out of words', async (t) => {
  const { connection } = await ownDatabase(t)
  const database = await openDatabase(someSettings({ databaseUrl: urlOf(connection) }), role)
  t.after(database.close)
  assert.ok(!database.place.includes(String(connection.password)))
  assert.deepEqual(await database.db.selectFrom('site').selectAll().execute(), [])
})

test('a wrong password is refused in words', async (t) => {
  const { connection } = await ownDatabase(t)
  const databaseUrl = urlOf({ ...connection, password: 'wrong' })
  await assert.rejects(openDatabase(someSettings({ databaseUrl }), role), /不接受这个用户、密码或库名.*DATABASE_URL/)
})

test('a database that is not there is refused in words', async () => {
  const databaseUrl = 'postgres://clerk:geheim@127.0.0.1:1/belltower'
  await assert.rejects(openDatabase(someSettings({ databaseUrl }), role), (fault: Error) => {
    assert.match(fault.message, /连不上数据库（ECONNREFUSED）/)
    assert.doesNotMatch(fault.message, /geheim/)
    return true
  })
})

test('connections that were cut are replaced without anybody noticing', async (t) => {
  const database = await ownDatabase(t)
  await Promise.all([1, 2, 3].map(() => database.pool.query('select pg_sleep(0.01)')))
  await asSuperuser(database, (client) =>
    client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`,
    ),
  )
  assert.deepEqual(await database.db.selectFrom('site').selectAll().execute(), [])
})
