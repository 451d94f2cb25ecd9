import { join } from 'node:path'
import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import {
  type Connection,
  clientConfig,
  connectionRefusal,
  retrying,
  survive,
} from '#/platform/postgres/connection.store.ts'
import { postgresRefusalWords } from '#/platform/postgres/postgres-refusals.ts'
import { Refused } from '#/platform/refused.ts'
import type { Settings } from '#/platform/settings.ts'
import type { Schema } from '../../db/schema.ts'

/** What a store is given, and its only way in. Reads outside a write get `Db`. */
export type Tx = Transaction<Schema>
export type Db = Kysely<Schema>

export type Database = {
  readonly db: Db
  readonly pool: pg.Pool
  /** For a part that keeps connections of its own. Holds a password. */
  readonly connection: Connection
  /** Where it is, in words without secrets. */
  readonly place: string
  readonly close: () => Promise<void>
}

/** Which process this is: shown in the database's list of connections. Only one `sole` process may hold a data folder: the serving one. */
export type Role = { readonly name: string; readonly sole: boolean }

const oldest = 150_000 // PostgreSQL 15, as server_version_num says it
const poolSize = 10

/**
 * Opens the database that the settings name: `DATABASE_URL`, else our own Postgres in the data folder, started when nobody has, entered when
 * somebody has, and stopped by whoever leaves last. Refused, in words, when it cannot be reached, is too old, or already has its sole process.
 */
export async function openDatabase(settings: Settings, role: Role): Promise<Database> {
  if (settings.databaseUrl) {
    return openPool({ connectionString: settings.databaseUrl }, role, placeOf(settings.databaseUrl), async () => {})
  }
  const [{ prepareHome }, { enter }] = await Promise.all([
    import('#/platform/postgres/home.server.ts'),
    import('#/platform/postgres/presence.server.ts'),
  ])
  const home = await prepareHome(join(settings.dataDir, 'postgres'))
  const { connection, leave } = await enter(home, { ...role, name: applicationName(role) })
  return openPool(connection, role, `${home.dataDir}，127.0.0.1:${connection.port}`, leave)
}

/** A pool of connections and Kysely over it; `after` runs when it has been closed, or when it could not be opened. */
export async function openPool(
  connection: Connection,
  role: Role,
  place: string,
  after: () => Promise<void>,
): Promise<Database> {
  const pool = new pg.Pool({ ...clientConfig(connection, applicationName(role)), max: poolSize })
  pool.on('connect', survive)
  pool.on('error', () => {}) // an idle connection was cut: the pool drops it, and the next query opens another
  const close = async () => {
    await pool.end()
    await after()
  }
  try {
    await retrying(() => requireVersion(pool))
  } catch (fault) {
    await close()
    throw connectionRefusal(fault)
  }
  // Only taking a connection is tried again: a statement may have been carried out before its connection was lost.
  const patient = { connect: () => retrying(() => pool.connect()), end: async () => {}, options: pool.options }
  return { db: new Kysely<Schema>({ dialect: new PostgresDialect({ pool: patient }) }), pool, connection, place, close }
}

async function requireVersion(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ number: string; version: string }>(
    `select current_setting('server_version_num') as number, current_setting('server_version') as version`,
  )
  const { number, version } = rows[0]!
  if (Number(number) < oldest) throw new Refused(['too-old'], postgresRefusalWords(version))
}

function applicationName({ name }: Role): string {
  return `belltower ${name} ${process.pid}`
}

function placeOf(databaseUrl: string): string {
  const { host, pathname } = new URL(databaseUrl)
  return `${host}${pathname}`
}
