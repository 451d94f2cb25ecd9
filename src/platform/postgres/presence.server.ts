import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import { findRunning, startCluster, stopCluster } from '#/platform/postgres/cluster.server.ts'
import { type Connection, connectClient, isPassing } from '#/platform/postgres/connection.store.ts'
import type { Home } from '#/platform/postgres/home.server.ts'
import { ensureDatabase } from '#/platform/postgres/own-database.store.ts'
import { postgresRefusalWords } from '#/platform/postgres/postgres-refusals.ts'
import { Refused } from '#/platform/refused.ts'

/**
 * Who is in, kept by Postgres itself as advisory locks, so that the death of a process, by whatever signal, takes it off the list.
 * Everybody in holds `present` shared; whoever can get it alone, on leaving, is the last and turns off the light. A newcomer who cannot
 * share it is too late for this Postgres and waits for it to stop. `sole` is held by the one office that serves.
 */
const locks = { present: 1, sole: 2 } as const
const space = 0x62_74_6f_77 // “btow”, to keep clear of other users of advisory locks

export type Presence = { readonly connection: Connection; readonly leave: () => Promise<void> }

type As = { readonly name: string; readonly sole: boolean }
type Inside = { readonly client: pg.Client; readonly connection: Connection }

/**
 * Enters the Postgres of this folder, starting it when nobody has. A Postgres that a killed process left running is simply entered.
 * `sole`: refused when another process is already in as the sole one. When Postgres itself dies, it is started and entered again.
 */
export async function enter(home: Home, as: As): Promise<Presence> {
  let leaving = false
  let inside = comeIn(home, as)
  const { connection } = await inside
  const stay = ({ client, connection: { port } }: Inside): void => {
    if (port !== connection.port) throw new Error(`Postgres came back on port ${port}, not ${connection.port}`)
    client.once('end', () => {
      if (leaving) return
      inside = comeIn(home, as)
      inside.then(stay) // without Postgres there is no office: a failure here ends the process, in words
    })
  }
  stay(await inside)
  const leaveNow = async (): Promise<void> => {
    leaving = true
    await leave(home, (await inside).client)
  }
  return { connection, leave: leaveNow }
}

async function comeIn(home: Home, as: As): Promise<Inside> {
  for (;;) {
    const { port, pid } = await startCluster(home)
    const connection = await ensureDatabase(home, port)
    const client = await connectClient(connection, as.name)
    if (await tryLock(client, 'pg_try_advisory_lock_shared', locks.present)) {
      if (as.sole) await takeSole(client)
      return { connection, client }
    }
    await client.end()
    await untilStopped(home, pid)
  }
}

async function takeSole(client: pg.Client): Promise<void> {
  if (await tryLock(client, 'pg_try_advisory_lock', locks.sole)) return
  const { rows } = await client.query<{ who: string }>(
    `select a.application_name || '，' || to_char(a.backend_start, 'YYYY-MM-DD HH24:MI:SS') as who
       from pg_locks l join pg_stat_activity a using (pid)
      where l.locktype = 'advisory' and l.classid = $1 and l.objid = $2 and l.granted`,
    [space, locks.sole],
  )
  await client.end()
  throw new Refused(['already-started'], postgresRefusalWords(rows[0]?.who ?? ''))
}

async function leave(home: Home, client: pg.Client): Promise<void> {
  if (await isLast(client)) await stopCluster(home)
  else await client.end()
}

async function isLast(client: pg.Client): Promise<boolean> {
  try {
    await client.query('select pg_advisory_unlock_shared($1, $2)', [space, locks.present])
    return await tryLock(client, 'pg_try_advisory_lock', locks.present)
  } catch (fault) {
    if (isPassing(fault)) return false // two leave at once, and the other one is already stopping it
    throw fault
  }
}

async function tryLock(
  client: pg.Client,
  how: 'pg_try_advisory_lock' | 'pg_try_advisory_lock_shared',
  lock: number,
): Promise<boolean> {
  const { rows } = await client.query<{ got: boolean }>(`select ${how}($1, $2) as got`, [space, lock])
  return rows[0]!.got
}

async function untilStopped(home: Home, pid: number): Promise<void> {
  while (findRunning(home)?.pid === pid) await wait(50)
}
