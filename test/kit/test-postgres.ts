import { hash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { openPool } from '#/platform/database.store.ts'
import { listMigrations, migrate } from '#/platform/migrate.store.ts'
import { type Connection, connectClient } from '#/platform/postgres/connection.store.ts'
import { type Home, prepareHome } from '#/platform/postgres/home.server.ts'
import { superuser } from '#/platform/postgres/own-database.store.ts'
import { enter } from '#/platform/postgres/presence.server.ts'

/** The Postgres that all tests share: in `var/test-postgres`, entered by every test process, stopped by the last that leaves. */
export type TestPostgres = {
  readonly home: Home
  readonly admin: Connection
  /** The name of a database with every migration taken, to copy from. */
  readonly template: string
  readonly leave: () => Promise<void>
}

const folder = fileURLToPath(new URL('../../var/test-postgres', import.meta.url))
const unsafeButQuick = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off']

export async function enterTestPostgres(): Promise<TestPostgres> {
  const home = await prepareHome(folder, unsafeButQuick)
  const { connection, leave } = await enter(home, { name: 'belltower test', sole: false })
  const admin = superuser(home, connection.port!)
  try {
    return { home, admin, template: await asAdmin(admin, (client) => prepareTemplate(client, connection)), leave }
  } catch (fault) {
    await leave() // or this process would stay in, and never end
    throw fault
  }
}

/** One test process makes the template, the others wait. */
async function prepareTemplate(client: pg.Client, connection: Connection): Promise<string> {
  await client.query('select pg_advisory_lock(1)')
  await dropOld(client)
  return ensureTemplate(client, connection)
}

export async function asAdmin<Result>(
  admin: Connection,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = await connectClient(admin, 'belltower test')
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function ensureTemplate(client: pg.Client, connection: Connection): Promise<string> {
  const migrations = listMigrations()
  const name = `test_template_${hash('sha256', migrations.map(({ checksum }) => checksum).join()).slice(0, 12)}`
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
  if (rowCount === 1) return name
  await client.query(`drop database if exists ${name}_unfinished`)
  await client.query(`create database ${name}_unfinished owner belltower`)
  const database = { ...connection, database: `${name}_unfinished` }
  const { pool, close } = await openPool(database, { name: 'test', sole: false }, 'template', async () => {})
  await migrate(pool, migrations).finally(close)
  await client.query(`alter database ${name}_unfinished rename to ${name}`)
  return name
}

/** Databases of tests that failed are kept for an hour; a younger one may belong to a run that is still going. */
async function dropOld(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select datname as name from pg_database d
      where datname like 'test\\_%' and not exists (select from pg_stat_activity a where a.datid = d.oid)
        and (pg_stat_file('base/' || oid || '/PG_VERSION', true)).modification < now() - interval '1 hour'`,
  )
  for (const { name } of rows) await client.query(`drop database if exists ${name}`)
}
