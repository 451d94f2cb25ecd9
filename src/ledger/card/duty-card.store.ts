import type { CardRequest, DutyCardAnswer, OwingUnit } from '#/ledger/card/card-wire.ts'
import { dutyCard } from '#/ledger/card/duty-card.ts'
import { pathOf } from '#/ledger/card/duty-place.ts'
import type { Duty } from '#/ledger/duty.ts'
import { owingOf } from '#/ledger/duty-units.ts'
import { maySee } from '#/ledger/exemption/exemption.ts'
import { listRequestsOf } from '#/ledger/exemption/exemption-requests.store.ts'
import { ledgerAtOffice, todayOf } from '#/ledger/office-ledger.store.ts'
import type { Ground } from '#/ledger/site-ledger.ts'
import { isPast } from '#/ledger/table/past.ts'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'
import { listPeople } from '#/units/people.store.ts'
import { isHeld } from '#/units/person.ts'
import { listSeats } from '#/units/seats.store.ts'
import type { SignedIn } from '#/units/signed-in.ts'

type Days = { readonly on?: Temporal.PlainDate; readonly known?: Temporal.PlainDate }

/** The card of a duty on a day (default: today), for whoever asks. Refused when no such duty is in force that day. */
export async function readDutyCard(
  office: Office,
  caller: SignedIn,
  id: string,
  { on: day, known }: Days,
): Promise<DutyCardAnswer> {
  const today = todayOf(office)
  const { on, edition, ledger, ground, site } = await ledgerAtOffice(office, day ?? today)
  const index = ledger.duties.findIndex((duty) => duty.id === id)
  if (!edition || index === -1)
    throw new Refused(['no-such-duty'], { 'no-such-duty': `${on} 的责任分解表里没有这项任务，请回到表里重新选` })
  const duty = ledger.duties[index]!
  return {
    ...dutyCard(index, { edition, ledger, ground, on, known, facts: site.facts }),
    today: today.toString(),
    isPast: isPast(on, known, today),
    requests: await requestsOf(office, duty, caller),
    owes: await owesOf(office, duty, ground, on),
  }
}

async function requestsOf(office: Office, duty: Duty, caller: SignedIn): Promise<readonly CardRequest[]> {
  const unit = duty.share === 'each' ? duty.units[0] : null
  const requests = await listRequestsOf(office.db, office.siteId, pathOf(duty))
  return requests
    .filter((request) => request.unit === unit && maySee(request, caller))
    .map(({ id, from, until, reason, askedBy, state }) => ({
      ...{ id, reason, state, askedBy: askedBy.name, from: from.toString(), until: until.toString() },
    }))
}

/** Who owes the duty, and the editors who are to be asked: active people with the seat on that day. */
async function owesOf(
  office: Office,
  duty: Duty,
  { registry }: Ground,
  on: Temporal.PlainDate,
): Promise<readonly OwingUnit[]> {
  const people = new Map((await listPeople(office.db, office.siteId)).map((person) => [person.id, person]))
  const seats = (await listSeats(office.db, office.siteId)).filter((seat) => seat.role === 'editor' && isHeld(seat, on))
  return owingOf(duty, registry, on).map(({ name, unitIds }) => {
    const own = seats.filter(({ unitId }) => unitId !== null && unitIds.includes(unitId))
    const active = own.map(({ personId }) => people.get(personId)).filter((person) => person?.active)
    return { name, isKnown: unitIds.length > 0, editors: [...new Set(active.map((person) => person!.name))] }
  })
}
