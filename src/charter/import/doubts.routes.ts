import { doubtsView } from '#/charter/import/import-json.ts'
import { SettleBody } from '#/charter/import/import-wire.ts'
import { settleSeen } from '#/charter/import/settle-seen.action.ts'
import { editionAtWork } from '#/charter/open-doubts.store.ts'
import { listSettlements } from '#/charter/settlements.store.ts'
import type { App } from '#/platform/http.server.ts'
import type { Office } from '#/platform/office.store.ts'
import { signedInOf } from '#/units/guard.server.ts'
import { unitNames } from '#/units/unit-names.store.ts'

const tags = ['定疑 doubts']
const config = { right: 'doubt.settle' } as const

/** The doubts of the table in force, which can be settled, and settled anew, at any time. */
export function doubtRoutes(app: App, office: Office): void {
  app.get('/api/charter/doubts', { config, schema: { tags, summary: '现行责任分解表的疑点' } }, async () => {
    const edition = await editionAtWork(office)
    const names = await unitNames(office)
    return doubtsView(edition, await listSettlements(office.db, office.siteId), [...names.values()])
  })

  app.post(
    '/api/charter/doubts',
    { config, schema: { tags, body: SettleBody, summary: '定疑：一处，或同类几处' } },
    async (request, reply) => {
      const { keys, choice, why } = request.body
      await settleSeen(office, { keys, choice, why, by: signedInOf(request).name })
      return reply.code(204).send()
    },
  )
}
