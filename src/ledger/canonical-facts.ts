import { lineageOf, type NamedColumns } from '#/charter/column-lineage.ts'
import { canonicalUnits, renamedFact } from '#/ledger/canonical-units.ts'
import type { Duty } from '#/ledger/duty.ts'
import type { Fact } from '#/ledger/fact.ts'
import type { Registry } from '#/units/registry.ts'

/** Puts a fact under the names by which the duties of a day know its column and its unit. */
export type CanonicalFact = (fact: Fact) => Fact

/**
 * Facts name columns and units as they were called when they happened; the duties of a day go by the names of that day. A column that
 * an edition renamed takes its facts along, exemptions and attestations too; so does a unit that was renamed or merged.
 */
export function canonicalFacts(
  editions: readonly NamedColumns[],
  duties: readonly Duty[],
  registry: Registry,
  on: Temporal.PlainDate,
): CanonicalFact {
  const units = canonicalUnits(duties, registry, on)
  const { called } = lineageOf(editions)
  return (fact) => {
    const path = called(fact.path, fact.on, on)
    return renamedFact(path === fact.path ? fact : { ...fact, path, formerly: fact.path }, units)
  }
}
