import type { Duty } from '#/ledger/duty.ts'
import { owingIdsOf } from '#/ledger/duty-units.ts'
import type { Registry } from '#/units/registry.ts'
import { calledOn } from '#/units/registry-succession.ts'

/** How a duty would move: its unit is only called otherwise; other units owe it; it becomes one with another; nobody owes it any more; it ends; it begins. */
export type MoveKind = 'renamed' | 'moves' | 'joins' | 'orphaned' | 'ends' | 'begins'

/** A duty that a change would move. `before` null: it begins; `after` null: it ends. */
export type MovedDuty = { readonly is: MoveKind; readonly before: Duty | null; readonly after: Duty | null }

/** The duties of a day under an organisation. */
export type Owed = { readonly duties: readonly Duty[]; readonly registry: Registry }

/** Every duty of a day that another organisation would move, in the order of the table, then those that begin. */
export function movedDuties(before: Owed, after: Owed, on: Temporal.PlainDate): readonly MovedDuty[] {
  const byPlace = Map.groupBy(after.duties, placeOf)
  const ids = new Set(before.duties.map(({ id }) => id))
  const taken = new Set<Duty>()
  const moved = before.duties.flatMap((duty): readonly MovedDuty[] => {
    const next = nextOf(duty, byPlace.get(placeOf(duty)) ?? [], after.registry, on)
    if (!next) return [{ is: 'ends', before: duty, after: null }]
    const isSecond = duty.id !== next.id && (ids.has(next.id) || taken.has(next))
    taken.add(next)
    const is = isSecond ? 'joins' : moveOf(duty, before.registry, next, after.registry, on)
    return is ? [{ is, before: duty, after: next }] : []
  })
  const begun = after.duties.filter((duty) => !taken.has(duty))
  return [...moved, ...begun.map((duty): MovedDuty => ({ is: 'begins', before: null, after: duty }))]
}

/** The duty that a duty would be: of its column and sentence, owed by those who then answer to its units. */
function nextOf(duty: Duty, there: readonly Duty[], registry: Registry, on: Temporal.PlainDate): Duty | undefined {
  const units = keyOf(duty.units.map((name) => calledOn(name, registry, on)))
  return there.find((each) => keyOf(each.units) === units) ?? there.find(({ id }) => id === duty.id)
}

function moveOf(duty: Duty, before: Registry, next: Duty, after: Registry, on: Temporal.PlainDate): MoveKind | null {
  const was = owingIdsOf(duty, before, on)
  const is = owingIdsOf(next, after, on)
  if (is.length === 0 && was.length > 0) return 'orphaned'
  if (keyOf(was) !== keyOf(is)) return 'moves'
  return keyOf(duty.units) === keyOf(next.units) ? null : 'renamed'
}

function placeOf({ path, clause, obligation, share }: Duty): string {
  return JSON.stringify([path, clause, obligation, share])
}

function keyOf(names: readonly string[]): string {
  return [...new Set(names)].sort().join('\n')
}
