import { randomUUID } from 'node:crypto'
import type { Db, Tx } from '#/platform/database.store.ts'

/** A password as it is kept: its hash, when it was set, and whether somebody other than its owner chose it. */
export type PasswordSet = { readonly hash: string; readonly given: boolean; readonly at: Temporal.Instant }

/** The hash that opens the account now; null when there is none. */
export async function findPassword(db: Db | Tx, personId: string): Promise<string | null> {
  const row = await db
    .selectFrom('auth_account')
    .select('password')
    .where('user_id', '=', personId)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst()
  return row?.password ?? null
}

/** The hashes of the last passwords, the one in force first. */
export async function listPastPasswords(tx: Tx, siteId: string, personId: string, most: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('password_set')
    .select('hash')
    .where('site_id', '=', siteId)
    .where('person_id', '=', personId)
    .orderBy('seq', 'desc')
    .limit(most)
    .execute()
  return rows.map(({ hash }) => hash)
}

/** Sets the password in force, and remembers it. */
export async function savePassword(tx: Tx, siteId: string, personId: string, password: PasswordSet): Promise<void> {
  const now = password.at.toString()
  await tx
    .insertInto('auth_account')
    .values({
      ...{ id: randomUUID(), user_id: personId, account_id: personId, provider_id: 'credential' },
      ...{ password: password.hash, created_at: now, updated_at: now },
    })
    .onConflict((conflict) =>
      conflict.columns(['provider_id', 'account_id']).doUpdateSet({ password: password.hash, updated_at: now }),
    )
    .execute()
  await tx
    .insertInto('password_set')
    .values({ site_id: siteId, person_id: personId, hash: password.hash, given: password.given, set_at: now })
    .execute()
}
