import { statfs } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Db } from '#/platform/database.store.ts'
import type { Office } from '#/platform/office.store.ts'

export type DatabaseSaid = { readonly version: string; readonly bytes: number; readonly connections: number }
/** Jobs by state; failed ones of the last day. */
export type QueueSaid = { readonly waiting: number; readonly running: number; readonly failed: number }
export type DiskSaid = { readonly freeBytes: number; readonly totalBytes: number }
export type Backup = { readonly at: Temporal.Instant; readonly by: string; readonly note: string }

/** How all that the office runs on does. What does not answer is null, and its fault is in the log; asking never throws. */
export async function systemHealth(office: Office) {
  const said = <Said>(asked: Promise<Said>) => orNull(office, asked)
  const [database, queue, disk, backup] = await Promise.all([
    said(askDatabase(office.db)),
    said(askQueue(office)),
    said(askDisk(office.settings.dataDir)),
    said(findBackup(office.db, office.siteId)),
  ])
  return { database, queue, disk, backup }
}

async function orNull<Said>({ log }: Office, asked: Promise<Said>): Promise<Said | null> {
  const [answer] = await Promise.allSettled([asked])
  if (answer.status === 'fulfilled') return answer.value
  log.error({ fault: answer.reason }, 'system: a part does not answer')
  return null
}

async function askDatabase(db: Db): Promise<DatabaseSaid> {
  const { rows } = await sql<DatabaseSaid>`
    select current_setting('server_version') as version, pg_database_size(current_database()) as bytes,
           (select count(*) from pg_stat_activity where datname = current_database()) as connections`.execute(db)
  return rows[0]!
}

async function askQueue({ db, queue }: Office): Promise<QueueSaid> {
  await queue.check()
  const { rows } = await sql<QueueSaid>`
    select count(*) filter (where state in ('created', 'retry')) as waiting,
           count(*) filter (where state = 'active') as running,
           count(*) filter (where state = 'failed' and completed_on > now() - interval '1 day') as failed
      from pgboss.job where name not like '\\_\\_pgboss%'`.execute(db)
  return rows[0]!
}

async function askDisk(folder: string): Promise<DiskSaid> {
  const { bavail, blocks, bsize } = await statfs(folder)
  return { freeBytes: bavail * bsize, totalBytes: blocks * bsize }
}

/** The last backup that somebody made and noted. */
async function findBackup(db: Db, siteId: string): Promise<Backup | null> {
  const found = await db
    .selectFrom('record_entry')
    .select(['at', 'by', 'data'])
    .where('site_id', '=', siteId)
    .where('name', '=', 'backup.noted')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!found) return null
  const { note } = found.data as { readonly note: string }
  return { at: Temporal.Instant.from(found.at), by: found.by, note }
}
