import type { PeopleAnswer, PersonAnswer, SeatAnswer } from '#/units/people-wire.ts'
import { isAdministrator, isHeld, type Person, type Seat } from '#/units/person.ts'
import type { Held } from '#/units/rights.ts'
import { type Staff, unitsWithoutEditor } from '#/units/seat-rules.ts'

/** What a list of people is made of, who asks for it, and the day. */
export type PeopleAsked = {
  readonly staff: Staff
  readonly units: ReadonlyMap<string, string>
  readonly by: readonly Held[]
  readonly on: Temporal.PlainDate
}

/** The people of the site as the desk shows them. User names are for administrators: to everybody else they would only help to guess. */
export function peopleJson({ staff, units, by, on }: PeopleAsked): PeopleAnswer {
  const without = unitsWithoutEditor([...units.keys()], staff, on)
  const named = (id: string) => ({ id, name: units.get(id) ?? id })
  return {
    people: staff.people.map((person) => personJson(person, { staff, units, by, on })),
    units: [...units.keys()].map(named),
    withoutEditor: without.map(named),
  }
}

function personJson(person: Person, { staff, units, by, on }: PeopleAsked): PersonAnswer {
  const seats = staff.seats.filter(({ personId }) => personId === person.id)
  return {
    ...person,
    username: isAdministrator(by) ? person.username : null,
    seats: seats.map((seat) => seatJson(seat, units, on)),
  }
}

function seatJson(seat: Seat, units: ReadonlyMap<string, string>, on: Temporal.PlainDate): SeatAnswer {
  const { id, role, unitId, deputyFor } = seat
  const unitName = unitId && (units.get(unitId) ?? unitId)
  const span = { from: seat.from.toString(), until: seat.until?.toString() ?? null }
  return { id, role, unitId, unitName, ...span, deputyFor, isHeld: isHeld(seat, on) }
}
