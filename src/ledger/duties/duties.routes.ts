import { Type } from 'typebox'
import type { Edition } from '#/charter/edition.ts'
import { changesBetween } from '#/ledger/duties/changes.ts'
import { Changes, DutyList, HeatMap, heatGroups } from '#/ledger/duties/duties-wire.ts'
import { changedRow, dutyRow } from '#/ledger/duties/duty-rows.ts'
import { heatMapOf } from '#/ledger/duties/heat-map.store.ts'
import { tallyByUnit, tallyOf } from '#/ledger/duties/tally.ts'
import { answerKept } from '#/ledger/kept-answer.server.ts'
import { byUrgency } from '#/ledger/marks.ts'
import { ledgerAtOffice, stoodAtOffice, todayOf } from '#/ledger/office-ledger.store.ts'
import type { App } from '#/platform/http.server.ts'
import type { Office } from '#/platform/office.store.ts'

const Day = Type.String({ format: 'date', description: '如 2026-03-01' })
const AsOf = Type.Object({ on: Type.Optional(Day), known: Type.Optional(Day) })
const Between = Type.Object({ from: Day, to: Day })
const Heat = Type.Object({
  year: Type.Integer({ minimum: 1990, maximum: 2100 }),
  by: Type.Unsafe<(typeof heatGroups)[number]>({ type: 'string', enum: [...heatGroups] }),
})

/** 台账: every duty on any day, a year by week, and what changed between two days. All of it only reads. */
export function dutiesRoutes(app: App, office: Office): void {
  const tags = ['台账 ledger']
  const config = { right: 'ledger.read' } as const

  app.get(
    '/api/ledger/duties',
    {
      config,
      schema: {
        tags,
        querystring: AsOf,
        response: { 200: DutyList },
        summary: '全部任务在某一天的状态，及各状态、各单位的数',
      },
    },
    async (request, reply) => {
      const { on, known } = request.query
      return answerKept(office, request, reply, () => dutyList(office, dayOf(on) ?? todayOf(office), dayOf(known)))
    },
  )

  app.get(
    '/api/ledger/heat',
    { config, schema: { tags, querystring: Heat, response: { 200: HeatMap }, summary: '一年之中各周的超期情况' } },
    async ({ query: { year, by } }) => heatMapOf(office, year, by),
  )

  app.get(
    '/api/ledger/changes',
    {
      config,
      schema: { tags, querystring: Between, response: { 200: Changes }, summary: '两天之间的变化，各按当天所知' },
    },
    async ({ query: { from, to } }) => changes(office, Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)),
  )
}

const dayOf = (day: string | undefined) => (day === undefined ? undefined : Temporal.PlainDate.from(day))

async function dutyList(office: Office, on: Temporal.PlainDate, known?: Temporal.PlainDate): Promise<DutyList> {
  const { edition, stood, ground } = await stoodAtOffice(office, { on, ...(known && { known }) })
  return {
    today: todayOf(office).toString(),
    on: on.toString(),
    known: known?.toString() ?? null,
    edition: edition && { title: edition.title, from: edition.from.toString() },
    duties: byUrgency(stood).map((each) => dutyRow(each, on, ground.pack)),
    whole: tallyOf('全部', stood),
    units: [...tallyByUnit(stood)],
  }
}

async function changes(office: Office, from: Temporal.PlainDate, to: Temporal.PlainDate): Promise<Changes> {
  const before = await stoodAtOffice(office, { on: from, known: from })
  const after = await stoodAtOffice(office, { on: to, known: to })
  const { site } = await ledgerAtOffice(office, to)
  const editions: readonly Edition[] = site.editions
  const isBetween = (day: Temporal.PlainDate | undefined) =>
    day !== undefined && Temporal.PlainDate.compare(day, from) > 0 && Temporal.PlainDate.compare(day, to) <= 0
  const asRow = { from, to, pack: after.ground.pack }
  return {
    from: from.toString(),
    to: to.toString(),
    changed: changesBetween(before.stood, byUrgency(after.stood)).map((each) => changedRow(each, asRow)),
    facts: site.facts.filter(({ known, on }) => isBetween(known ?? on)).length,
    editions: editions
      .filter((edition) => isBetween(edition.from))
      .map((edition) => ({ title: edition.title, from: edition.from.toString() })),
  }
}
