import { withNotices } from '#/calendar/imported-notice.ts'
import { listNotices } from '#/calendar/notices.store.ts'
import { type LoadedGround, loadGround } from '#/ledger/ground.file.ts'
import type { Office } from '#/platform/office.store.ts'

/** What the ledger of an office stands on: its files, and over their calendar the holiday notices it imported. */
export async function officeGround({ settings, db, siteId }: Office): Promise<LoadedGround> {
  const [{ ground, problems }, notices] = await Promise.all([loadGround(settings.officeDir), listNotices(db, siteId)])
  return { ground: { ...ground, calendar: withNotices(ground.calendar, notices) }, problems }
}
