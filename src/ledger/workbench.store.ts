import { subtractWorkdays } from '#/calendar/term.ts'
import { openDoubts } from '#/charter/open-doubts.store.ts'
import { owingIdsOf } from '#/ledger/duty-units.ts'
import { listRequests } from '#/ledger/exemption/exemption-requests.store.ts'
import { type OfficeLedger, stoodAtOffice } from '#/ledger/office-ledger.store.ts'
import { type Turned, turnedBad } from '#/ledger/workbench.ts'
import type { Office } from '#/platform/office.store.ts'
import { listPeople } from '#/units/people.store.ts'
import type { Unit } from '#/units/registry.ts'
import { unitsWithoutEditor } from '#/units/seat-rules.ts'
import { listSeats } from '#/units/seats.store.ts'

/** What the site office looks at in the morning. */
export type Morning = OfficeLedger & {
  /** The last working day: on Monday the weekend is looked at too. */
  readonly since: Temporal.PlainDate
  readonly turned: readonly Turned[]
  readonly doubts: number
  /** Requests that wait for a decision. */
  readonly exemptions: number
  readonly withoutEditor: readonly Unit[]
}

/** How the office stands, and what is worse than at the end of the last working day, as it was known then. */
export async function morningOf(office: Office): Promise<Morning> {
  const now = await stoodAtOffice(office)
  const since = subtractWorkdays(now.on, 1, now.ground.calendar).due
  const before = await stoodAtOffice(office, { on: since, known: since })
  const [doubts, exemptions, withoutEditor] = await Promise.all([
    openDoubts(office, now.edition?.charter),
    listRequests(office.db, office.siteId, { waitingOnly: true }),
    owingWithoutEditor(office, now),
  ])
  const turned = turnedBad(before.stood, now.stood)
  return { ...now, since, turned, doubts: doubts.length, exemptions: exemptions.length, withoutEditor }
}

/** Units that owe something today, and in which no active person is an editor. */
async function owingWithoutEditor(office: Office, { stood, ground, on }: OfficeLedger): Promise<readonly Unit[]> {
  const { db, siteId } = office
  const [people, seats] = await Promise.all([listPeople(db, siteId), listSeats(db, siteId)])
  const owing = new Set(stood.flatMap(({ duty }) => owingIdsOf(duty, ground.registry, on)))
  const without = new Set(unitsWithoutEditor([...owing], { people, seats }, on))
  return ground.registry.units.filter(({ id }) => without.has(id))
}
