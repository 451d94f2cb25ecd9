import type { Office } from '#/platform/office.store.ts'
import { confirmSession } from '#/units/sessions.store.ts'
import type { SignedIn } from '#/units/signed-in.ts'

/** The password was given again: key actions are open for a while. */
export async function saveConfirmed(office: Office, { personId, name, sessionId }: SignedIn): Promise<void> {
  await office.db.transaction().execute(async (tx) => {
    await confirmSession(tx, sessionId, office.now())
    await office.record(tx, { name: 'session.confirmed', subject: personId, by: name })
  })
}

/** A second factor was enrolled and tried: from now on sign-in asks for it. */
export async function saveEnrolled(office: Office, { personId, name }: SignedIn): Promise<void> {
  await office.db.transaction().execute(async (tx) => {
    await office.record(tx, { name: 'second-factor.enrolled', subject: personId, by: name })
  })
}
