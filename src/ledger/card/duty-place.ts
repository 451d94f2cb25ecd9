import type { Duty } from '#/ledger/duty.ts'
import { findUnit, type Registry } from '#/units/registry.ts'

/** Where a fact about a duty happened, and whose it is. */
export type DutyPlace = { readonly path: readonly string[]; readonly unit?: string }

/** The place a fact must name to be about this duty: its column, down to the first sub-column the clause is about. */
export function pathOf({ path, scopes }: Pick<Duty, 'path' | 'scopes'>): readonly string[] {
  const [name] = scopes?.names ?? []
  return name === undefined ? path : [...path, ...name.split('/')]
}

/** The place with the unit whose the fact is: the owner, or of a joint duty the person's own unit where it is one of the owners. */
export function placeOf(
  duty: Duty,
  unitIds: readonly string[],
  { registry, on }: { readonly registry: Registry; readonly on: Temporal.PlainDate },
): DutyPlace {
  const path = pathOf(duty)
  if (duty.share === 'each') return { path, unit: duty.units[0]! }
  const own = duty.units.find((name) => unitIds.includes(findUnit(name, registry, on)?.id ?? ''))
  return own === undefined ? { path } : { path, unit: own }
}
