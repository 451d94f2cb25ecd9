import type { KeptColumn } from '#/articles/columns/column-tree.ts'
import { listColumns } from '#/articles/columns/columns.store.ts'
import { ChangeColumn, type ColumnJson, columnJson, OpenTopic } from '#/articles/columns/columns-wire.ts'
import { makeColumns } from '#/articles/columns/make-columns.action.ts'
import { openTopic, setColumnAtDesk } from '#/articles/columns/set-column.action.ts'
import { takesArticles } from '#/articles/columns/set-column.ts'
import { todayOf } from '#/ledger/office-ledger.store.ts'
import type { App } from '#/platform/http.server.ts'
import type { Office } from '#/platform/office.store.ts'
import { signedInOf } from '#/units/guard.server.ts'

const tags = ['栏目 columns']

/** 栏目: the tree, what the office sets of it, topics, and making it again from the table. */
export function columnRoutes(app: App, office: Office): void {
  app.get(
    '/api/columns',
    { config: { right: 'article.read' }, schema: { tags, summary: '栏目，上级在前' } },
    async (): Promise<readonly ColumnJson[]> =>
      (await listColumns(office.db, office.siteId)).map((column: KeptColumn) =>
        columnJson(column, takesArticles(column, todayOf(office))),
      ),
  )

  const config = { right: 'column.manage' } as const
  app.post(
    '/api/columns/settings',
    { config, schema: { tags, body: ChangeColumn, summary: '设置一个栏目' } },
    async (request, reply) => {
      const { column, archivedFrom, ...settings } = request.body
      const day = dayOf(archivedFrom)
      await setColumnAtDesk(office, signedInOf(request), column, {
        ...settings,
        ...(day !== undefined && { archivedFrom: day }),
      })
      return reply.code(204).send()
    },
  )
  app.post(
    '/api/columns/topics',
    { config, schema: { tags, body: OpenTopic, summary: '开设专题' } },
    async (request, reply) => {
      const { parent, archivedFrom, ...topic } = request.body
      const draft = { ...topic, archivedFrom: dayOf(archivedFrom) ?? null }
      return reply.code(201).send({ column: await openTopic(office, signedInOf(request), parent, draft) })
    },
  )
  app.post(
    '/api/columns/make',
    { config, schema: { tags, summary: '按现行责任分解表重新生成栏目' } },
    async (request) => makeColumns(office, signedInOf(request).name),
  )
}

function dayOf(said: string | null | undefined): Temporal.PlainDate | null | undefined {
  return typeof said === 'string' ? Temporal.PlainDate.from(said) : said
}
