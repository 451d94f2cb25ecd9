import type { UnitChange } from '#/units/change-set.ts'
import type { ChangeRefusal } from '#/units/change-set-rules.ts'
import type { Seat } from '#/units/person.ts'

/** What becomes of a seat: it ends, or goes on in another unit. */
export type MovedSeat = { readonly seat: Seat; readonly to: string | null }

/** The seats of units that end by changes from a day on: they go on where the unit does. Those that end by then are left alone. */
export function movedSeats(
  seats: readonly Seat[],
  changes: readonly UnitChange[],
  from: Temporal.PlainDate,
): readonly MovedSeat[] {
  const heirs = heirsIn(changes)
  return seats
    .filter(({ until }) => !until || Temporal.PlainDate.compare(from, until) < 0)
    .flatMap((seat) => {
      if (seat.unitId === null || !heirs.has(seat.unitId)) return []
      return [{ seat, to: lastHeir(seat.unitId, heirs) }]
    })
}

/** Seats of the site office must go on: without one nobody could run the table. */
export function whyNotMove(moved: readonly MovedSeat[]): readonly ChangeRefusal[] {
  if (!moved.some(({ seat, to }) => seat.role === 'office' && to === null)) return []
  const words = '这个单位里有区政府办岗位，撤销后无人管理台账；请改用合并，或请安全管理员先把岗位移到别的单位'
  return [{ code: 'office-seat', words }]
}

/** The seats that begin where others end, except those that the person already has there. */
export function begunSeats(
  moved: readonly MovedSeat[],
  seats: readonly Seat[],
  from: Temporal.PlainDate,
): readonly Omit<Seat, 'id'>[] {
  const begun = moved.flatMap(({ seat: { id: _id, ...seat }, to }): readonly Omit<Seat, 'id'>[] => {
    const begins = Temporal.PlainDate.compare(seat.from, from) > 0 ? seat.from : from
    return to === null ? [] : [{ ...seat, unitId: to, from: begins }]
  })
  const keyOf = ({ personId, role, unitId }: Omit<Seat, 'id'>) => `${personId} ${role} ${unitId}`
  const held = new Set(seats.filter(({ until }) => !until || Temporal.PlainDate.compare(from, until) < 0).map(keyOf))
  return begun.filter((seat, index) => {
    const isFirst = begun.findIndex((other) => keyOf(other) === keyOf(seat)) === index
    return isFirst && !held.has(keyOf(seat))
  })
}

/** Units that end, each with who carries on for it; null: nobody. */
function heirsIn(changes: readonly UnitChange[]): ReadonlyMap<string, string | null> {
  const heirs = new Map<string, string | null>()
  for (const change of changes) {
    if (change.kind === 'abolish') heirs.set(change.unitId, null)
    if (change.kind === 'merge') for (const unitId of change.unitIds) heirs.set(unitId, change.into)
    if (change.kind === 'split' && change.heir !== null)
      heirs.set(change.unitId, change.parts[change.heir]?.unitId ?? null)
  }
  return heirs
}

function lastHeir(unitId: string, heirs: ReadonlyMap<string, string | null>): string | null {
  const next = heirs.get(unitId)
  return next === undefined ? unitId : next === null ? null : lastHeir(next, heirs)
}
