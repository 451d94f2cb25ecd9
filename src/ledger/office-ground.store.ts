import { withNotices } from '#/calendar/imported-notice.ts'
import { listNotices } from '#/calendar/notices.store.ts'
import { type LoadedGround, loadGround } from '#/ledger/ground.file.ts'
import type { GroundMade } from '#/ledger/known-ground.ts'
import type { Office } from '#/platform/office.store.ts'
import { findOrganisation, registryOf } from '#/units/registry.store.ts'

/** The ground of an office, and what it was made from, so that it can be made again as it was known on a day. */
export type OfficeGround = LoadedGround & { readonly made: GroundMade }

/** What the ledger of an office stands on: its files and its units, and over the calendar the holiday notices it imported. */
export async function officeGround(office: Office): Promise<OfficeGround> {
  const { settings, db, siteId } = office
  const organised = findOrganisation(db, siteId)
  const [{ ground, problems }, notices, organisation] = await Promise.all([
    loadGround(settings.officeDir, registryOf(office, organised)),
    listNotices(db, siteId),
    organised,
  ])
  const today = office.now().toZonedDateTimeISO(settings.timeZone).toPlainDate()
  return {
    ground: { ...ground, calendar: withNotices(ground.calendar, notices) },
    problems,
    made: { files: ground.calendar, notices, organisation, today },
  }
}
