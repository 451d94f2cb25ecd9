import type { FastifyRequest } from 'fastify'
import { hasDemoEdition, listEditions } from '#/charter/editions.store.ts'
import { adoptDraft } from '#/charter/import/adopt-draft.action.ts'
import { answerRename } from '#/charter/import/answer-rename.action.ts'
import type { DraftSeen } from '#/charter/import/change-draft.action.ts'
import { chooseTables } from '#/charter/import/choose-tables.action.ts'
import { comparisonFor } from '#/charter/import/comparison.ts'
import { discardDraft } from '#/charter/import/discard-draft.action.ts'
import { draftRefusalWords, type ImportDraft } from '#/charter/import/draft.ts'
import { findDraft, listDrafts, saveStep } from '#/charter/import/drafts.store.ts'
import { adoptionView, comparisonView, type DraftBeside, draftLine, draftView } from '#/charter/import/import-json.ts'
import {
  AdoptBody,
  DecideBody,
  DraftParams,
  FromQuery,
  RenameBody,
  StepBody,
  TablesBody,
  VersionBody,
} from '#/charter/import/import-wire.ts'
import { settleDraft } from '#/charter/import/settle-draft.action.ts'
import { uploadRoutes } from '#/charter/import/upload.routes.ts'
import { listSettlements } from '#/charter/settlements.store.ts'
import type { App } from '#/platform/http.server.ts'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'
import { signedInOf } from '#/units/guard.server.ts'
import { unitNames } from '#/units/unit-names.store.ts'

const tags = ['导入责任分解表 import']
const config = { right: 'charter.import' } as const
const of = '/api/charter/imports/:id'

/** The import of a table, step by step; every step can be left and taken up again by anybody who may import. */
export function importRoutes(app: App, office: Office): void {
  uploadRoutes(app, office)
  readingRoutes(app, office)
  changingRoutes(app, office)
  adoptingRoutes(app, office)
}

function readingRoutes(app: App, office: Office): void {
  app.get('/api/charter/imports', { config, schema: { tags, summary: '导入草稿' } }, async () =>
    (await listDrafts(office.db, office.siteId)).map(draftLine),
  )

  app.get(of, { config, schema: { tags, summary: '一份草稿', params: DraftParams } }, async ({ params }) => {
    const draft = await draftOf(office, params.id)
    return draftView(draft, await besideOf(office))
  })

  app.get(
    `${of}/comparison`,
    { config, schema: { tags, summary: '草稿与现行版本逐栏比对', params: DraftParams } },
    async ({ params }) => {
      const draft = await draftOf(office, params.id)
      return comparisonView(comparisonFor(await listEditions(office.db, office.siteId), draft.charter), draft.renames)
    },
  )
}

async function besideOf(office: Office): Promise<DraftBeside> {
  const [ofSite, names, hasDemo] = await Promise.all([
    listSettlements(office.db, office.siteId),
    unitNames(office),
    hasDemoEdition(office.db, office.siteId),
  ])
  return { ofSite, ofOffice: [...names.values()], hasDemo }
}

function changingRoutes(app: App, office: Office): void {
  const schema = { tags, params: DraftParams }
  app.put(`${of}/step`, { config, schema: { ...schema, body: StepBody } }, async ({ params, body }, reply) => {
    await saveStep(office.db, office.siteId, params.id, body.step)
    return reply.code(204).send()
  })

  app.post(`${of}/tables`, { config, schema: { ...schema, body: TablesBody } }, async (request, reply) => {
    await chooseTables(office, seenIn(request), request.body.chosen)
    return reply.code(204).send()
  })

  app.post(
    `${of}/settle`,
    { config: { right: 'doubt.settle' }, schema: { ...schema, body: DecideBody } },
    async (request, reply) => {
      await settleDraft(office, seenIn(request), request.body)
      return reply.code(204).send()
    },
  )

  app.post(`${of}/renames`, { config, schema: { ...schema, body: RenameBody } }, async (request, reply) => {
    await answerRename(office, seenIn(request), request.body)
    return reply.code(204).send()
  })

  app.post(`${of}/discard`, { config, schema: { ...schema, body: VersionBody } }, async (request, reply) => {
    await discardDraft(office, seenIn(request))
    return reply.code(204).send()
  })
}

function adoptingRoutes(app: App, office: Office): void {
  app.get(
    `${of}/adoption`,
    { config, schema: { tags, summary: '从某日启用有无障碍', params: DraftParams, querystring: FromQuery } },
    async (request) => {
      const draft = await draftOf(office, request.params.id)
      const editions = await listEditions(office.db, office.siteId)
      const ofSite = await listSettlements(office.db, office.siteId)
      const adoptedBy = signedInOf(request).name
      return adoptionView(draft, editions, ofSite, { from: Temporal.PlainDate.from(request.query.from), adoptedBy })
    },
  )

  app.post(
    `${of}/adopt`,
    { config: { right: 'charter.adopt' }, schema: { tags, params: DraftParams, body: AdoptBody, summary: '启用草稿' } },
    async (request, reply) => {
      await adoptDraft(office, seenIn(request), Temporal.PlainDate.from(request.body.from))
      return reply.code(204).send()
    },
  )
}

async function draftOf(office: Office, id: string): Promise<ImportDraft> {
  const draft = await findDraft(office.db, office.siteId, id)
  if (!draft) throw new Refused(['no-such-draft'], draftRefusalWords(null))
  return draft
}

function seenIn(
  request: FastifyRequest & { readonly params: { readonly id: string }; readonly body: { readonly version: number } },
): DraftSeen {
  const { name, personId } = signedInOf(request)
  return { id: request.params.id, version: request.body.version, by: { name, personId } }
}
