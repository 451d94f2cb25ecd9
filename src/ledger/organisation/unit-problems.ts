import type { Duty } from '#/ledger/duty.ts'
import { owingOf } from '#/ledger/duty-units.ts'
import { findGroup, isInForce, membersOf, type Registry } from '#/units/registry.ts'
import { type Staff, unitsWithoutEditor } from '#/units/seat-rules.ts'

/** What may be wrong with the organisation, the most pressing first. */
export type ProblemKind = 'unknown-name' | 'no-editor' | 'group-empty' | 'to-check'

/** Something wrong: with a unit (by id) or with a name that is owed under; what it is, and what to do. */
export type UnitProblem = {
  readonly kind: ProblemKind
  readonly subject: string
  readonly name: string
  readonly what: string
  readonly todo: string
}

/** What problems are looked for in. */
export type Looked = {
  readonly registry: Registry
  readonly staff: Staff
  readonly duties: readonly Duty[]
  readonly on: Temporal.PlainDate
}

/** Everything wrong with the organisation on a day. */
export function unitProblems(looked: Looked): readonly UnitProblem[] {
  return [...unknownNames(looked), ...withoutEditor(looked), ...emptyGroups(looked), ...toCheck(looked)]
}

/** How many duties each unit owes on a day, by id. */
export function dutyCounts({
  duties,
  registry,
  on,
}: Pick<Looked, 'duties' | 'registry' | 'on'>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const duty of duties) {
    const ids = new Set(owingOf(duty, registry, on).flatMap(({ unitIds }) => unitIds))
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}

function unknownNames({ duties, registry, on }: Looked): readonly UnitProblem[] {
  const unknown = duties.flatMap((duty) =>
    owingOf(duty, registry, on).filter(({ name, unitIds }) => unitIds.length === 0 && !findGroup(name, registry)),
  )
  return [...Map.groupBy(unknown, ({ name }) => name)].map(([name, all]) => ({
    ...{ kind: 'unknown-name', subject: name, name },
    what: `责任分解表中有 ${all.length} 项任务由“${name}”承担，名录里没有这个单位`,
    todo: '核对名称：是新单位就新设，是老单位改名就更名；表里写错的，改表后重新导入',
  }))
}

function withoutEditor(looked: Looked): readonly UnitProblem[] {
  const { registry, staff, on } = looked
  const counts = dutyCounts(looked)
  const lasting = registry.units.filter((unit) => isInForce(unit, on))
  const without = new Set(
    unitsWithoutEditor(
      lasting.map(({ id }) => id),
      staff,
      on,
    ),
  )
  return lasting
    .filter(({ id }) => without.has(id))
    .toSorted((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0))
    .map(({ id, name }) => ({
      ...{ kind: 'no-editor', subject: id, name },
      what: counts.has(id) ? `有 ${counts.get(id)} 项任务，没有在岗的信息员` : '没有在岗的信息员',
      todo: '请安全管理员在“人员”里给这个单位任命信息员',
    }))
}

function emptyGroups({ registry, on }: Looked): readonly UnitProblem[] {
  return registry.groups
    .filter(({ name }) => (membersOf(name, registry, on) ?? []).length === 0)
    .map(({ name }) => ({
      ...{ kind: 'group-empty', subject: name, name },
      what: '没有组成单位的名单，由它承担的任务落不到具体单位',
      todo: '在“组织变更”里调整组成，或在疑点里按栏目逐个确定',
    }))
}

function toCheck({ registry, on }: Looked): readonly UnitProblem[] {
  const units = registry.units.filter((unit) => isInForce(unit, on)).map((unit) => ({ ...unit, subject: unit.id }))
  const groups = registry.groups.map((group) => ({ ...group, subject: group.name }))
  return [...units, ...groups]
    .filter(({ confirmed }) => confirmed === 'to-check')
    .map(({ subject, name, source }) => ({
      ...{ kind: 'to-check', subject, name },
      what: `待核（来源：${source}）`,
      todo: '与机构设置文件核对后点“核定”，写明依据',
    }))
}
