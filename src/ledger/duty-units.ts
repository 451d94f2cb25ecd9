import type { Duty } from '#/ledger/duty.ts'
import { findUnit, membersOf, type Registry } from '#/units/registry.ts'
import { type Held, type Right, unitsFor } from '#/units/rights.ts'

/** A name under which a duty is owed, and the units that stand behind it: one, the members of a group, or none that anybody knows. */
export type Owing = { readonly name: string; readonly unitIds: readonly string[] }

/** Who owes a duty on a day, name by name. A name that nobody goes by, or a group that nobody has listed, has no units. */
export function owingOf({ units }: Pick<Duty, 'units'>, registry: Registry, on: Temporal.PlainDate): readonly Owing[] {
  return units.map((name) => {
    const unit = findUnit(name, registry, on)
    const names = unit ? [] : (membersOf(name, registry, on) ?? [])
    const members = names.flatMap((member) => findUnit(member, registry, on)?.id ?? [])
    return { name, unitIds: unit ? [unit.id] : members }
  })
}

/** The ids of all units that owe a duty on a day. */
export function owingIdsOf(duty: Pick<Duty, 'units'>, registry: Registry, on: Temporal.PlainDate): readonly string[] {
  return [...new Set(owingOf(duty, registry, on).flatMap(({ unitIds }) => unitIds))]
}

/** Why somebody may not act for a duty of these units. */
export type NotActing = 'no-permission' | 'not-your-unit' | 'units-unknown'

/** Every reason a person with these roles may not use a right for a duty of these units. Empty means go ahead. */
export function whyNotActFor(held: readonly Held[], right: Right, unitIds: readonly string[]): readonly NotActing[] {
  const reach = unitsFor(held, right)
  if (reach === 'all') return []
  if (reach.length === 0) return ['no-permission']
  if (unitIds.length === 0) return ['units-unknown']
  return unitIds.some((id) => reach.includes(id)) ? [] : ['not-your-unit']
}

export const notActingWords: Readonly<Record<NotActing, string>> = {
  'no-permission': '您的岗位没有这项权限',
  'not-your-unit': '这项任务由其他单位负责，本单位不能代办',
  'units-unknown': '责任单位还不明确（名单未定），请先联系区政府办定疑',
}
