import { hashPassword, verifyPassword } from 'better-auth/crypto'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'
import type { Doer } from '#/units/doer.ts'
import { forgetIdentities } from '#/units/identities.store.ts'
import { oneTimePassword } from '#/units/one-time-password.server.ts'
import { type PasswordRefusal, passwordWords, whyNotPassword } from '#/units/password-policy.ts'
import { listPastPasswords, savePassword } from '#/units/passwords.store.ts'
import { findPerson } from '#/units/people.store.ts'
import { forgetSecondFactor } from '#/units/second-factors.store.ts'
import { loadSecurityRules } from '#/units/security-rules.file.ts'
import type { SecurityRules } from '#/units/security-rules.ts'
import { endSessions } from '#/units/sessions.store.ts'
import { forgetAttempts } from '#/units/sign-in-attempts.store.ts'
import type { SignedIn } from '#/units/signed-in.ts'
import { accountRefusalWords } from '#/units/username.ts'

/** Changes one's own password, which has been proved before; other sessions of the account end. Refused with every reason. */
export async function changePassword(
  office: Office,
  rules: SecurityRules,
  { personId, name, username, sessionId }: SignedIn,
  password: string,
): Promise<void> {
  const reasons: PasswordRefusal[] = [...whyNotPassword(password, { name, username }, rules)]
  if (reasons.length > 0) throw new Refused(reasons, passwordWords(rules))
  const hash = await hashPassword(password)
  await office.db.transaction().execute(async (tx) => {
    const past = await listPastPasswords(tx, office.siteId, personId, rules.password.remembered)
    for (const used of past)
      if (await verifyPassword({ hash: used, password })) throw new Refused(['used-before'], passwordWords(rules))
    await savePassword(tx, office.siteId, personId, { hash, given: false, at: office.now() })
    await endSessions(tx, personId, 'password-changed', { but: sessionId })
    await office.record(tx, { name: 'password.changed', subject: personId, by: name })
  })
}

/** Gives somebody a new one-time password, unlocks the name and frees the account of a single sign-on's identity; the second factor is taken off too when it is lost. Nobody does it for himself. */
export async function resetPassword(
  office: Office,
  personId: string,
  { secondFactor }: { readonly secondFactor: boolean },
  doer: Doer,
): Promise<string> {
  const rules = await loadSecurityRules()
  const person = await findPerson(office.db, office.siteId, personId)
  if (!person) throw new Refused(['no-such-person'], accountRefusalWords)
  if (!person.active) throw new Refused(['inactive'], accountRefusalWords)
  if (personId === doer.personId) throw new Refused(['own-account'], accountRefusalWords)
  const password = oneTimePassword(person, rules)
  const hash = await hashPassword(password)
  await office.db.transaction().execute(async (tx) => {
    await savePassword(tx, office.siteId, personId, { hash, given: true, at: office.now() })
    await endSessions(tx, personId, 'password-changed', { but: null })
    await forgetAttempts(tx, office.siteId, person.username)
    await forgetIdentities(tx, personId)
    if (secondFactor) await forgetSecondFactor(tx, personId)
    await office.record(tx, { name: 'password.reset', subject: personId, by: doer.name, data: { secondFactor } })
  })
  return password
}
