import type { GroupRow, UnitRow, UnitState, UnitsAnswer } from '#/ledger/organisation/organisation-wire.ts'
import { dutyCounts, type Looked, unitProblems } from '#/ledger/organisation/unit-problems.ts'
import { isHeld } from '#/units/person.ts'
import { decidedNames, type InForce, isInForce, type Registry, type Unit, type UnitGroup } from '#/units/registry.ts'

/** The organisation on a day as the desk shows it: every unit that ever was, the groups, and what is wrong. */
export function unitsAnswer(looked: Looked): UnitsAnswer {
  const { registry, on } = looked
  const counts = dutyCounts(looked)
  return {
    on: on.toString(),
    units: registry.units.map((unit) => unitRow(unit, looked, counts.get(unit.id) ?? 0)),
    groups: registry.groups.map((group) => groupRow(group, registry)),
    problems: unitProblems(looked).map((problem) => ({ ...problem })),
  }
}

function unitRow(unit: Unit, { registry, staff, on }: Looked, duties: number): UnitRow {
  const { id, name, kind, confirmed, source, successor } = unit
  const editing = staff.seats.filter((seat) => seat.role === 'editor' && seat.unitId === id && isHeld(seat, on))
  const editors = staff.people.filter(
    (person) => person.active && editing.some(({ personId }) => personId === person.id),
  )
  return {
    ...{ id, name, kind, confirmed, source, duties, ...spanJson(unit) },
    names: decidedNames(unit).map((each) => ({ name: each.name, ...spanJson(each) })),
    aliases: unit.aliases.map((each) => ({ name: each.name, ...spanJson(each) })),
    state: stateOf(unit, on),
    successor: registry.units.find((other) => other.id === successor)?.name ?? null,
    groups: isInForce(unit, on) ? groupsOf(id, registry, on) : [],
    editors: editors.map((person) => person.name),
  }
}

function groupRow({ name, aliases, members, confirmed, source }: UnitGroup, { units }: Registry): GroupRow {
  const nameOf = (id: string) => units.find((unit) => unit.id === id)?.name ?? id
  return {
    ...{ name, aliases: [...aliases], confirmed, source },
    members:
      members === 'open'
        ? null
        : members.map((member) => ({ id: member.unit, name: nameOf(member.unit), ...spanJson(member) })),
  }
}

function stateOf(unit: Unit, on: Temporal.PlainDate): UnitState {
  if (isInForce(unit, on)) return 'now'
  return unit.until && Temporal.PlainDate.compare(unit.until, on) <= 0 ? 'ended' : 'later'
}

function groupsOf(id: string, { groups }: Registry, on: Temporal.PlainDate): string[] {
  const isMember = ({ members }: UnitGroup) =>
    members !== 'open' && members.some((member) => member.unit === id && isInForce(member, on))
  return groups.filter(isMember).map(({ name }) => name)
}

function spanJson({ from, until }: InForce) {
  return { from: from?.toString() ?? null, until: until?.toString() ?? null }
}
