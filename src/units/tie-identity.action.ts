import type { Office } from '#/platform/office.store.ts'
import { type Identity, listTies, saveTie } from '#/units/identities.store.ts'
import { findPersonByUsername } from '#/units/people.store.ts'
import type { Person } from '#/units/person.ts'
import type { SecurityRules } from '#/units/security-rules.ts'
import { lockAttempts } from '#/units/sign-in-attempts.store.ts'
import { takeAttempt } from '#/units/sign-in-attempts.ts'
import type { SingleSignOnRefusal } from '#/units/single-sign-on.ts'

export type Met = { readonly person: Person | null; readonly why: SingleSignOnRefusal | null }

/**
 * Whose account an identity may open: that of the user name which the provider's claim names. The first time ties the two for good; a
 * name that the provider later gives to somebody else opens nothing (OpenID Connect Core 1.0, section 5.7: only issuer and subject are
 * never given away). No account is made here.
 */
export async function tieIdentity(
  office: Office,
  rules: SecurityRules,
  identity: Identity,
  username: string,
): Promise<Met> {
  return office.db.transaction().execute(async (tx) => {
    const person = await findPersonByUsername(tx, office.siteId, username)
    if (!person) return { person, why: 'unknown-person' }
    if (!person.active) return { person, why: 'inactive' }
    const attempts = await lockAttempts(tx, office.siteId, person.username)
    if (takeAttempt(attempts, office.now(), rules).locked) return { person, why: 'locked' }
    const ties = await listTies(tx, identity, person.id)
    if (ties.some(({ subject, personId }) => subject !== identity.subject || personId !== person.id))
      return { person, why: 'other-identity' }
    if (ties.length === 0) {
      await saveTie(tx, identity, person.id, office.now())
      const data = { issuer: identity.issuer, subject: identity.subject }
      await office.record(tx, { name: 'identity.tied', subject: person.id, by: person.name, data })
    }
    return { person, why: null }
  })
}
