import { lineageOf } from '#/charter/column-lineage.ts'
import { canonicalFacts } from '#/ledger/canonical-facts.ts'
import type { CardRequest, DutyCardAnswer, OwingUnit } from '#/ledger/card/card-wire.ts'
import { type CardGround, dutyCard } from '#/ledger/card/duty-card.ts'
import { pathOf } from '#/ledger/card/duty-place.ts'
import { type FactsBelow, factsBelow } from '#/ledger/card/facts-below.ts'
import type { Duty } from '#/ledger/duty.ts'
import { owingOf } from '#/ledger/duty-units.ts'
import { type ExemptionRequest, maySee } from '#/ledger/exemption/exemption.ts'
import { listRequestsOf } from '#/ledger/exemption/exemption-requests.store.ts'
import {
  type Days,
  keptAtOffice,
  ledgerAtOffice,
  type OpenOfficeLedger,
  todayOf,
} from '#/ledger/office-ledger.store.ts'
import type { Ledger } from '#/ledger/open-ledger.ts'
import { isPast } from '#/ledger/table/past.ts'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'
import { listPeople } from '#/units/people.store.ts'
import { isHeld } from '#/units/person.ts'
import { listSeats } from '#/units/seats.store.ts'
import type { SignedIn } from '#/units/signed-in.ts'

/** The card of a duty on a day (default: today), for whoever asks. Refused when no such duty is in force that day. */
export async function readDutyCard(
  office: Office,
  caller: SignedIn,
  id: string,
  { on: day, known }: Days,
): Promise<DutyCardAnswer> {
  const today = todayOf(office)
  const opened = await ledgerAtOffice(office, day ?? today, known)
  const { on, edition, ledger } = opened
  const index = ledger.duties.findIndex((duty) => duty.id === id)
  if (!edition || index === -1)
    throw new Refused(['no-such-duty'], { 'no-such-duty': `${on} 的责任分解表里没有这项任务，请回到表里重新选` })
  const { card, owes, requests } = await keptAtOffice(office, `card ${id} ${on} ${known ?? ''}`, () =>
    workOut(office, index, { ...opened, edition, known }),
  )
  return {
    ...card,
    today: today.toString(),
    isPast: isPast(on, known, today),
    requests: requests.filter((request) => maySee(request, caller)).map(requestJson),
    owes,
  }
}

type CardAsked = OpenOfficeLedger & Pick<CardGround, 'edition' | 'known'>

/** What a card says whoever asks, and the requests it shows to those who may see them. */
async function workOut(office: Office, index: number, asked: CardAsked) {
  const duty = asked.ledger.duties[index]!
  const { editions } = asked.site
  const card = dutyCard(index, { ...asked, editions, facts: factsIn(asked)(duty.path) })
  return { card, requests: await requestsFor(office, duty, asked), owes: await owesOf(office, duty, asked) }
}

/** The facts that a ledger has taken in, by column. */
const taken = new WeakMap<Ledger, FactsBelow>()

function factsIn({ ledger, site, ground, on }: OpenOfficeLedger): FactsBelow {
  const known = taken.get(ledger)
  if (known) return known
  const named = canonicalFacts(site.editions, ledger.duties, ground.registry, on)
  const below = factsBelow(site.facts.map(named))
  taken.set(ledger, below)
  return below
}

/** Also those asked while the column had another name. */
async function requestsFor(office: Office, duty: Duty, { site, on }: CardAsked): Promise<readonly ExemptionRequest[]> {
  const unit = duty.share === 'each' ? duty.units[0] : null
  const paths = [duty.path, ...lineageOf(site.editions).formerly(duty.path, on)]
  const names = paths.map((path) => pathOf({ ...duty, path }))
  const requests = await listRequestsOf(office.db, office.siteId, names)
  return requests.filter((request) => request.unit === unit)
}

function requestJson({ id, from, until, reason, askedBy, state }: ExemptionRequest): CardRequest {
  return { id, reason, state, askedBy: askedBy.name, from: from.toString(), until: until.toString() }
}

/** Who owes the duty, and the editors who are to be asked: active people with the seat on that day. */
async function owesOf(
  office: Office,
  duty: Duty,
  { on, ground: { registry } }: OpenOfficeLedger,
): Promise<readonly OwingUnit[]> {
  const people = new Map((await listPeople(office.db, office.siteId)).map((person) => [person.id, person]))
  const seats = (await listSeats(office.db, office.siteId)).filter((seat) => seat.role === 'editor' && isHeld(seat, on))
  return owingOf(duty, registry, on).map(({ name, unitIds }) => {
    const own = seats.filter(({ unitId }) => unitId !== null && unitIds.includes(unitId))
    const active = own.map(({ personId }) => people.get(personId)).filter((person) => person?.active)
    return { name, isKnown: unitIds.length > 0, editors: [...new Set(active.map((person) => person!.name))] }
  })
}
