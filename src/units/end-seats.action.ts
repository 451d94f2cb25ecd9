import { randomUUID } from 'node:crypto'
import type { Tx } from '#/platform/database.store.ts'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'
import type { Doer } from '#/units/doer.ts'
import { listPeople, lockPeople, saveActive } from '#/units/people.store.ts'
import { isHeld, type Seat } from '#/units/person.ts'
import { handedOver, type SeatRefusal, type Staff, seatRefusalWords, whyNotEnd } from '#/units/seat-rules.ts'
import { endSeat, listSeats, saveSeat } from '#/units/seats.store.ts'
import { endSessions } from '#/units/sessions.store.ts'

/** Who takes over; null: nobody. */
export type Successor = { readonly successorId: string | null }

/** Ends one seat today; with a successor, who takes it over. Refused when it is the last of its kind and nobody does. */
export async function revokeSeat(
  office: Office,
  seatId: string,
  { successorId }: Successor,
  doer: Doer,
): Promise<void> {
  await office.db.transaction().execute(async (tx) => {
    const { staff, on } = await lockStaff(tx, office)
    const seat = staff.seats.find(({ id, until }) => id === seatId && (!until || isHeld({ from: on, until }, on)))
    if (!seat) throw refusal(['no-such-seat'])
    const successor = await end(tx, office, [seat], successorId, staff, doer)
    const data = { seat: seatId, role: seat.role, unit: seat.unitId, successor }
    await office.record(tx, { name: 'seat.revoked', subject: seat.personId, by: doer.name, data })
  })
}

/**
 * Somebody leaves: no sign-in any more, every seat ends today, and the seats of units go to the successor, with what those units owe.
 * Refused when a unit would be left without an editor, or the site without one of its administrators.
 */
export async function deactivatePerson(
  office: Office,
  personId: string,
  { successorId }: Successor,
  doer: Doer,
): Promise<void> {
  await office.db.transaction().execute(async (tx) => {
    const { staff, on } = await lockStaff(tx, office)
    const person = staff.people.find(({ id }) => id === personId)
    if (!person) throw refusal(['no-such-person'])
    if (!person.active) throw refusal(['inactive'])
    if (personId === doer.personId) throw refusal(['own-seat'])
    const ending = staff.seats.filter(
      (seat) => seat.personId === personId && (!seat.until || isHeld({ from: on, until: seat.until }, on)),
    )
    const successor = await end(tx, office, ending, successorId, staff, doer)
    await saveActive(tx, office.siteId, personId, false)
    await endSessions(tx, personId, 'deactivated', { but: null })
    const seats = ending.map(({ role, unitId }) => ({ role, unit: unitId }))
    await office.record(tx, { name: 'account.closed', subject: personId, by: doer.name, data: { seats, successor } })
  })
}

async function lockStaff(tx: Tx, { siteId, now, settings }: Office) {
  await lockPeople(tx, siteId)
  const staff: Staff = { people: await listPeople(tx, siteId), seats: await listSeats(tx, siteId) }
  return { staff, on: now().toZonedDateTimeISO(settings.timeZone).toPlainDate() }
}

/** Ends seats and hands them over; the successor's name for the record book. */
async function end(
  tx: Tx,
  office: Office,
  ending: readonly Seat[],
  successorId: string | null,
  staff: Staff,
  doer: Doer,
): Promise<string | null> {
  const at = office.now()
  const on = at.toZonedDateTimeISO(office.settings.timeZone).toPlainDate()
  const reasons = whyNotEnd(ending, successorId, staff, { by: doer.personId, on })
  if (reasons.length > 0) throw refusal(reasons)
  for (const seat of ending) await endSeat(tx, office.siteId, seat, on)
  if (successorId === null) return null
  for (const seat of handedOver(ending, successorId, staff, on))
    await saveSeat(tx, office.siteId, { ...seat, id: randomUUID() }, { by: doer.personId, at })
  return staff.people.find(({ id }) => id === successorId)?.name ?? null
}

function refusal(reasons: readonly SeatRefusal[]): Refused {
  return new Refused(reasons, seatRefusalWords)
}
