import { subtractWorkdays } from '#/calendar/term.ts'
import { openDoubts } from '#/charter/open-doubts.store.ts'
import { owingIdsOf } from '#/ledger/duty-units.ts'
import { type OfficeLedger, stoodAtOffice } from '#/ledger/office-ledger.store.ts'
import { type Turned, turnedBad } from '#/ledger/workbench.ts'
import type { Office } from '#/platform/office.store.ts'
import { listPeople } from '#/units/people.store.ts'
import { isHeld } from '#/units/person.ts'
import type { Unit } from '#/units/registry.ts'
import { listSeats } from '#/units/seats.store.ts'

/** What the site office looks at in the morning. */
export type Morning = OfficeLedger & {
  /** The last working day: on Monday the weekend is looked at too. */
  readonly since: Temporal.PlainDate
  readonly turned: readonly Turned[]
  readonly doubts: number
  readonly withoutEditor: readonly Unit[]
}

/** How the office stands, and what is worse than at the end of the last working day, as it was known then. */
export async function morningOf(office: Office): Promise<Morning> {
  const now = await stoodAtOffice(office)
  const since = subtractWorkdays(now.on, 1, now.ground.calendar).due
  const before = await stoodAtOffice(office, { on: since, known: since })
  const [doubts, withoutEditor] = await Promise.all([openDoubts(office), unitsWithoutEditor(office, now)])
  return { ...now, since, turned: turnedBad(before.stood, now.stood), doubts: doubts.length, withoutEditor }
}

/** Units that owe something today, and in which no active person is an editor. */
async function unitsWithoutEditor(office: Office, { stood, ground, on }: OfficeLedger): Promise<readonly Unit[]> {
  const { db, siteId } = office
  const [people, seats] = await Promise.all([listPeople(db, siteId), listSeats(db, siteId)])
  const active = new Set(people.filter((person) => person.active).map(({ id }) => id))
  const edited = new Set(
    seats
      .filter((seat) => seat.role === 'editor' && isHeld(seat, on) && active.has(seat.personId))
      .map(({ unitId }) => unitId),
  )
  const owing = new Set(stood.flatMap(({ duty }) => owingIdsOf(duty, ground.registry, on)))
  return ground.registry.units.filter(({ id }) => owing.has(id) && !edited.has(id))
}
