import type { Duty } from '#/ledger/duty.ts'
import { owingIdsOf } from '#/ledger/duty-units.ts'
import { keptAtOffice, ledgerAtOffice } from '#/ledger/office-ledger.store.ts'
import type { UnitsAnswer } from '#/ledger/organisation/organisation-wire.ts'
import { unitsAnswer } from '#/ledger/organisation/units-answer.ts'
import type { Office } from '#/platform/office.store.ts'
import { listPeople } from '#/units/people.store.ts'
import { listSeats } from '#/units/seats.store.ts'

/** The organisation of the office today. */
export async function readUnits(office: Office): Promise<UnitsAnswer> {
  const { db, siteId } = office
  return keptAtOffice(office, 'units', async () => {
    const { ledger, ground, on } = await ledgerAtOffice(office)
    const staff = { people: await listPeople(db, siteId), seats: await listSeats(db, siteId) }
    return unitsAnswer({ registry: ground.registry, staff, duties: ledger.duties, on })
  })
}

/** The duties a unit owes today, alone or with others: what a handover hands over. */
export async function dutiesOfUnit(office: Office, unitId: string): Promise<readonly Duty[]> {
  const { ledger, ground, on } = await ledgerAtOffice(office)
  return ledger.duties.filter((duty) => owingIdsOf(duty, ground.registry, on).includes(unitId))
}
