import type { Database, Db, Role, Tx } from '#/platform/database.store.ts'
import { openDatabase } from '#/platform/database.store.ts'
import type { Log } from '#/platform/log.server.ts'
import { migrate } from '#/platform/migrate.store.ts'
import type { Job, Queue } from '#/platform/queue.jobs.ts'
import { openQueue } from '#/platform/queue.jobs.ts'
import { appendEntry } from '#/platform/record-book.store.ts'
import type { Happening, RecordEntry } from '#/platform/record-book.ts'
import type { Settings } from '#/platform/settings.ts'

/** What every action, route and job is given: the office it works in. A write is `office.db.transaction().execute(async (tx) => …)`. */
export type Office = {
  readonly settings: Settings
  readonly siteId: string
  readonly db: Db
  readonly queue: Queue
  readonly log: Log
  readonly now: () => Temporal.Instant
  /**
   * Writes the record book and, in the same transaction, queues whoever listens to such an entry. `at` defaults to now.
   * The book is locked until the transaction ends: record last.
   */
  readonly record: (
    tx: Tx,
    happening: Omit<Happening, 'at'> & { readonly at?: Temporal.Instant },
  ) => Promise<RecordEntry>
  /** Migrations that were taken on opening. */
  readonly migrated: readonly string[]
  /** Where the database is, in words without secrets. */
  readonly place: string
  readonly close: () => Promise<void>
}

export type OfficeOptions = {
  readonly role: Role
  /** Every job of every slice, in a process that only records too: it queues them. */
  readonly jobs: readonly Job[]
  readonly log: Log
  /** Whether this process will run jobs. */
  readonly works: boolean
  readonly now?: () => Temporal.Instant
}

/** Opens the office: its database (migrated), its queue, its record book. Refused in words when the database is not to be had. */
export async function openOffice(settings: Settings, options: OfficeOptions): Promise<Office> {
  return officeOver(await openDatabase(settings, options.role), settings, options)
}

/** The office over a database that is already open; closes the database when it is closed, or cannot be opened. */
export async function officeOver(database: Database, settings: Settings, options: OfficeOptions): Promise<Office> {
  try {
    const migrated = await migrate(database.pool)
    await saveSite(database.db, settings)
    return furnish(database, settings, options, migrated)
  } catch (fault) {
    await database.close()
    throw fault
  }
}

function furnish(
  { db, connection, place, close }: Database,
  settings: Settings,
  { role, jobs, log, works, now = () => Temporal.Now.instant() }: OfficeOptions,
  migrated: readonly string[],
): Office {
  const { siteId } = settings
  const queue = openQueue({ connection, jobs, log, works, applicationName: `belltower ${role.name}` })
  return {
    ...{ settings, siteId, db, queue, log, now, migrated, place },
    record: async (tx, happening) => {
      const entry = await appendEntry(tx, siteId, { at: now(), ...happening })
      await queue.tell(tx, entry)
      return entry
    },
    close: async () => {
      await queue.close()
      await close()
    },
  }
}

async function saveSite(db: Db, { siteId, siteName }: Settings): Promise<void> {
  await db
    .insertInto('site')
    .values({ site_id: siteId, name: siteName })
    .onConflict((conflict) =>
      conflict.column('site_id').doUpdateSet({ name: siteName }).where('site.name', '!=', siteName),
    )
    .execute()
}
