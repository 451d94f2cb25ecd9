import { type Connection, connectClient } from '#/platform/postgres/connection.store.ts'
import type { Home } from '#/platform/postgres/home.server.ts'

const name = 'belltower'

/** Sees that our Postgres has the role and the database of the office (the role is no superuser), and says how to enter it. */
export async function ensureDatabase(home: Home, port: number): Promise<Connection> {
  const admin = await connectClient(superuser(home, port), 'belltower setup')
  try {
    await admin.query('select pg_advisory_lock($1)', [port]) // two first starts at once take turns
    const { rows } = await admin.query<{ role: boolean; database: boolean }>(
      `select exists (select from pg_roles where rolname = $1) as role,
              exists (select from pg_database where datname = $1) as database`,
      [name],
    )
    if (!rows[0]!.role) await admin.query(`create role ${name} login password ${admin.escapeLiteral(home.password)}`)
    if (!rows[0]!.database) await admin.query(`create database ${name} owner ${name}`)
  } finally {
    await admin.end()
  }
  return { host: '127.0.0.1', port, user: name, password: home.password, database: name }
}

/** How to enter as the one who may do everything: for setting up, and for tests. */
export function superuser(home: Home, port: number): Connection {
  return { host: '127.0.0.1', port, user: 'postgres', password: home.superuserPassword, database: 'postgres' }
}
