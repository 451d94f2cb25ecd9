import type { InForce, Member, Registry, Unit, UnitGroup, UnitName } from '#/units/registry.ts'

/** A value as JSON has it: days as `2026-03-01`. */
export type Json<Value> = Value extends Temporal.PlainDate
  ? string
  : Value extends object
    ? { readonly [Key in keyof Value]: Json<Value[Key]> }
    : Value

/** A registry as it was kept (`JSON.stringify` writes it). */
export function registryFrom(json: Json<Registry>): Registry {
  return { ...json, units: json.units.map(unitFrom), groups: json.groups.map(groupFrom) }
}

function unitFrom({ names, aliases, ...unit }: Json<Unit>): Unit {
  return {
    ...unit,
    ...spanFrom(unit),
    ...(names && { names: names.map(nameFrom) }),
    aliases: aliases.map(nameFrom),
  }
}

function groupFrom(group: Json<UnitGroup>): UnitGroup {
  const { members } = group
  if (typeof members === 'string') return { ...group, members }
  return { ...group, members: members.map((member): Member => ({ ...member, ...spanFrom(member) })) }
}

function nameFrom(name: Json<UnitName>): UnitName {
  return { ...name, ...spanFrom(name) }
}

function spanFrom({ from, until }: Json<InForce>): InForce {
  return { from: dayFrom(from), until: dayFrom(until) }
}

function dayFrom(said: string | null): Temporal.PlainDate | null {
  return said === null ? null : Temporal.PlainDate.from(said)
}
