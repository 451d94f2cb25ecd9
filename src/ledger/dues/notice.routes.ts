import { createHash } from 'node:crypto'
import { importNotice } from '#/calendar/import-notice.action.ts'
import { whyNotImport } from '#/calendar/imported-notice.ts'
import { isDoubt, noticeProblemWords } from '#/calendar/notice-problem.ts'
import { officeCalendar } from '#/calendar/office-calendar.store.ts'
import { readNotice } from '#/calendar/read-notice.ts'
import { yearText } from '#/calendar/year-summary.ts'
import { effectOfNotice } from '#/ledger/calendar-import.store.ts'
import { type MovedRow, NoticeFile, NoticeImported, NoticePreview } from '#/ledger/dues/notice-wire.ts'
import type { MovedDue } from '#/ledger/moved-dues.ts'
import { todayOf } from '#/ledger/office-ledger.store.ts'
import type { App } from '#/platform/http.server.ts'
import type { Office } from '#/platform/office.store.ts'
import { signedInOf } from '#/units/guard.server.ts'

/** Takes a year's notice in, after showing which due days it moves. */
export function noticeRoutes(app: App, office: Office): void {
  const tags = ['工作日历 calendar']
  const config = { right: 'calendar.import' } as const

  app.post(
    '/api/calendar/notices/preview',
    { config, schema: { tags, body: NoticeFile, response: { 200: NoticePreview }, summary: '试看哪些到期日会变' } },
    async (request) => preview(office, request.body, signedInOf(request).name),
  )

  app.post(
    '/api/calendar/notices',
    { config, schema: { tags, body: NoticeFile, response: { 200: NoticeImported }, summary: '导入一年的放假通知' } },
    async (request) => {
      const { body } = request
      const source = { fileName: body.fileName, sha256: createHash('sha256').update(body.text).digest('hex') }
      const given = { reading: readingOf(body), source, by: signedInOf(request).name }
      const { plan, version } = await importNotice(office, given)
      return { year: plan.year, version }
    },
  )
}

function readingOf({ fileName, text }: NoticeFile) {
  return readNotice(text, /\.ya?ml$/i.test(fileName) ? 'yaml' : 'csv')
}

async function preview(office: Office, file: NoticeFile, by: string): Promise<NoticePreview> {
  const reading = readingOf(file)
  const { plan, problems } = reading
  const { calendar } = await officeCalendar(office)
  const refused = whyNotImport(reading, { by, thisYear: todayOf(office).year, calendar })
  const effect = plan ? await effectOfNotice(office, plan) : { moved: [], settled: 0 }
  return {
    year: plan?.year ?? null,
    summary: plan ? yearText(plan.year, new Map([[plan.year, plan]])) : '',
    problems: problems.map((problem) => ({ isDoubt: isDoubt(problem), words: noticeProblemWords(problem) })),
    moved: effect.moved.map(movedRow),
    settled: effect.settled,
    refused: refused.map(({ words }) => words),
  }
}

function movedRow({ duty, case: about, old, new: moved }: MovedDue): MovedRow {
  const { id, path, units, clause } = duty
  return { id, path: [...path], units: [...units], clause, case: about, old: old.toString(), new: moved.toString() }
}
