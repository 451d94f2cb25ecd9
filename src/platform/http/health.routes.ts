import { sql } from 'kysely'
import { Type } from 'typebox'
import type { App } from '#/platform/http.server.ts'
import type { Office } from '#/platform/office.store.ts'

const Health = Type.Object({ is: Type.Literal('alive') })
const Ready = Type.Object({ is: Type.Union([Type.Literal('ready'), Type.Literal('not-ready')]) })

/** For whoever watches the process: `/health` says it lives, `/ready` that database and queue answer, so that requests may be sent to it. */
export function healthRoutes(app: App, office: Office): void {
  const tags = ['运行 operation']
  app.get('/health', { config: { right: 'anyone' }, schema: { tags, response: { 200: Health } } }, async () => ({
    is: 'alive' as const,
  }))

  app.get(
    '/ready',
    { config: { right: 'anyone' }, schema: { tags, response: { 200: Ready, 503: Ready } } },
    async (request, reply) => {
      const asked = await Promise.allSettled([sql`select 1`.execute(office.db), office.queue.check()])
      const failed = asked.filter((answer) => answer.status === 'rejected')
      for (const { reason } of failed) request.log.error({ fault: reason }, 'not ready')
      return failed.length === 0 ? { is: 'ready' as const } : reply.code(503).send({ is: 'not-ready' as const })
    },
  )
}
