import { randomUUID } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import type { Tx } from '#/platform/database.store.ts'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'
import type { Doer } from '#/units/doer.ts'
import { giveSeat, type SeatAsked } from '#/units/grant-seat.action.ts'
import { oneTimePassword } from '#/units/one-time-password.server.ts'
import { savePassword } from '#/units/passwords.store.ts'
import { findPersonByUsername, lockPeople, savePerson } from '#/units/people.store.ts'
import type { Person } from '#/units/person.ts'
import { loadSecurityRules } from '#/units/security-rules.file.ts'
import { unitNames } from '#/units/unit-names.store.ts'
import { accountRefusalWords, whyNotOpen } from '#/units/username.ts'

/** A new account: whose, and from the terminal its first seat too. */
export type AccountAsked = {
  readonly username: string
  readonly name: string
  readonly demo?: boolean
  readonly seat?: Omit<SeatAsked, 'personId'>
}

/** Opens an account with a one-time password, which is told once and kept nowhere. Refused with every reason. */
export async function openAccount(
  office: Office,
  asked: AccountAsked,
  doer: Doer,
): Promise<{ readonly person: Person; readonly password: string }> {
  const { username, name, demo = false } = asked
  const [rules, units] = await Promise.all([loadSecurityRules(), unitNames(office)])
  const password = oneTimePassword(asked, rules)
  const hash = await hashPassword(password)
  return office.db.transaction().execute(async (tx) => {
    await lockPeople(tx, office.siteId)
    const taken = await findPersonByUsername(tx, office.siteId, username)
    const reasons = whyNotOpen(asked, taken !== null)
    if (reasons.length > 0) throw new Refused(reasons, accountRefusalWords)

    const person = { id: randomUUID(), name: name.trim(), username, active: true, demo }
    await saveAccount(tx, office, person, hash)
    const seat = asked.seat && (await giveSeat(tx, office, { ...asked.seat, personId: person.id }, units, doer))
    await office.record(tx, { name: 'account.opened', subject: person.id, by: doer.name, data: { username, name } })
    if (seat) await office.record(tx, seat)
    return { person, password }
  })
}

async function saveAccount(tx: Tx, office: Office, person: Person, hash: string): Promise<void> {
  const at = office.now()
  await savePerson(tx, office.siteId, person, at)
  await savePassword(tx, office.siteId, person.id, { hash, given: true, at })
}
