import { Type } from 'typebox'
import { countFacts } from '#/ledger/facts.store.ts'
import { answerKept } from '#/ledger/kept-answer.server.ts'
import { type Days, type OfficeLedger, stoodAtOffice, todayOf } from '#/ledger/office-ledger.store.ts'
import { isPast } from '#/ledger/table/past.ts'
import { type TableFormat, tableFile, tableTypes } from '#/ledger/table/table.file.ts'
import { tableOf } from '#/ledger/table/table-answer.ts'
import type { TableAnswer } from '#/ledger/table/table-wire.ts'
import type { App } from '#/platform/http.server.ts'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'

const Day = Type.String({ format: 'date', description: '如 2026-03-01' })
const AsOf = Type.Object({ on: Type.Optional(Day), known: Type.Optional(Day) })
const config = { right: 'ledger.read' } as const
const tags = ['责任分解表 table']

/** The table as in Word with how every cell stands, and the same as a file to keep. */
export function tableRoutes(app: App, office: Office): void {
  app.get(
    '/api/table',
    { config, schema: { tags, querystring: AsOf, summary: '责任分解表：原样的行和合并格，各栏目的状态' } },
    async (request, reply) => answerKept(office, request, reply, () => readTable(office, daysOf(request.query))),
  )
  for (const format of ['docx', 'xlsx'] as const) fileRoute(app, office, format)
}

async function readTable(office: Office, days: Days): Promise<TableAnswer> {
  const ledger = await stoodAtOffice(office, days)
  return {
    on: ledger.on.toString(),
    known: days.known?.toString() ?? null,
    isPast: isPast(ledger.on, days.known, todayOf(office)),
    notices: await noticesOf(office, ledger),
    ...tableOf(ledger.edition, ledger.stood, ledger.on),
  }
}

/** The days a query names, read. */
export function daysOf({ on, known }: { readonly on?: string; readonly known?: string }): Days {
  return {
    ...(on && { on: Temporal.PlainDate.from(on) }),
    ...(known && { known: Temporal.PlainDate.from(known) }),
  }
}

function fileRoute(app: App, office: Office, format: TableFormat): void {
  app.get(
    `/api/table.${format}`,
    { config, schema: { tags, querystring: AsOf, summary: `责任分解表，附各格状态（${format}）` } },
    async ({ query }, reply) => {
      const { edition, stood, on } = await stoodAtOffice(office, daysOf(query))
      if (!edition) throw new Refused(['no-edition'], { 'no-edition': `${on} 没有启用的责任分解表，没有可导出的` })
      const name = encodeURIComponent(`${edition.title}（截至${on}）.${format}`)
      reply.header('content-disposition', `attachment; filename="table.${format}"; filename*=UTF-8''${name}`)
      return reply.type(tableTypes[format]).send(Buffer.from(await tableFile(format, { edition, stood, on })))
    },
  )
}

async function noticesOf(office: Office, { problems, edition }: OfficeLedger): Promise<readonly string[]> {
  const { all, demo } = await countFacts(office.db, office.siteId)
  return [
    ...problems,
    ...(demo > 0 ? [`表中状态含示例事实 ${demo} 条，不是真实情况。`] : []),
    ...(edition && all === 0 ? ['还没有任何事实。导入发布记录后，各栏目的状态才反映实际更新。'] : []),
  ]
}
