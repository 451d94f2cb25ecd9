import { Readable } from 'node:stream'
import { exportRecord } from '#/desk/export-record.action.ts'
import { happeningWords } from '#/desk/happening-words.ts'
import { recordCsv, recordXlsx } from '#/desk/record.file.ts'
import { checkFrom, listNames, listRecorded } from '#/desk/record.store.ts'
import { recordRow } from '#/desk/record-row.ts'
import { CheckedPart, CheckFrom, ExportQuery, RecordPage, RecordQuery } from '#/desk/record-wire.ts'
import type { App } from '#/platform/http.server.ts'
import type { Office } from '#/platform/office.store.ts'
import { brokenWords, emptyBook } from '#/platform/record-book.ts'
import { signedInOf } from '#/units/guard.server.ts'

const tags = ['审计 audit']
const config = { right: 'record.read' } as const
/** Entries that are proved in one request: the screen shows how far it is, and may stop, between two of them. */
const part = 2_000
const exportMs = 600_000

/** The record book for the auditor: reading, taking away, proving it whole. */
export function auditRoutes(app: App, office: Office): void {
  const { db, siteId } = office
  app.get(
    '/api/record',
    {
      config,
      schema: { tags, summary: '记录簿，最新的在前', querystring: RecordQuery, response: { 200: RecordPage } },
    },
    async ({ query: { before = null, limit, ...filter } }) => {
      const found = await listRecorded(db, siteId, filter, { before, limit: limit + 1 })
      const names = await listNames(db, siteId)
      return {
        rows: found.slice(0, limit).map(recordRow),
        next: found.length > limit ? found[limit - 1]!.seq : null,
        names: names.map((name) => ({ name, words: happeningWords(name) })),
      }
    },
  )

  app.get(
    '/api/record/check',
    {
      config,
      schema: { tags, summary: '校验记录簿的一段', querystring: CheckFrom, response: { 200: CheckedPart } },
    },
    async ({ query: { seq, hash = emptyBook.hash } }) => {
      const { broken, ...rest } = await checkFrom(db, siteId, { seq, hash }, part)
      return { ...rest, broken: broken && { seq: broken.seq, words: brokenWords[broken.why] } }
    },
  )
  exportRoute(app, office)
}

function exportRoute(app: App, office: Office): void {
  app.get(
    '/api/record/export',
    { config, handlerTimeout: exportMs, schema: { tags, summary: '导出记录簿', querystring: ExportQuery } },
    async (request, reply) => {
      const { format, ...filter } = request.query
      await exportRecord(office, signedInOf(request), request.query)
      reply.header('content-disposition', `attachment; filename="record-book.${format}"`)
      if (format === 'csv') return reply.type('text/csv; charset=utf-8').send(Readable.from(recordCsv(office, filter)))
      return reply.type(xlsxType).send(await recordXlsx(office, filter))
    },
  )
}

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
