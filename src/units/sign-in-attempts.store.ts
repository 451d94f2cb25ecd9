import { sql } from 'kysely'
import type { Db, Tx } from '#/platform/database.store.ts'
import type { Attempts } from '#/units/sign-in-attempts.ts'

/** The attempts under a name, locked until the transaction is over; a name nobody tried yet gets a row to lock. */
export async function lockAttempts(tx: Tx, siteId: string, username: string): Promise<Attempts | null> {
  await tx
    .insertInto('sign_in_attempt')
    .values({ site_id: siteId, username, failures: 0, last_at: '-infinity' })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return attemptsFrom(await attemptsUnder(tx, siteId, username).forUpdate().executeTakeFirstOrThrow())
}

/** The attempts under a name as they stand. */
export async function findAttempts(db: Db, siteId: string, username: string): Promise<Attempts | null> {
  const row = await attemptsUnder(db, siteId, username).executeTakeFirst()
  return row ? attemptsFrom(row) : null
}

function attemptsUnder(db: Db | Tx, siteId: string, username: string) {
  return db
    .selectFrom('sign_in_attempt')
    .select(['failures', 'last_at', 'locked_until'])
    .where('site_id', '=', siteId)
    .where('username', '=', username)
}

function attemptsFrom(row: {
  readonly failures: number
  readonly last_at: string
  readonly locked_until: string | null
}): Attempts | null {
  if (row.failures === 0) return null
  const lockedUntil = row.locked_until === null ? null : Temporal.Instant.from(row.locked_until)
  return { failures: row.failures, lastAt: Temporal.Instant.from(row.last_at), lockedUntil }
}

export async function saveAttempts(tx: Tx, siteId: string, username: string, attempts: Attempts): Promise<void> {
  const { failures, lastAt, lockedUntil } = attempts
  await tx
    .updateTable('sign_in_attempt')
    .set({ failures, last_at: lastAt.toString(), locked_until: lockedUntil?.toString() ?? null })
    .where('site_id', '=', siteId)
    .where('username', '=', username)
    .execute()
}

/** The password was right: the count begins anew. */
export async function forgetAttempts(db: Db | Tx, siteId: string, username: string): Promise<void> {
  await db.deleteFrom('sign_in_attempt').where('site_id', '=', siteId).where('username', '=', username).execute()
}

/** Names that were tried long ago, most of them made up. Rows that somebody is at are left for the next time. */
export async function forgetOldAttempts(db: Db | Tx, siteId: string, before: Temporal.Instant): Promise<void> {
  await sql`
    delete from sign_in_attempt where (site_id, username) in (
      select site_id, username from sign_in_attempt
       where site_id = ${siteId} and last_at < ${before.toString()} for update skip locked)`.execute(db)
}
