import { verifyPassword } from 'better-auth/crypto'
import { Denied } from '#/platform/http/denied.ts'
import type { Office } from '#/platform/office.store.ts'
import { findPassword } from '#/units/passwords.store.ts'
import type { SecurityRules } from '#/units/security-rules.ts'
import { forgetAttempts, lockAttempts, saveAttempts } from '#/units/sign-in-attempts.store.ts'
import { type Attempts, takeAttempt } from '#/units/sign-in-attempts.ts'
import type { SignedIn } from '#/units/signed-in.ts'

/** Throws `Denied` when one more attempt may not be made now; it is not counted then. */
export type MayTry = (before: Attempts | null) => Promise<void>

/** Counts an attempt to give the password of a user name. Denied while the name is locked, or by `mayTry`. */
export async function takeTurn(office: Office, rules: SecurityRules, username: string, mayTry?: MayTry): Promise<void> {
  const locked = await office.db.transaction().execute(async (tx) => {
    const before = await lockAttempts(tx, office.siteId, username)
    const { locked, after } = takeAttempt(before, office.now(), rules)
    if (!locked) await mayTry?.(before)
    await saveAttempts(tx, office.siteId, username, after)
    return locked
  })
  if (locked) throw lockedDenied(locked, office, rules)
}

/** Asks somebody who is signed in for the password again. Denied when it is wrong; wrong ones count as failed sign-ins. */
export async function provePassword(
  office: Office,
  rules: SecurityRules,
  { personId, username }: SignedIn,
  password: string,
): Promise<void> {
  await takeTurn(office, rules, username)
  const hash = await findPassword(office.db, personId)
  if (!hash || !(await verifyPassword({ hash, password })))
    throw new Denied(403, 'wrong-password', '口令不对，请重新输入')
  await forgetAttempts(office.db, office.siteId, username)
}

/** What is said under a name that is locked until a moment. */
export function lockedDenied(until: Temporal.Instant, { settings }: Office, { lockout }: SecurityRules): Denied {
  const time = until.toZonedDateTimeISO(settings.timeZone).toPlainTime().toString({ smallestUnit: 'minute' })
  const words = `连续输错 ${lockout.failures} 次，已锁定，${time} 以后再试；忘了口令请找系统管理员重置`
  return new Denied(429, 'locked', words)
}
