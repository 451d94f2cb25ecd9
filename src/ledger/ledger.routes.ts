import { readFile } from 'node:fs/promises'
import { Type } from 'typebox'
import { charterJson } from '#/charter/charter-json.ts'
import { countFacts } from '#/ledger/facts.store.ts'
import { stoodJson } from '#/ledger/ledger-json.ts'
import { livingTablePage } from '#/ledger/living-table.ts'
import { marksOf, type StoodDuty } from '#/ledger/marks.ts'
import { type OfficeLedger, stoodAtOffice } from '#/ledger/office-ledger.store.ts'
import { documentOf } from '#/platform/html.ts'
import type { App } from '#/platform/http.server.ts'
import type { Office } from '#/platform/office.store.ts'

const Day = Type.String({ format: 'date', description: '如 2026-03-01' })
const AsOf = Type.Object({ on: Type.Optional(Day), known: Type.Optional(Day) })

type AsOfQuery = { readonly on?: string; readonly known?: string }

const styleSheet = new URL('living-table.css', import.meta.url)

/**
 * The living table at `/charter/`, and the charter and the ledger as JSON under `/api`: who keeps which column and how it stands is public.
 * All of it only reads, and it says nothing of who signed what.
 */
export function ledgerRoutes(app: App, office: Office): void {
  const tags = ['台账 ledger']
  const config = { right: 'anyone' } as const

  app.get('/charter/', { config, schema: { querystring: AsOf, hide: true } }, async (request, reply) => {
    const page = await pageOf(office, await stoodAtOffice(office, asOfFrom(request.query)))
    return reply.type('text/html; charset=utf-8').send(page)
  })

  app.get('/charter', { config, schema: { hide: true } }, async (_request, reply) => reply.redirect('/charter/', 301))

  app.get('/living-table.css', { config: { right: 'anyone' }, schema: { hide: true } }, async (_request, reply) =>
    reply.type('text/css; charset=utf-8').send(await readFile(styleSheet, 'utf8')),
  )

  app.get(
    '/api/ledger',
    { config, schema: { tags, querystring: AsOf, summary: '各项义务在某一天的状态' } },
    async (request) => {
      const { on, stood } = await stoodAtOffice(office, asOfFrom(request.query))
      return { on: on.toString(), duties: stood.map(publicJson) }
    },
  )

  app.get(
    '/api/charter',
    { config, schema: { tags, querystring: AsOf, summary: '某一天有效的责任分解表' } },
    async (request) => {
      const { edition } = await stoodAtOffice(office, asOfFrom(request.query))
      return edition ? { id: edition.id, from: edition.from.toString(), ...charterJson(edition.charter) } : null
    },
  )
}

/** What anyone may know of a duty: its reasons without who signed them and in what words. */
function publicJson(stood: StoodDuty) {
  const { why, ...rest } = stoodJson(stood)
  return { ...rest, why: why.map(({ by: _by, said: _said, case: _case, ...reason }) => reason) }
}

function asOfFrom({ on, known }: AsOfQuery) {
  return {
    ...(on && { on: Temporal.PlainDate.from(on) }),
    ...(known && { known: Temporal.PlainDate.from(known) }),
  }
}

async function pageOf(office: Office, { on, edition, stood, problems }: OfficeLedger): Promise<string> {
  const facts = await countFacts(office.db, office.siteId)
  const notices = [...problems]
  if (!edition) notices.push('还没有启用责任分解表，请运行 belltower charter adopt 文件 --from 日期。')
  if (facts.demo > 0) notices.push(`表中状态含示例事实 ${facts.demo} 条，不是真实情况；用 belltower demo wipe 清除。`)
  if (edition && facts.all === 0) notices.push('还没有任何事实。导入发布记录后，各栏目的状态才反映实际更新。')
  const page = livingTablePage({
    siteName: office.settings.siteName,
    title: edition?.title ?? '责任分解表',
    grids: edition?.grids ?? [],
    marks: edition ? marksOf(edition.charter, stood, on) : [],
    on,
    notices,
  })
  return documentOf(page)
}
