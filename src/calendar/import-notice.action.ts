import { loadOfficeCalendar, type NoticeSource } from '#/calendar/calendar.file.ts'
import {
  type ImportedNotice,
  type ImportRefusal,
  type ImportRefusalCode,
  nextVersion,
  whyNotImport,
  withNotices,
} from '#/calendar/imported-notice.ts'
import { lockNotices, saveNotice } from '#/calendar/notices.store.ts'
import type { NoticeReading } from '#/calendar/read-notice.ts'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'

/** A notice file that was read, and who answers for taking it in. */
export type NoticeImport = { readonly reading: NoticeReading; readonly source: NoticeSource; readonly by: string }

/**
 * Takes a year's notice in, as the next version of its year: every due day is counted by it from now on. Refused with every
 * reason of `whyNotImport`, among them that the calendar in force, files included, already says the same.
 */
export async function importNotice(office: Office, { reading, source, by }: NoticeImport): Promise<ImportedNotice> {
  const { calendar: files } = await loadOfficeCalendar(office.settings.officeDir)
  return office.db.transaction().execute(async (tx) => {
    const notices = await lockNotices(tx, office.siteId)
    const importedAt = office.now()
    const thisYear = importedAt.toZonedDateTimeISO(office.settings.timeZone).year
    const reasons = whyNotImport(reading, { by, thisYear, calendar: withNotices(files, notices) })
    if (reasons.length > 0 || !reading.plan) throw refusedFor(reasons)

    const { plan } = reading
    const imported = { plan, version: nextVersion(plan.year, notices), importedBy: by, importedAt, source }
    await saveNotice(tx, office.siteId, imported)
    const data = { version: imported.version, notice: plan.notice, off: plan.off.size, work: plan.work.size, ...source }
    await office.record(tx, { name: 'calendar.imported', subject: `${plan.year}`, by, data })
    return imported
  })
}

function refusedFor(reasons: readonly ImportRefusal[]): Refused {
  const words = Object.fromEntries(reasons.map(({ code, words }) => [code, words]))
  return new Refused(
    reasons.map(({ code }) => code),
    words as Record<ImportRefusalCode, string>,
  )
}
