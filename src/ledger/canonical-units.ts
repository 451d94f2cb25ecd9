import type { Duty } from '#/ledger/duty.ts'
import type { Fact } from '#/ledger/fact.ts'
import { findUnit, type Registry, sameForm } from '#/units/registry.ts'

/** Finds the name under which the duties know a unit, whatever the fact calls it. */
export type CanonicalUnits = (name: string) => string

/**
 * Names of units in facts become those the duties use: 区政府办 reports, 政府办 owes. Units are the same when the registry knows
 * them as one on that day, or when they are written the same; a name nobody owes under stays as it is.
 */
export function canonicalUnits(duties: readonly Duty[], registry: Registry, on: Temporal.PlainDate): CanonicalUnits {
  const owing = new Map<string, string>()
  for (const name of new Set(duties.flatMap(({ units }) => units))) {
    for (const key of keysOf(name, registry, on)) if (!owing.has(key)) owing.set(key, name)
  }
  const found = new Map<string, string>()
  return (name) => {
    const known = found.get(name)
    if (known !== undefined) return known
    const key = keysOf(name, registry, on).find((each) => owing.has(each))
    const canonical = key === undefined ? name : owing.get(key)!
    found.set(name, canonical)
    return canonical
  }
}

/** The fact with its unit under the duties' name for it. */
export function renamedFact(fact: Fact, canonical: CanonicalUnits): Fact {
  if (fact.unit === undefined) return fact
  const unit = canonical(fact.unit)
  return unit === fact.unit ? fact : { ...fact, unit }
}

function keysOf(name: string, registry: Registry, on: Temporal.PlainDate): readonly string[] {
  const unit = findUnit(name, registry, on)
  return unit ? [sameForm(name), `#${unit.id}`] : [sameForm(name)]
}
