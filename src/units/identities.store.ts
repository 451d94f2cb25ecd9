import { randomUUID } from 'node:crypto'
import type { Tx } from '#/platform/database.store.ts'

/** Who somebody is at a provider of single sign-on: its issuer, and the subject it never gives to anybody else. */
export type Identity = { readonly issuer: string; readonly subject: string }

/** Every tie between a provider and an account that this identity or this person is part of. */
export async function listTies(
  tx: Tx,
  { issuer, subject }: Identity,
  personId: string,
): Promise<readonly { readonly subject: string; readonly personId: string }[]> {
  return tx
    .selectFrom('auth_account')
    .select(['account_id as subject', 'user_id as personId'])
    .where('provider_id', '=', issuer)
    .where((row) => row.or([row('account_id', '=', subject), row('user_id', '=', personId)]))
    .execute()
}

export async function saveTie(
  tx: Tx,
  { issuer, subject }: Identity,
  personId: string,
  at: Temporal.Instant,
): Promise<void> {
  const now = at.toString()
  await tx
    .insertInto('auth_account')
    .values({
      ...{ id: randomUUID(), user_id: personId, provider_id: issuer, account_id: subject },
      ...{ created_at: now, updated_at: now },
    })
    .execute()
}

/** Frees an account of every identity: the next sign-in by a provider ties it anew. Its password stays. */
export async function forgetIdentities(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom('auth_account').where('user_id', '=', personId).where('provider_id', '!=', 'credential').execute()
}
