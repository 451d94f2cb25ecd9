import type { Office } from '#/platform/office.store.ts'
import { findHead } from '#/platform/record-book.store.ts'
import type { SignedIn } from '#/units/signed-in.ts'

/** Notes that a backup was made, where it is, and where the record book ended: by that a restored one is known. */
export async function noteBackup(office: Office, by: SignedIn, note: string): Promise<void> {
  const { siteId } = office
  await office.db.transaction().execute(async (tx) => {
    const { seq, hash } = await findHead(tx, siteId)
    await office.record(tx, { name: 'backup.noted', subject: siteId, by: by.name, data: { note, seq, hash } })
  })
}
