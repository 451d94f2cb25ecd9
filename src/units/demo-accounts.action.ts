import type { Tx } from '#/platform/database.store.ts'
import type { Office } from '#/platform/office.store.ts'
import { type DemoAccount, loadDemoAccounts } from '#/units/demo-accounts.file.ts'
import { terminal } from '#/units/doer.ts'
import { openAccount } from '#/units/open-account.action.ts'
import { findPersonByUsername, listPeople, saveActive } from '#/units/people.store.ts'
import { endSessions } from '#/units/sessions.store.ts'
import { resetPassword } from '#/units/set-password.action.ts'

/** A demonstration account that may be used now, and its one-time password. */
export type DemoOpened = DemoAccount & { readonly password: string }

/** Opens the demonstration's accounts that are not open yet; those that are keep their passwords and are not told. */
export async function openDemoAccounts(office: Office): Promise<readonly DemoOpened[]> {
  const opened: DemoOpened[] = []
  for (const account of await loadDemoAccounts(office.settings.officeDir)) {
    const password = await openOne(office, account)
    if (password !== null) opened.push({ ...account, password })
  }
  return opened
}

/** Closes every account of the demonstration, within the transaction that takes the rest of it away, and says how many it closed. */
export async function closeDemoAccounts(tx: Tx, siteId: string): Promise<number> {
  const people = await listPeople(tx, siteId)
  const open = people.filter(({ demo, active }) => demo && active)
  for (const { id } of open) {
    await saveActive(tx, siteId, id, false)
    await endSessions(tx, id, 'deactivated', { but: null })
  }
  return open.length
}

async function openOne(office: Office, { username, name, role, unitId }: DemoAccount): Promise<string | null> {
  const known = await findPersonByUsername(office.db, office.siteId, username)
  if (known?.active || (known && !known.demo)) return null
  if (known) {
    await office.db.transaction().execute((tx) => saveActive(tx, office.siteId, known.id, true))
    return resetPassword(office, known.id, { secondFactor: true }, terminal)
  }
  const from = office.now().toZonedDateTimeISO(office.settings.timeZone).toPlainDate()
  const seat = { role, unitId, from, until: null }
  return (await openAccount(office, { username, name, demo: true, seat }, terminal)).password
}
