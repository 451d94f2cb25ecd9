import type { Duty } from '#/ledger/duty.ts'
import type { Fact } from '#/ledger/fact.ts'
import { findUnit, type Registry, sameForm } from '#/units/registry.ts'
import { answeringTo, heirOf, turningDays } from '#/units/registry-succession.ts'

/** Finds the name under which the duties know a unit, whatever a fact of some day calls it. */
export type CanonicalUnits = (name: string, day: Temporal.PlainDate | undefined) => string

/** Names under which something is owed: by their written form, and by the unit that answers to them. */
type Owing = {
  readonly byForm: ReadonlyMap<string, { readonly name: string; readonly unitId: string | null }>
  readonly byUnit: ReadonlyMap<string, string>
}

/**
 * Names of units in facts become those the duties use: 区政府办 reports, 政府办 owes. Whose a fact is, is told by who went by its name on
 * its own day, and by what that unit has become since: what was done before a renaming or a merger still counts. A name that nobody
 * went by is the same only when it is written the same; one that nobody owes under stays as it is.
 */
export function canonicalUnits(duties: readonly Duty[], registry: Registry, on: Temporal.PlainDate): CanonicalUnits {
  const owing = owingBy(duties, registry, on)
  const days = turningDays(registry)
  const found = new Map<string, string>()
  return (name, day) => {
    const turn = day ? days.filter((each) => Temporal.PlainDate.compare(each, day) <= 0).length : ''
    const key = `${turn} ${name}`
    const known = found.get(key) ?? canonicalOf(name, idOn(name, registry, on, day), owing)
    found.set(key, known)
    return known
  }
}

/** The fact with its unit under the duties' name for it. */
export function renamedFact(fact: Fact, canonical: CanonicalUnits): Fact {
  if (fact.unit === undefined) return fact
  const unit = canonical(fact.unit, fact.on)
  return unit === fact.unit ? fact : { ...fact, unit }
}

function owingBy(duties: readonly Duty[], registry: Registry, on: Temporal.PlainDate): Owing {
  const names = [...new Set(duties.flatMap(({ units }) => units))]
  const owners = names.map((name) => ({ name, unitId: idOn(name, registry, on) })).toReversed() // the first of several stays
  return {
    byForm: new Map(owners.map((owner) => [sameForm(owner.name), owner])),
    byUnit: new Map(owners.flatMap(({ name, unitId }) => (unitId === null ? [] : [[unitId, name]]))),
  }
}

function canonicalOf(name: string, unitId: string | null, { byForm, byUnit }: Owing): string {
  const written = byForm.get(sameForm(name))
  if (written && (unitId === null || written.unitId === null || written.unitId === unitId)) return written.name
  return (unitId !== null && byUnit.get(unitId)) || name
}

/** The id of what a unit has become that went by a name on a day of its own, or else by now. */
function idOn(name: string, registry: Registry, on: Temporal.PlainDate, day?: Temporal.PlainDate): string | null {
  const bearer = day ? findUnit(name, registry, day) : null
  return (bearer ? heirOf(bearer, registry, on) : answeringTo(name, registry, on))?.id ?? null
}
