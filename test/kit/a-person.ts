import type { Person, Seat } from '#/units/person.ts'
import type { Role } from '#/units/rights.ts'
import { day } from './calendars.ts'

/** An active person of this name, which is the id too. */
export function aPerson(name: string, rest: Partial<Person> = {}): Person {
  return { id: name, name, username: name, active: true, demo: false, ...rest }
}

/** A seat held since 2026-01-01 without end; an administrator's when no unit is given. */
export function aSeat(personId: string, role: Role, unitId: string | null = null, rest: Partial<Seat> = {}): Seat {
  const id = `${personId} ${role} ${unitId}`
  return { id, personId, role, unitId, from: day('2026-01-01'), until: null, deputyFor: null, ...rest }
}
