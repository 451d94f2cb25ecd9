import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { listMigrations, migrate } from '#/platform/migrate.store.ts'
import { migrationFrom } from '#/platform/migrations.ts'
import { writeSchemaTypes } from '#/platform/schema-types.store.ts'
import { ownDatabase } from '../../test/kit/own-database.ts'

const next = migrationFrom('9998-letter.sql', 'create table letter (site_id text primary key)')
const wrong = migrationFrom('9999-wrong.sql', 'create table half (site_id text); select no_such_function()')

test('a migrated database has nothing left to take', async (t) => {
  const { pool } = await ownDatabase(t)
  assert.deepEqual(await migrate(pool), [])
})

test('many processes that start at once take each step once', async (t) => {
  const { pool } = await ownDatabase(t)
  const steps = [...listMigrations(), next]
  const taken = await Promise.all([migrate(pool, steps), migrate(pool, steps), migrate(pool, steps)])
  assert.deepEqual(taken.flat(), [next.name])
})

test('a step that fails leaves nothing of itself, and is named', async (t) => {
  const { pool } = await ownDatabase(t)
  await assert.rejects(migrate(pool, [...listMigrations(), next, wrong]), /9999-wrong\.sql: .*no_such_function/)
  const { rows } = await pool.query(`select to_regclass('letter') is not null as letter, to_regclass('half') as half`)
  assert.deepEqual(rows, [{ letter: true, half: null }])
})

test('an old file that was changed is refused in words', async (t) => {
  const { pool } = await ownDatabase(t)
  const [first, ...others] = listMigrations()
  const changed = migrationFrom(first!.name, `${first!.sql}\ndrop table site;`)
  await assert.rejects(migrate(pool, [changed, ...others]), /执行之后被改动过：0001-platform\.sql/)
})

test('db/schema.ts is what the migrated database is; if not: npm run db:types', async (t) => {
  const { pool } = await ownDatabase(t)
  const kept = readFileSync(new URL('../../db/schema.ts', import.meta.url), 'utf8')
  assert.equal(kept, await writeSchemaTypes(pool))
})

/** The keys of the sign-in library's tables are its own; people are tied to a site by our tables. */
const ofLibraries = 'auth\\_%'

test('every table leads with site_id in its key, so that it can be distributed by site', async (t) => {
  const { pool } = await ownDatabase(t)
  const { rows } = await pool.query<{ table: string }>(
    `
    select c.relname as table from pg_class c
      left join pg_index i on i.indrelid = c.oid and i.indisprimary
      left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
       and c.relname <> 'migration' and c.relname not like $1 and a.attname is distinct from 'site_id'`,
    [ofLibraries],
  )
  assert.deepEqual(rows, [])
})

test('dates and moments cross as text, counts as numbers, and none is rounded', async (t) => {
  const { pool } = await ownDatabase(t)
  const { rows } = await pool.query(
    `select date '2026-03-01' as day, timestamptz '2026-03-01 08:30:00.123456+08' as at, 57::int8 as rows`,
  )
  assert.deepEqual(rows, [{ day: '2026-03-01', at: '2026-03-01 08:30:00.123456+08', rows: 57 }])
  await assert.rejects(pool.query('select 9007199254740993::int8'), /does not fit a number/)
})
