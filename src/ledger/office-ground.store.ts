import { withNotices } from '#/calendar/imported-notice.ts'
import { listNotices } from '#/calendar/notices.store.ts'
import { type LoadedGround, loadGround } from '#/ledger/ground.file.ts'
import type { Office } from '#/platform/office.store.ts'
import { registryOf } from '#/units/registry.store.ts'

/** What the ledger of an office stands on: its files and its units, and over the calendar the holiday notices it imported. */
export async function officeGround(office: Office): Promise<LoadedGround> {
  const { settings, db, siteId } = office
  const [{ ground, problems }, notices] = await Promise.all([
    loadGround(settings.officeDir, registryOf(office)),
    listNotices(db, siteId),
  ])
  return { ground: { ...ground, calendar: withNotices(ground.calendar, notices) }, problems }
}
