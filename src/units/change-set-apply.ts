import type { ChangeDraft, UnitChange } from '#/units/change-set.ts'
import {
  decidedNames,
  type InForce,
  isInForce,
  type Member,
  nameOn,
  type Registry,
  type Unit,
  type UnitGroup,
} from '#/units/registry.ts'

/** The registry after changes, in the order they were made. Changes that `whyNotChange` refuses are the caller's to keep out. */
export function changed(registry: Registry, drafts: readonly Pick<ChangeDraft, 'changes' | 'from'>[]): Registry {
  return drafts.reduce(
    (before, { changes, from }) => changes.reduce((each, change) => afterChange(each, change, from), before),
    registry,
  )
}

/** The registry with every unit under the name it bears on a day. */
export function namedOn(registry: Registry, on: Temporal.PlainDate): Registry {
  return { ...registry, units: registry.units.map((unit) => (unit.names ? { ...unit, name: nameOn(unit, on) } : unit)) }
}

/** The registry after one change from a day on. */
export function afterChange(registry: Registry, change: UnitChange, from: Temporal.PlainDate): Registry {
  switch (change.kind) {
    case 'add':
      return added(registry, [{ ...change, kind: change.unitKind, from }])
    case 'rename':
      return withUnit(registry, change.unitId, (unit) => renamed(unit, change.name, from))
    case 'merge':
      return change.unitIds.reduce((each, unitId) => merged(each, unitId, change.into, from), registry)
    case 'split':
      return split(registry, change, from)
    case 'abolish':
      return withUnit(registry, change.unitId, (unit) => ({ ...unit, until: from }))
    case 'members':
      return withGroups(registry, (group) =>
        group.name === change.group ? regrouped(group, change.unitIds, from) : group,
      )
    case 'confirm':
      return confirmed(registry, change.subject, change.source)
    default:
      return change satisfies never
  }
}

type NewUnit = Pick<Unit, 'name' | 'kind' | 'from'> & { readonly unitId: string }

function added(registry: Registry, units: readonly NewUnit[]): Registry {
  const made = units.map(
    ({ unitId, name, kind, from }): Unit => ({
      ...{ id: unitId, name, kind, from, until: null, aliases: [] },
      ...{ confirmed: 'confirmed', source: `${from} 组织变更` },
    }),
  )
  return { ...registry, units: [...registry.units, ...made] }
}

function renamed(unit: Unit, name: string, from: Temporal.PlainDate): Unit {
  const earlier = decidedNames(unit)
    .map((each) => (each.until === null ? { ...each, until: from } : each))
    .filter((each) => isSpan(each))
  return { ...unit, name, names: [...earlier, { name, from, until: null }] }
}

function merged(registry: Registry, unitId: string, into: string, from: Temporal.PlainDate): Registry {
  const ended = withUnit(registry, unitId, (unit) => ({ ...unit, until: from, successor: into }))
  return joined(ended, unitId, [into], from)
}

function split(
  registry: Registry,
  { unitId, parts, heir }: Extract<UnitChange, { kind: 'split' }>,
  from: Temporal.PlainDate,
): Registry {
  const kind = registry.units.find(({ id }) => id === unitId)?.kind ?? 'department'
  const made = added(
    registry,
    parts.map((part) => ({ ...part, kind, from })),
  )
  const grouped = joined(
    made,
    unitId,
    parts.map((part) => part.unitId),
    from,
  )
  const heirId = heir === null ? undefined : parts[heir]?.unitId
  return heirId === undefined ? grouped : merged(grouped, unitId, heirId, from)
}

/** Units take a place beside another in every group it is in. */
function joined(registry: Registry, beside: string, unitIds: readonly string[], from: Temporal.PlainDate): Registry {
  return withGroups(registry, (group) => {
    const { members } = group
    const isMember = (id: string) =>
      members !== 'open' && members.some((each) => each.unit === id && lastsAt(each, from))
    if (members === 'open' || !isMember(beside)) return group
    const more = unitIds.filter((id) => !isMember(id)).map((unit): Member => ({ unit, from, until: null }))
    return { ...group, members: [...members, ...more] }
  })
}

/** Members that stay keep their places; a group that nobody had listed has always had these. */
function regrouped(group: UnitGroup, unitIds: readonly string[], from: Temporal.PlainDate): UnitGroup {
  if (group.members === 'open') return { ...group, members: unitIds.map((unit) => ({ unit, from: null, until: null })) }
  const kept = group.members
    .map((each) => (lastsAt(each, from) && !unitIds.includes(each.unit) ? { ...each, until: from } : each))
    .filter((each) => isSpan(each))
  const isListed = (id: string) => kept.some((each) => each.unit === id && lastsAt(each, from))
  const more = unitIds.filter((id) => !isListed(id)).map((unit): Member => ({ unit, from, until: null }))
  return { ...group, members: [...kept, ...more] }
}

function confirmed(registry: Registry, subject: string, source: string): Registry {
  const proven = { confirmed: 'confirmed', source } as const
  return withGroups(
    withUnit(registry, subject, (unit) => ({ ...unit, ...proven })),
    (group) => (group.name === subject ? { ...group, ...proven } : group),
  )
}

function withUnit(registry: Registry, unitId: string, change: (unit: Unit) => Unit): Registry {
  return { ...registry, units: registry.units.map((unit) => (unit.id === unitId ? change(unit) : unit)) }
}

function withGroups(registry: Registry, change: (group: UnitGroup) => UnitGroup): Registry {
  return { ...registry, groups: registry.groups.map(change) }
}

/** Whether a membership holds on a day or will. */
function lastsAt(span: InForce, from: Temporal.PlainDate): boolean {
  return isInForce({ from: null, until: span.until }, from)
}

function isSpan({ from, until }: InForce): boolean {
  return !from || !until || Temporal.PlainDate.compare(from, until) < 0
}
