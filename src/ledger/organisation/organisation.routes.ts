import { randomUUID } from 'node:crypto'
import { previewChange } from '#/ledger/organisation/change-preview.store.ts'
import {
  type ChangeAsked,
  ChangesAnswer,
  DraftBody,
  PreviewAnswer,
  RunBody,
  UnitsAnswer,
} from '#/ledger/organisation/organisation-wire.ts'
import { readUnits } from '#/ledger/organisation/units-answer.store.ts'
import type { App } from '#/platform/http.server.ts'
import type { Office } from '#/platform/office.store.ts'
import { changeUnits } from '#/units/change-set.action.ts'
import type { ChangeDraft, UnitChange } from '#/units/change-set.ts'
import { changed } from '#/units/change-set-apply.ts'
import { changesSaid } from '#/units/change-set-words.ts'
import { signedInOf } from '#/units/guard.server.ts'
import { findOrganisation } from '#/units/registry.store.ts'

const tags = ['单位 units']

const path = '/api/units/changes'

/** The units of the office with what is wrong, and changes to them: a dry run first, then the change, then its place in the history. */
export function organisationRoutes(app: App, office: Office): void {
  readingRoutes(app, office)
  changingRoutes(app, office)
}

function readingRoutes(app: App, office: Office): void {
  const config = { right: 'unit.read' } as const
  app.get(
    '/api/units',
    { config, schema: { tags, response: { 200: UnitsAnswer }, summary: '单位、分组，以及要处理的问题' } },
    async () => readUnits(office),
  )
  app.get(path, { config, schema: { tags, response: { 200: ChangesAnswer }, summary: '做过的组织变更' } }, async () =>
    historyOf(office),
  )
}

function changingRoutes(app: App, office: Office): void {
  const summary = '预演：会移动哪些任务、岗位和未办事项'
  app.post(
    `${path}/preview`,
    {
      config: { right: 'unit.preview' },
      schema: { tags, body: DraftBody, response: { 200: PreviewAnswer }, summary },
    },
    async ({ body }) => previewChange(office, draftFrom(body)),
  )
  app.post(
    path,
    { config: { right: 'unit.change' }, schema: { tags, body: RunBody, summary: '办理组织变更' } },
    async (request, reply) => {
      const { name, personId } = signedInOf(request)
      const draft = { ...draftFrom(request.body), seen: request.body.seen }
      const { id } = await changeUnits(office, draft, { name, personId })
      return reply.code(201).send({ id })
    },
  )
}

async function historyOf({ db, siteId }: Office): Promise<ChangesAnswer> {
  const { list, sets } = (await findOrganisation(db, siteId)) ?? { list: null, sets: [] }
  const rows = sets.map((set, index) => ({
    ...{ id: set.id, from: set.from.toString(), reason: set.reason },
    said: list ? [...changesSaid(changed(list, sets.slice(0, index)), set)] : [],
    ...{ signedBy: set.signedBy.name, signedAt: set.signedAt.toString() },
  }))
  return { sets: rows.toReversed() }
}

function draftFrom({ from, reason, changes }: DraftBody): ChangeDraft {
  return { from: Temporal.PlainDate.from(from), reason, changes: changes.map(changeFrom) }
}

/** New units get their ids here. */
function changeFrom(asked: ChangeAsked): UnitChange {
  if (asked.kind === 'add') return { ...asked, name: asked.name.trim(), unitId: newId() }
  if (asked.kind === 'rename') return { ...asked, name: asked.name.trim() }
  if (asked.kind !== 'split') return asked
  const { kind, unitId, names, heir } = asked
  return { kind, unitId, heir, parts: names.map((name) => ({ unitId: newId(), name: name.trim() })) }
}

function newId(): string {
  return `unit-${randomUUID()}`
}
