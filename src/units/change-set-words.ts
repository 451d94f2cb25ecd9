import { changeWords, type UnitChange, unitKindWords } from '#/units/change-set.ts'
import { afterChange } from '#/units/change-set-apply.ts'
import { nameOn, type Registry } from '#/units/registry.ts'

/** What each change says, in the names of its day: “合并：园林局 并入 城管局”. */
export function changesSaid(
  registry: Registry,
  { changes, from }: { readonly changes: readonly UnitChange[]; readonly from: Temporal.PlainDate },
): readonly string[] {
  let now = registry
  return changes.map((change) => {
    const before = now
    now = afterChange(now, change, from)
    return `${changeWords[change.kind]}：${said(change, (id) => nameIn(before, id, from))}`
  })
}

function said(change: UnitChange, nameOf: (id: string) => string): string {
  switch (change.kind) {
    case 'add':
      return `${change.name}（${unitKindWords[change.unitKind]}）`
    case 'rename':
      return `${nameOf(change.unitId)} 更名为 ${change.name}`
    case 'merge':
      return `${change.unitIds.map(nameOf).join('、')} 并入 ${nameOf(change.into)}`
    case 'split': {
      const parts = change.parts.map(({ name }) => name).join('、')
      const heir = change.heir === null ? '原单位保留' : `原单位撤销，由 ${change.parts[change.heir]?.name} 承接`
      return `${nameOf(change.unitId)} 分出 ${parts}，${heir}`
    }
    case 'abolish':
      return `${nameOf(change.unitId)} 撤销，没有承接单位`
    case 'members':
      return `${change.group} 由 ${change.unitIds.map(nameOf).join('、')} 组成`
    case 'confirm':
      return `${nameOf(change.subject)} 已核，依据：${change.source}`
    default:
      return change satisfies never
  }
}

/** A unit's name the day before the change takes hold; a group's own. */
function nameIn({ units }: Registry, id: string, from: Temporal.PlainDate): string {
  const unit = units.find((each) => each.id === id)
  return unit ? nameOn(unit, from) : id
}
