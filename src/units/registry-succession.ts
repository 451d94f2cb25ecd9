import {
  decidedNames,
  findUnit,
  formsOf,
  type InForce,
  nameOn,
  type Registry,
  sameForm,
  type Unit,
} from '#/units/registry.ts'

/** What a unit has become by a day: itself while it lasts, then whoever carries on for it; null: nobody does. */
export function heirOf(unit: Unit, registry: Registry, on: Temporal.PlainDate): Unit | null {
  if (!hasEnded(unit, on)) return unit
  const next = registry.units.find(({ id }) => id === unit.successor)
  return next ? heirOf(next, registry, on) : null
}

/** The unit that answers to a name on a day: who goes by it, else what whoever last did has become; null: nobody. */
export function answeringTo(name: string, registry: Registry, on: Temporal.PlainDate): Unit | null {
  const bearer = bearerOf(name, registry, on)
  return bearer && heirOf(bearer, registry, on)
}

/** A name of the table as its unit is called on a day: itself while somebody goes by it, else the name of who answers to it. */
export function calledOn(name: string, registry: Registry, on: Temporal.PlainDate): string {
  if (findUnit(name, registry, on)) return name
  const unit = answeringTo(name, registry, on)
  return unit ? nameOn(unit, on) : name
}

/**
 * A name that stays the same through renaming and merging, by which duties keep their identity: the first name of the unit that answers
 * to it. An alias stays itself as long as its unit lasts.
 */
export function lastingName(name: string, registry: Registry, on: Temporal.PlainDate): string {
  const bearer = bearerOf(name, registry, on)
  const unit = bearer && heirOf(bearer, registry, on)
  if (!unit) return name
  const names = decidedNames(unit)
  const isAlias = unit === bearer && !names.some((each) => sameForm(each.name) === sameForm(name))
  return isAlias ? name : (names[0]?.name ?? unit.name)
}

/** Days on which a name, a unit or a membership begins or ends, in order: between them the registry says the same. */
export function turningDays({ units, groups }: Registry): readonly Temporal.PlainDate[] {
  const spans: readonly InForce[] = [
    ...units.flatMap((unit) => [unit, ...decidedNames(unit), ...unit.aliases]),
    ...groups.flatMap(({ members }) => (members === 'open' ? [] : members)),
  ]
  const days = spans.flatMap(({ from, until }) => [from, until]).filter((day) => day !== null)
  const distinct = new Map(days.map((day) => [day.toString(), day]))
  return [...distinct.values()].toSorted(Temporal.PlainDate.compare)
}

/** Who goes by a name on a day, else who was the last to. */
function bearerOf(name: string, registry: Registry, on: Temporal.PlainDate): Unit | null {
  return findUnit(name, registry, on) ?? lastBearer(name, registry, on)
}

type Ended = { readonly name: string; readonly unit: Unit; readonly until: Temporal.PlainDate }

function lastBearer(name: string, registry: Registry, on: Temporal.PlainDate): Unit | null {
  const forms = formsOf(name, registry)
  const ended = registry.units
    .flatMap(endedNames)
    .filter((each) => forms.includes(sameForm(each.name)) && hasEnded(each, on))
    .toSorted((a, b) => Temporal.PlainDate.compare(a.until, b.until))
  return ended.at(-1)?.unit ?? null
}

/** The names a unit no longer has, and when it lost them. An alias is lost only with its unit: one that ended before was given up. */
function endedNames(unit: Unit): readonly Ended[] {
  const last = unit.until
  const lost = last ? unit.aliases.filter((alias) => !hasEnded(alias, last)) : []
  return [...decidedNames(unit), ...lost.map(({ name }) => ({ name, until: last }))].flatMap(({ name, until: own }) => {
    const until = own ?? last
    return until ? [{ name, unit, until }] : []
  })
}

function hasEnded({ until }: Pick<InForce, 'until'>, on: Temporal.PlainDate): boolean {
  return until !== null && Temporal.PlainDate.compare(until, on) <= 0
}
