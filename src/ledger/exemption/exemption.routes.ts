import { Type } from 'typebox'
import { askExemption } from '#/ledger/exemption/ask-exemption.action.ts'
import { decideExemption } from '#/ledger/exemption/decide-exemption.action.ts'
import { maySee } from '#/ledger/exemption/exemption.ts'
import { listRequests } from '#/ledger/exemption/exemption-requests.store.ts'
import { AskExemption, DecideExemption, type RequestJson, requestJson } from '#/ledger/exemption/exemption-wire.ts'
import type { App } from '#/platform/http.server.ts'
import type { Office } from '#/platform/office.store.ts'
import { signedInOf } from '#/units/guard.server.ts'

const tags = ['豁免 exemption']
const DutyId = Type.Object({ id: Type.String({ minLength: 1, maxLength: 64 }) })
const RequestId = Type.Object({ id: Type.String({ format: 'uuid' }) })
const Which = Type.Object({ state: Type.Optional(Type.Literal('pending')) })

/** Exemptions: asked for by a unit from its duty's card, decided by the office. */
export function exemptionRoutes(app: App, office: Office): void {
  app.get(
    '/api/exemptions',
    {
      config: { right: 'ledger.read' },
      schema: { tags, querystring: Which, summary: '豁免申请：区政府办看全部，单位看本单位的' },
    },
    async (request): Promise<readonly RequestJson[]> => {
      const caller = signedInOf(request)
      const waitingOnly = request.query.state === 'pending'
      const requests = await listRequests(office.db, office.siteId, { waitingOnly })
      return requests.filter((each) => maySee(each, caller)).map((each) => requestJson(each, caller))
    },
  )
  writeRoutes(app, office)
}

function writeRoutes(app: App, office: Office): void {
  app.post(
    '/api/duties/:id/exemptions',
    {
      config: { right: 'exemption.ask' },
      schema: { tags, params: DutyId, body: AskExemption, summary: '申请豁免' },
    },
    async (request, reply) => {
      const { reason, from, until } = request.body
      const spell = { from: Temporal.PlainDate.from(from), until: Temporal.PlainDate.from(until) }
      const id = await askExemption(office, signedInOf(request), request.params.id, { reason, ...spell })
      return reply.code(201).send({ id })
    },
  )

  app.post(
    '/api/exemptions/:id/decision',
    {
      config: { right: 'exemption.decide' },
      schema: { tags, params: RequestId, body: DecideExemption, summary: '批准或驳回豁免' },
    },
    async (request, reply) => {
      await decideExemption(office, signedInOf(request), request.params.id, request.body)
      return reply.code(204).send()
    },
  )
}
