import { randomUUID } from 'node:crypto'
import type { Tx } from '#/platform/database.store.ts'
import type { Office } from '#/platform/office.store.ts'
import type { Happening } from '#/platform/record-book.ts'
import { Refused } from '#/platform/refused.ts'
import type { Doer } from '#/units/doer.ts'
import { listPeople, lockPeople } from '#/units/people.store.ts'
import type { Seat } from '#/units/person.ts'
import { seatRefusalWords, whyNotGrant } from '#/units/seat-rules.ts'
import { listSeats, saveSeat } from '#/units/seats.store.ts'
import { unitNames } from '#/units/unit-names.store.ts'

export type SeatAsked = Omit<Seat, 'id' | 'deputyFor'> & { readonly deputyFor?: string | null }

/** Gives somebody a role in a unit, or one of the administrators'. Refused with every reason of `whyNotGrant`. */
export async function grantSeat(office: Office, asked: SeatAsked, doer: Doer): Promise<void> {
  const units = await unitNames(office)
  await office.db.transaction().execute(async (tx) => {
    await lockPeople(tx, office.siteId)
    await office.record(tx, await giveSeat(tx, office, asked, units, doer))
  })
}

/** The same within a transaction that holds the lock on people; what is to be recorded at its end. */
export async function giveSeat(
  tx: Tx,
  office: Office,
  asked: SeatAsked,
  units: ReadonlyMap<string, string>,
  doer: Doer,
): Promise<Omit<Happening, 'at'>> {
  const { siteId, now, settings } = office
  const seat = { deputyFor: null, ...asked, id: randomUUID() }
  const staff = { people: await listPeople(tx, siteId), seats: await listSeats(tx, siteId) }
  const on = now().toZonedDateTimeISO(settings.timeZone).toPlainDate()
  const reasons = whyNotGrant(seat, staff, new Set(units.keys()), { by: doer.personId, on })
  if (reasons.length > 0) throw new Refused(reasons, seatRefusalWords)
  await saveSeat(tx, siteId, seat, { by: doer.personId, at: now() })
  const { role, unitId, deputyFor } = seat
  const span = { from: seat.from.toString(), until: seat.until?.toString() ?? null }
  const data = { seat: seat.id, role, unit: unitId, deputyFor, ...span }
  return { name: 'seat.granted', subject: seat.personId, by: doer.name, data }
}
