import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { type Migration, migrationFrom, migrationRefusalWords, planMigrations } from '#/platform/migrations.ts'
import { Refused } from '#/platform/refused.ts'

const folder = fileURLToPath(new URL('../../db', import.meta.url))
const lock = 0x62_74_6f_77 // “btow”: one process migrates, the others wait

/** The steps in `db/`, in order of their numbers. */
export function listMigrations(): readonly Migration[] {
  const names = globSync('[0-9][0-9][0-9][0-9]-*.sql', { cwd: folder }).sort()
  return names.map((name) => migrationFrom(name, readFileSync(`${folder}/${name}`, 'utf8')))
}

/**
 * Brings the database to the shape this program needs and names the steps taken, none when it already has it. Each step is a transaction
 * of its own. Refused when an old file was changed, came late, or the database is newer than the program.
 */
export async function migrate(
  pool: pg.Pool,
  migrations: readonly Migration[] = listMigrations(),
): Promise<readonly string[]> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lock])
    const todo = await listTodo(client, migrations)
    for (const migration of todo) await take(client, migration)
    return todo.map(({ name }) => name)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lock])
    client.release()
  }
}

async function listTodo(client: pg.PoolClient, migrations: readonly Migration[]): Promise<readonly Migration[]> {
  await client.query(`create table if not exists migration (
    name text primary key, checksum text not null, taken_at timestamptz not null default now())`)
  const { rows } = await client.query<{ name: string; checksum: string }>('select name, checksum from migration')
  const plan = planMigrations(migrations, rows)
  if ('refused' in plan) throw new Refused([plan.refused], migrationRefusalWords(plan.names.join('、')))
  return plan.todo
}

async function take(client: pg.PoolClient, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into migration (name, checksum) values ($1, $2)', [name, checksum])
    await client.query('commit')
  } catch (fault) {
    await client.query('rollback')
    throw new Error(`${name}: ${(fault as Error).message}`, { cause: fault })
  }
}
