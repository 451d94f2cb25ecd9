import { Type } from 'typebox'
import { notAttestingWords, whyUncounted } from '#/ledger/card/attest.ts'
import { notReportingWords, startsOnChange } from '#/ledger/card/report-change.ts'
import type { StandingState } from '#/ledger/duty.ts'
import { owingIdsOf } from '#/ledger/duty-units.ts'
import { answerKept } from '#/ledger/kept-answer.server.ts'
import type { StoodDuty } from '#/ledger/marks.ts'
import { type OfficeLedger, stoodAtOffice } from '#/ledger/office-ledger.store.ts'
import { standingWords, stateWords } from '#/ledger/standing-words.ts'
import { reasonSentence } from '#/ledger/words.ts'
import { morningOf } from '#/ledger/workbench.store.ts'
import { actionFor, benchOf } from '#/ledger/workbench.ts'
import { OfficeBench, type OwedRow, UnitBench } from '#/ledger/workbench-wire.ts'
import type { App } from '#/platform/http.server.ts'
import type { Office } from '#/platform/office.store.ts'

const OfUnit = Type.Object({ unit: Type.String({ minLength: 1, maxLength: 60, description: '单位编号' }) })

/** What lies before a unit, and before the site office, today. */
export function workbenchRoutes(app: App, office: Office): void {
  const tags = ['工作台 desk']
  const config = { right: 'ledger.read' } as const

  app.get(
    '/api/workbench',
    { config, schema: { tags, summary: '一个单位今天要办的事', querystring: OfUnit, response: { 200: UnitBench } } },
    async (request, reply) =>
      answerKept(office, request, reply, async () => unitBench(await stoodAtOffice(office), request.query.unit)),
  )

  app.get(
    '/api/workbench/office',
    { config, schema: { tags, summary: '政府办今天要看的事', response: { 200: OfficeBench } } },
    async (request, reply) => answerKept(office, request, reply, () => officeBench(office)),
  )
}

function unitBench(ledger: OfficeLedger, unitId: string): UnitBench {
  const { on, ground } = ledger
  const own = ledger.stood.filter(({ duty }) => owingIdsOf(duty, ground.registry, on).includes(unitId))
  const bench = benchOf(own, on)
  const rows = (stood: readonly StoodDuty[]) => stood.map((each) => rowOf(each, ledger))
  return {
    on: on.toString(),
    overdue: rows(bench.overdue),
    today: rows(bench.today),
    soon: rows(bench.soon),
    unclear: rows(bench.unclear),
    duties: own.length,
    unsettled: own.filter(({ standing }) => standing.is === 'unsettled').length,
  }
}

async function officeBench(office: Office): Promise<OfficeBench> {
  const morning = await morningOf(office)
  const byState = Map.groupBy(morning.stood, ({ standing }) => standing.is)
  return {
    on: morning.on.toString(),
    since: morning.since.toString(),
    turned: morning.turned.map(({ was, now }) => ({ ...rowOf(now, morning), was })),
    counts: (Object.keys(stateWords) as StandingState[]).map((is) => ({ is, count: byState.get(is)?.length ?? 0 })),
    doubts: morning.doubts,
    exemptions: morning.exemptions,
    withoutEditor: morning.withoutEditor.map(({ id, name }) => ({ id, name })),
    problems: [...morning.problems],
  }
}

function rowOf({ duty, standing }: StoodDuty, { on, ground }: OfficeLedger): OwedRow {
  const uncounted = whyUncounted(duty.obligation)
  return {
    id: duty.id,
    path: [...duty.path],
    scope: [...(duty.scopes?.names ?? [])],
    units: [...duty.units],
    unitIds: [...owingIdsOf(duty, ground.registry, on)],
    share: duty.share,
    since: duty.since.toString(),
    clause: duty.clause,
    is: standing.is,
    due: standing.due?.toString() ?? null,
    words: standingWords(standing, on),
    why: standing.why.map(reasonSentence),
    action: actionFor(duty, on, ground.pack),
    refused: {
      attest: uncounted ? [notAttestingWords[uncounted]] : [],
      report: startsOnChange(duty.obligation) ? [] : [notReportingWords['no-change-clause']],
    },
  }
}
