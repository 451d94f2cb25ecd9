/**
 * Who may be named in the table: units under every name they go by, and groups of them.
 * All spans run from `from`, inclusive, to `until`, exclusive; null is without end.
 */
export type Registry = {
  /** Name of the folder under data/offices. */
  readonly office: string
  readonly name: string
  /** 行政区划代码. */
  readonly code: string
  /** What may stand before a unit's name without making it another: 区发改局 is 发改局. */
  readonly prefixes: readonly string[]
  readonly units: readonly Unit[]
  readonly groups: readonly UnitGroup[]
}

export type Unit = InForce & {
  /** Stays when the unit is renamed. */
  readonly id: string
  /** The name it goes by now. */
  readonly name: string
  /** Where it was renamed: the names it bore and bears by decision, in order of their days. Absent: `name`, always. */
  readonly names?: readonly UnitName[]
  /** Who carries on, after `until`, what it owed and did: the unit it was merged into. Absent: nobody. */
  readonly successor?: string
  readonly aliases: readonly UnitName[]
  readonly kind: UnitKind
  readonly confirmed: Confirmed
  readonly source: string
}

export type UnitName = InForce & { readonly name: string }

export type InForce = { readonly from: Temporal.PlainDate | null; readonly until: Temporal.PlainDate | null }

export type UnitKind = 'party' | 'department' | 'branch' | 'association' | 'enterprise' | 'area' | 'street'

/** 待核 is `to-check`: somebody still has to compare it with a document. */
export type Confirmed = 'confirmed' | 'to-check'

export type UnitGroup = {
  readonly name: string
  readonly aliases: readonly string[]
  /** `open`: the members are not listed anywhere and a person settles them (各相关单位). */
  readonly members: readonly Member[] | 'open'
  readonly confirmed: Confirmed
  readonly source: string
}

/** Membership of the unit with this id. */
export type Member = InForce & { readonly unit: string }

/** The unit that goes by a name on a day; null when nobody does: a name is never guessed at. */
export function findUnit(name: string, registry: Registry, on: Temporal.PlainDate): Unit | null {
  const everCalled = bearersOf(registry)
  for (const said of formsOf(name, registry)) {
    const unit = everCalled.get(said)?.find((each) => isInForce(each, on) && hasName(each, said, on))
    if (unit) return unit
  }
  return null
}

/** Who ever went by a name, by its written form: a registry is looked through once, however often it is asked. */
const bearers = new WeakMap<Registry, ReadonlyMap<string, readonly Unit[]>>()

function bearersOf(registry: Registry): ReadonlyMap<string, readonly Unit[]> {
  const known = bearers.get(registry)
  if (known) return known
  const byForm = new Map<string, Unit[]>()
  for (const unit of registry.units) {
    const forms = new Set([...decidedNames(unit), ...unit.aliases].map(({ name }) => sameForm(name)))
    for (const form of forms) byForm.set(form, [...(byForm.get(form) ?? []), unit])
  }
  bearers.set(registry, byForm)
  return byForm
}

/** The group of a name; null when there is none. */
export function findGroup(name: string, registry: Registry): UnitGroup | null {
  const said = sameForm(name)
  return (
    registry.groups.find((group) => [group.name, ...group.aliases].some((alias) => sameForm(alias) === said)) ?? null
  )
}

/** The names of a group's units on a day, in the order of the registry's file; null when the group is open or not known. */
export function membersOf(group: string, registry: Registry, on: Temporal.PlainDate): readonly string[] | null {
  const members = findGroup(group, registry)?.members ?? 'open'
  if (members === 'open') return null
  return members
    .filter((member) => isInForce(member, on))
    .flatMap(({ unit: id }) => registry.units.filter((unit) => unit.id === id && isInForce(unit, on)))
    .map((unit) => nameOn(unit, on))
}

/** The name a unit bears by decision on a day; outside its life the name it bears now. */
export function nameOn({ names, name }: Unit, on: Temporal.PlainDate): string {
  return names?.find((each) => isInForce(each, on))?.name ?? name
}

/** Every name by decision, in order of their days. */
export function decidedNames({ names, name }: Unit): readonly UnitName[] {
  return names ?? [{ name, from: null, until: null }]
}

/** Whether two names mean one unit on a day. Names that nobody goes by are the same only when they are written the same. */
export function sameUnit(a: string, b: string, registry: Registry, on: Temporal.PlainDate): boolean {
  if (sameForm(a) === sameForm(b)) return true
  const unit = findUnit(a, registry, on)
  return unit !== null && unit.id === findUnit(b, registry, on)?.id
}

/** One form for a name however it was typed: brackets of either width, no spaces. */
export function sameForm(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '')
}

/** The forms under which a name may be known: as it is written, then without what may stand before it. */
export function formsOf(name: string, { prefixes }: Pick<Registry, 'prefixes'>): readonly string[] {
  const said = sameForm(name)
  const without = prefixes.filter((prefix) => said.startsWith(prefix) && said.length > prefix.length)
  return [said, ...without.map((prefix) => said.slice(prefix.length))]
}

/** Whether a span holds a day. */
export function isInForce({ from, until }: InForce, on: Temporal.PlainDate): boolean {
  const hasBegun = from === null || Temporal.PlainDate.compare(from, on) <= 0
  return hasBegun && (until === null || Temporal.PlainDate.compare(on, until) < 0)
}

function hasName(unit: Unit, said: string, on: Temporal.PlainDate): boolean {
  return [...decidedNames(unit), ...unit.aliases].some((each) => sameForm(each.name) === said && isInForce(each, on))
}
