import type { Office } from '#/platform/office.store.ts'
import { listPeople } from '#/units/people.store.ts'
import { peopleJson } from '#/units/people-json.ts'
import type { PeopleAnswer } from '#/units/people-wire.ts'
import type { Held } from '#/units/rights.ts'
import { listSeats } from '#/units/seats.store.ts'
import { unitNames } from '#/units/unit-names.store.ts'

/** Everybody of the office with their seats as of today, for somebody with these roles. */
export async function peopleOf(office: Office, by: readonly Held[]): Promise<PeopleAnswer> {
  const { db, siteId, now, settings } = office
  const staff = { people: await listPeople(db, siteId), seats: await listSeats(db, siteId) }
  const on = now().toZonedDateTimeISO(settings.timeZone).toPlainDate()
  return peopleJson({ staff, units: await unitNames(office), by, on })
}
