import { Type } from 'typebox'
import { planJson } from '#/calendar/imported-notice.ts'
import { type OfficeCalendar, officeCalendar } from '#/calendar/office-calendar.store.ts'
import { yearSummary } from '#/calendar/year-summary.ts'
import type { App } from '#/platform/http.server.ts'
import type { Office } from '#/platform/office.store.ts'

const Year = Type.Object({ year: Type.Integer({ minimum: 1990, maximum: 2100, description: '如 2026' }) })

/** A year of the office's calendar as JSON. It only reads: notices are imported at the terminal. */
export function calendarRoutes(app: App, office: Office): void {
  app.get(
    '/api/calendar',
    {
      config: { right: 'anyone' },
      schema: {
        tags: ['工作日历 calendar'],
        querystring: Year,
        summary: '一年的放假、调休、工作日数，依据哪份通知，导入过哪些版本',
      },
    },
    async ({ query: { year } }) => {
      const known = await officeCalendar(office)
      return { ...yearSummary(year, known.calendar), source: sourceOf(year, known), versions: versionsOf(year, known) }
    },
  )
}

/** Who says so: the notice imported last, else a file; null for a year without a notice. */
function sourceOf(year: number, known: OfficeCalendar): { readonly from: string; readonly file: string } | null {
  const imported = versionsOf(year, known).at(-1)
  return imported ? { from: 'imported', file: imported.fileName } : (known.origins.get(year) ?? null)
}

function versionsOf(year: number, { notices }: OfficeCalendar) {
  return notices
    .filter(({ plan }) => plan.year === year)
    .map(({ plan, version, importedAt, source }) => ({
      version,
      importedAt: importedAt.toString(),
      ...source,
      ...planJson(plan),
    }))
}
