import { type InForce, type Registry, sameForm, type UnitName } from './registry.ts'
import type { RegistryProblem } from './registry-problem.ts'

/** First lines of the units and groups, in the order of the registry. */
type Lines = { readonly units: readonly number[]; readonly groups: readonly number[] }

type Claim = UnitName & { readonly owner: string; readonly line: number }

/** What contradicts itself though each line is well written: an id twice, a name that means two units on one day, a member nobody knows. */
export function registryConflicts(registry: Registry, lines: Lines): readonly RegistryProblem[] {
  return [...duplicateIds(registry, lines), ...ambiguousNames(registry, lines), ...unknownMembers(registry, lines)]
}

function duplicateIds({ units }: Registry, lines: Lines): readonly RegistryProblem[] {
  const ids = units.map(({ id }) => id)
  return ids.flatMap((id, index): RegistryProblem[] =>
    ids.indexOf(id) < index ? [{ line: lines.units[index]!, code: 'duplicate-id', said: id }] : [],
  )
}

function ambiguousNames(registry: Registry, lines: Lines): readonly RegistryProblem[] {
  const claims = Map.groupBy(claimsOf(registry, lines), ({ name }) => sameForm(name))
  return [...claims.values()].flatMap((same) =>
    same.flatMap((claim, index): RegistryProblem[] => {
      const clashes = same.slice(0, index).some((earlier) => earlier.owner !== claim.owner && overlap(earlier, claim))
      return clashes ? [{ line: claim.line, code: 'ambiguous-name', said: claim.name }] : []
    }),
  )
}

function claimsOf({ units, groups }: Registry, lines: Lines): readonly Claim[] {
  const ofUnits = units.flatMap((unit, index) =>
    [{ name: unit.name, from: null, until: null }, ...unit.aliases].map((name) => ({
      ...within(name, unit),
      owner: `unit ${unit.id}`,
      line: lines.units[index]!,
    })),
  )
  const ofGroups = groups.flatMap((group, index) =>
    [group.name, ...group.aliases].map((name) => ({
      name,
      from: null,
      until: null,
      owner: `group ${index}`,
      line: lines.groups[index]!,
    })),
  )
  return [...ofUnits, ...ofGroups]
}

/** A name lives no longer than its unit. */
function within({ name, from, until }: UnitName, unit: InForce): UnitName {
  const later = !from || (unit.from && Temporal.PlainDate.compare(unit.from, from) > 0) ? unit.from : from
  const earlier = !until || (unit.until && Temporal.PlainDate.compare(unit.until, until) < 0) ? unit.until : until
  return { name, from: later, until: earlier }
}

function overlap(a: InForce, b: InForce): boolean {
  const endsAfter = (until: InForce['until'], from: InForce['from']) =>
    !until || !from || Temporal.PlainDate.compare(from, until) < 0
  return endsAfter(a.until, b.from) && endsAfter(b.until, a.from)
}

function unknownMembers({ units, groups }: Registry, lines: Lines): readonly RegistryProblem[] {
  const known = new Set(units.map(({ id }) => id))
  return groups.flatMap(({ members }, index) =>
    members === 'open'
      ? []
      : members
          .filter(({ unit }) => !known.has(unit))
          .map(({ unit }): RegistryProblem => ({ line: lines.groups[index]!, code: 'unknown-member', said: unit })),
  )
}
