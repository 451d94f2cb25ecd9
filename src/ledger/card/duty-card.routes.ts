import { Type } from 'typebox'
import { attestDuty } from '#/ledger/card/attest.action.ts'
import { readDutyCard } from '#/ledger/card/duty-card.store.ts'
import { reportChange } from '#/ledger/card/report-change.action.ts'
import { daysOf } from '#/ledger/table/table.routes.ts'
import type { App } from '#/platform/http.server.ts'
import type { Office } from '#/platform/office.store.ts'
import { signedInOf } from '#/units/guard.server.ts'

const tags = ['任务卡 duty card']
const DutyId = Type.Object({ id: Type.String({ minLength: 1, maxLength: 64 }) })
const Day = Type.String({ format: 'date', description: '如 2026-03-01' })
const AsOf = Type.Object({ on: Type.Optional(Day), known: Type.Optional(Day) })
const ReportedChange = Type.Object({
  what: Type.String({ minLength: 2, maxLength: 200, pattern: '\\S', description: '什么变动了' }),
  on: Day,
})

/** The card of a duty, and what its unit does from it. */
export function dutyCardRoutes(app: App, office: Office): void {
  app.get(
    '/api/duties/:id',
    {
      config: { right: 'ledger.read' },
      schema: { tags, params: DutyId, querystring: AsOf, summary: '一项任务的全部情况' },
    },
    async (request) => readDutyCard(office, signedInOf(request), request.params.id, daysOf(request.query)),
  )

  app.post(
    '/api/duties/:id/attest',
    { config: { right: 'duty.attest' }, schema: { tags, params: DutyId, summary: '登记“已核，无变化”' } },
    async (request, reply) => {
      await attestDuty(office, signedInOf(request), request.params.id)
      return reply.code(204).send()
    },
  )

  app.post(
    '/api/duties/:id/changes',
    {
      config: { right: 'duty.report-change' },
      schema: { tags, params: DutyId, body: ReportedChange, summary: '报告变动' },
    },
    async (request, reply) => {
      const change = { what: request.body.what.trim(), on: Temporal.PlainDate.from(request.body.on) }
      await reportChange(office, signedInOf(request), request.params.id, change)
      return reply.code(204).send()
    },
  )
}
