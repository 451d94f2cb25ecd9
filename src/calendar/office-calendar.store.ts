import { type FileProblem, loadOfficeCalendar, type NoticeOrigin } from '#/calendar/calendar.file.ts'
import { type ImportedNotice, withNotices } from '#/calendar/imported-notice.ts'
import { listNotices } from '#/calendar/notices.store.ts'
import type { WorkCalendar } from '#/calendar/work-calendar.ts'
import type { Office } from '#/platform/office.store.ts'

/** The calendar an office counts by, and where each year of it comes from. */
export type OfficeCalendar = {
  readonly calendar: WorkCalendar
  readonly problems: readonly FileProblem[]
  readonly origins: ReadonlyMap<number, NoticeOrigin>
  /** All that was imported; a year that is among them is theirs. */
  readonly notices: readonly ImportedNotice[]
}

/** The files that come with Belltower, over them those of the office's own folder, over them what it imported, newest version last. */
export async function officeCalendar({ settings, db, siteId }: Office): Promise<OfficeCalendar> {
  const [files, notices] = await Promise.all([loadOfficeCalendar(settings.officeDir), listNotices(db, siteId)])
  return { ...files, calendar: withNotices(files.calendar, notices), notices }
}
