import type { Duty } from '#/ledger/duty.ts'
import { listRequests } from '#/ledger/exemption/exemption-requests.store.ts'
import { ledgerAtOffice, type OpenOfficeLedger, todayOf } from '#/ledger/office-ledger.store.ts'
import { openDuesOf } from '#/ledger/open-dues.ts'
import { type MovedDuty, movedDuties } from '#/ledger/organisation/change-preview.ts'
import type { MovedDutyRow, MovedSeatRow, PreviewAnswer, WaitingRow } from '#/ledger/organisation/organisation-wire.ts'
import { dutiesOn } from '#/ledger/site-ledger.ts'
import type { Office } from '#/platform/office.store.ts'
import type { ChangeDraft } from '#/units/change-set.ts'
import { changed } from '#/units/change-set-apply.ts'
import { whyNotChange } from '#/units/change-set-rules.ts'
import { type MovedSeat, movedSeats, whyNotMove } from '#/units/change-set-seats.ts'
import { changesSaid } from '#/units/change-set-words.ts'
import { listPeople } from '#/units/people.store.ts'
import { listChangeSets } from '#/units/registry.store.ts'
import { nameOn, type Registry } from '#/units/registry.ts'
import type { SeatRole } from '#/units/rights.ts'
import { listSeats } from '#/units/seats.store.ts'

/** What changes would do from their day on, or today where that is past: every duty, seat and open matter that would move. Reads only. */
export async function previewChange(office: Office, draft: ChangeDraft): Promise<PreviewAnswer> {
  const today = todayOf(office)
  const on = Temporal.PlainDate.compare(draft.from, today) < 0 ? today : draft.from
  const { db, siteId } = office
  const [sets, seats, opened] = await Promise.all([
    listChangeSets(db, siteId),
    listSeats(db, siteId),
    ledgerAtOffice(office, on),
  ])
  const { registry } = opened.ground
  const seated = movedSeats(seats, draft.changes, draft.from)
  const reasons = [...whyNotChange(registry, draft, today), ...whyNotMove(seated)].map(({ words }) => words)
  const answer = { seen: sets.length, reasons, on: on.toString() }
  if (reasons.length > 0) return { ...answer, said: [], duties: [], seats: [], waiting: [] }

  const after = changed(registry, [draft])
  const moved = movedAt(opened, after)
  return {
    ...answer,
    said: [...changesSaid(registry, draft)],
    duties: moved.map((each) => dutyRow(each, opened, today)),
    seats: await seatRows(office, seated, draft.from, after),
    waiting: await waitingRows(office, moved),
  }
}

function movedAt({ ledger, site, ground, on }: OpenOfficeLedger, after: Registry): readonly MovedDuty[] {
  const next = dutiesOn(site, { ...ground, registry: after }, on)
  return movedDuties({ duties: ledger.duties, registry: ground.registry }, { duties: next, registry: after }, on)
}

function dutyRow({ is, before, after }: MovedDuty, opened: OpenOfficeLedger, today: Temporal.PlainDate): MovedDutyRow {
  const { id, path, clause } = (before ?? after)!
  const units = (duty: Duty | null) => duty && [...duty.units]
  const cases = before ? casesOf(before, opened, today) : []
  return { is, dutyId: id, path: [...path], clause, before: units(before), after: units(after), cases }
}

function casesOf(duty: Duty, { ledger }: OpenOfficeLedger, today: Temporal.PlainDate): MovedDutyRow['cases'] {
  const index = ledger.duties.indexOf(duty)
  return openDuesOf(ledger, index, today).flatMap((open) =>
    open.case === null ? [] : [{ case: open.case, due: open.due.toString() }],
  )
}

async function seatRows(
  { db, siteId }: Office,
  seated: readonly MovedSeat[],
  from: Temporal.PlainDate,
  after: Registry,
): Promise<MovedSeatRow[]> {
  const people = new Map((await listPeople(db, siteId)).map(({ id, name }) => [id, name]))
  const unitName = (id: string | null) => {
    const unit = after.units.find((each) => each.id === id)
    return unit ? nameOn(unit, from) : ''
  }
  return seated.map(({ seat, to }) => ({
    person: people.get(seat.personId) ?? '',
    role: seat.role as SeatRole,
    from: unitName(seat.unitId),
    to: to && unitName(to),
  }))
}

async function waitingRows({ db, siteId }: Office, moved: readonly MovedDuty[]): Promise<WaitingRow[]> {
  const ids = new Set(moved.flatMap(({ before }) => (before ? [before.id] : [])))
  const waiting = await listRequests(db, siteId, { waitingOnly: true })
  return waiting
    .filter(({ dutyId }) => ids.has(dutyId))
    .map(({ id, path, unit, askedBy, reason }) => ({ id, path: [...path], unit, askedBy: askedBy.name, reason }))
}
