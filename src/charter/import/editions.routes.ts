import type { Edition } from '#/charter/edition.ts'
import { diffCharters } from '#/charter/edition-diff.ts'
import { listEditions } from '#/charter/editions.store.ts'
import { diffRows, renamesAcross } from '#/charter/import/comparison.ts'
import { editionLines } from '#/charter/import/import-json.ts'
import { type ComparisonView, DraftParams, PairQuery, SourceQuery } from '#/charter/import/import-wire.ts'
import type { App } from '#/platform/http.server.ts'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'

const tags = ['版本 editions']
const config = { right: 'ledger.read' } as const

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** The editions of the table: which ruled when, how any two differ, and each as a file. */
export function editionRoutes(app: App, office: Office): void {
  app.get('/api/charter/editions', { config, schema: { tags, summary: '各版责任分解表' } }, async () => {
    const today = office.now().toZonedDateTimeISO(office.settings.timeZone).toPlainDate()
    return editionLines(await listEditions(office.db, office.siteId), today)
  })

  app.get(
    '/api/charter/editions/comparison',
    { config, schema: { tags, summary: '任意两版逐栏比对', querystring: PairQuery } },
    async ({ query }): Promise<ComparisonView> => {
      const editions = await listEditions(office.db, office.siteId)
      const before = editionOf(editions, query.before)
      const { id, title, from } = before
      const after = editionOf(editions, query.after)
      const renames = renamesAcross(editions, before, after)
      const rows = diffRows(diffCharters(before.charter, after.charter), renames)
      return { before: { id, title, from: from.toString() }, rows }
    },
  )

  app.get(
    '/api/charter/editions/:id/table',
    {
      config,
      schema: {
        tags,
        summary: '一版的表格，Word 或 Excel',
        params: DraftParams,
        querystring: SourceQuery,
        produces: Object.values(types),
      },
    },
    async ({ params, query: { format } }, reply) => {
      const edition = editionOf(await listEditions(office.db, office.siteId), params.id)
      const name = encodeURIComponent(`${edition.title || '责任分解表'}（${edition.from}起）.${format}`)
      reply.header('content-disposition', `attachment; filename*=UTF-8''${name}`)
      return reply.type(types[format]).send(Buffer.from(await written(edition, format)))
    },
  )
}

async function written({ grids, from }: Edition, format: keyof typeof types): Promise<Uint8Array> {
  const writer =
    format === 'docx'
      ? (await import('#/charter/write/write-docx.file.ts')).writeDocx
      : (await import('#/charter/write/write-xlsx.file.ts')).writeXlsx
  return writer(grids, [], { on: from })
}

function editionOf(editions: readonly Edition[], id: string): Edition {
  const edition = editions.find((each) => each.id === id)
  if (!edition) throw new Refused(['no-such-edition'], { 'no-such-edition': '没有这一版，请回到版本列表' })
  return edition
}
