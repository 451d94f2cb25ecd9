import type { Db, Tx } from '#/platform/database.store.ts'
import type { SessionEnd } from '#/units/turned-away.ts'

/** The id of the session with a token. */
export async function findSession(tx: Tx, token: string): Promise<string> {
  const { id } = await tx.selectFrom('auth_session').select('id').where('token', '=', token).executeTakeFirstOrThrow()
  return id
}

/** Ends every session of a person, but the one that is kept; those that ended before keep their reason. */
export async function endSessions(
  db: Db | Tx,
  personId: string,
  why: SessionEnd,
  { but }: { readonly but: string | null },
): Promise<void> {
  const all = db.updateTable('auth_session').set({ ended_why: why }).where('user_id', '=', personId)
  await (but === null ? all : all.where('id', '!=', but)).where('ended_why', 'is', null).execute()
}

export async function endSession(db: Db, sessionId: string, why: SessionEnd): Promise<void> {
  await db.updateTable('auth_session').set({ ended_why: why }).where('id', '=', sessionId).execute()
}

export async function touchSession(db: Db, sessionId: string, at: Temporal.Instant): Promise<void> {
  await db.updateTable('auth_session').set({ seen_at: at.toString() }).where('id', '=', sessionId).execute()
}

/** Notes that the password was given again just now. */
export async function confirmSession(tx: Tx, sessionId: string, at: Temporal.Instant): Promise<void> {
  await tx.updateTable('auth_session').set({ confirmed_at: at.toString() }).where('id', '=', sessionId).execute()
}

/** Notes that no password was given in this session yet. */
export async function unconfirmSession(tx: Tx, sessionId: string): Promise<void> {
  await confirmSession(tx, sessionId, Temporal.Instant.fromEpochMilliseconds(0))
}

/** Forgets sessions that nobody needs to be told about any more. */
export async function forgetSessions(tx: Tx, before: Temporal.Instant): Promise<void> {
  await tx.deleteFrom('auth_session').where('seen_at', '<', before.toString()).execute()
}
