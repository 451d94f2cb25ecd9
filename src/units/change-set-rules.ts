import type { ChangeDraft, UnitChange } from '#/units/change-set.ts'
import { afterChange } from '#/units/change-set-apply.ts'
import {
  decidedNames,
  findGroup,
  formsOf,
  type InForce,
  isInForce,
  nameOn,
  type Registry,
  sameForm,
  type Unit,
} from '#/units/registry.ts'

export type ChangeRefusalCode =
  | 'no-reason'
  | 'no-change'
  | 'unlikely-day'
  | 'unknown-unit'
  | 'not-in-force'
  | 'before-last-change'
  | 'no-name'
  | 'same-name'
  | 'name-taken'
  | 'into-itself'
  | 'nothing-merged'
  | 'no-parts'
  | 'no-heir'
  | 'unknown-group'
  | 'no-members'
  | 'same-members'
  | 'already-confirmed'
  | 'no-source'
  | 'office-seat'

/** A reason that speaks against a change, in words that name what it is about and what to do. */
export type ChangeRefusal = { readonly code: ChangeRefusalCode; readonly words: string }

type At = { readonly registry: Registry; readonly from: Temporal.PlainDate }

const firstYear = 1990
const yearsAhead = 2
const longestName = 40

/** Every reason changes may not be made, each judged on the registry as those before it leave it. Empty means go ahead. */
export function whyNotChange(
  registry: Registry,
  draft: ChangeDraft,
  today: Temporal.PlainDate,
): readonly ChangeRefusal[] {
  const reasons = whyNotDraft(draft, today)
  let now = registry
  for (const change of draft.changes) {
    const against = whyNotOne(change, { registry: now, from: draft.from })
    reasons.push(...against)
    if (against.length === 0) now = afterChange(now, change, draft.from)
  }
  return reasons
}

function whyNotDraft({ reason, changes, from }: ChangeDraft, today: Temporal.PlainDate): ChangeRefusal[] {
  const reasons: ChangeRefusal[] = []
  if (reason.trim() === '') reasons.push({ code: 'no-reason', words: '请写明变更的依据或理由（如批文文号）' })
  if (changes.length === 0) reasons.push({ code: 'no-change', words: '还没有选择要做的变更' })
  if (from.year < firstYear || from.year > today.year + yearsAhead)
    reasons.push({ code: 'unlikely-day', words: `生效日期 ${from} 不合常理，请核对年份` })
  return reasons
}

function whyNotOne(change: UnitChange, at: At): readonly ChangeRefusal[] {
  switch (change.kind) {
    case 'add':
      return whyNotCall(change.name, null, at)
    case 'rename':
      return [...whyNotTouch(change.unitId, at), ...whyNotCall(change.name, change.unitId, at)]
    case 'merge':
      return whyNotMerge(change, at)
    case 'split':
      return whyNotSplit(change, at)
    case 'abolish':
      return whyNotTouch(change.unitId, at)
    case 'members':
      return whyNotRegroup(change, at)
    case 'confirm':
      return whyNotConfirm(change, at)
    default:
      return change satisfies never
  }
}

/** A unit must last on the day, and nothing that was decided for it may lie after the day: history is not rewritten. */
function whyNotTouch(unitId: string, { registry, from }: At): readonly ChangeRefusal[] {
  const unit = registry.units.find(({ id }) => id === unitId)
  if (!unit) return [{ code: 'unknown-unit', words: `名录里没有这个单位（${unitId}），请刷新页面重选` }]
  if (!isInForce(unit, from))
    return [{ code: 'not-in-force', words: `${unit.name}在 ${from} 还没有设立或已经不在，请换单位或改日期` }]
  const last = lastChangeOf(unit)
  if (last === null || Temporal.PlainDate.compare(from, last) >= 0) return []
  return [{ code: 'before-last-change', words: `${unit.name}在 ${last} 已有变更，生效日期不能早于这一天` }]
}

function lastChangeOf(unit: Unit): Temporal.PlainDate | null {
  const days = [unit.from, unit.until, ...decidedNames(unit).map(({ from }) => from)].filter((day) => day !== null)
  return days.toSorted(Temporal.PlainDate.compare).at(-1) ?? null
}

/** Whether a unit (null: a new one) may go by a name from the day on: nobody else may, then or later. */
function whyNotCall(name: string, own: string | null, { registry, from }: At): readonly ChangeRefusal[] {
  const said = name.trim()
  if (said === '' || said.length > longestName)
    return [{ code: 'no-name', words: `请填写单位名称（不超过 ${longestName} 个字）` }]
  const unit = registry.units.find(({ id }) => id === own)
  if (unit && sameForm(nameOn(unit, from)) === sameForm(said))
    return [{ code: 'same-name', words: `${unit.name}在 ${from} 已经叫这个名称，不需要更名` }]
  const group = findGroup(said, registry)
  if (group) return [{ code: 'name-taken', words: `“${said}”是一组单位（${group.name}）的名称，请换一个` }]
  const bearer = registry.units.find((other) => other.id !== own && bears(other, said, { registry, from }))
  return bearer ? [{ code: 'name-taken', words: `“${said}”在 ${from} 以后已是${bearer.name}的名称，请换一个` }] : []
}

function bears(unit: Unit, name: string, { registry, from }: At): boolean {
  const forms = formsOf(name, registry)
  const lasts = ({ until }: InForce) => isInForce({ from: null, until }, from)
  if (!lasts(unit)) return false
  return [...decidedNames(unit), ...unit.aliases].some((each) => lasts(each) && forms.includes(sameForm(each.name)))
}

function whyNotMerge({ unitIds, into }: Extract<UnitChange, { kind: 'merge' }>, at: At): readonly ChangeRefusal[] {
  if (unitIds.length === 0) return [{ code: 'nothing-merged', words: '请选择要并入的单位' }]
  if (unitIds.includes(into)) return [{ code: 'into-itself', words: '单位不能并入自己，请改选并入哪个单位' }]
  return [...new Set([...unitIds, into])].flatMap((unitId) => whyNotTouch(unitId, at))
}

function whyNotSplit(
  { unitId, parts, heir }: Extract<UnitChange, { kind: 'split' }>,
  at: At,
): readonly ChangeRefusal[] {
  const reasons: ChangeRefusal[] = [...whyNotTouch(unitId, at)]
  if (parts.length === 0) reasons.push({ code: 'no-parts', words: '请写明分出的单位' })
  if (heir !== null && !parts[heir]) reasons.push({ code: 'no-heir', words: '请指定由哪个新单位承接原单位的任务' })
  const names = parts.map(({ name }) => sameForm(name))
  for (const [index, { name }] of parts.entries()) {
    if (names.indexOf(names[index]!) < index)
      reasons.push({ code: 'name-taken', words: `分出的单位有两个都叫“${name}”，请改一个` })
    // 机构撤销后，承接的单位可以沿用原名。
    reasons.push(...whyNotCall(name, heir === null ? null : unitId, at).filter(({ code }) => code !== 'same-name'))
  }
  return reasons
}

function whyNotRegroup({ group, unitIds }: Extract<UnitChange, { kind: 'members' }>, at: At): readonly ChangeRefusal[] {
  const { registry, from } = at
  const found = registry.groups.find(({ name }) => name === group)
  if (!found) return [{ code: 'unknown-group', words: `名录里没有“${group}”这一组，请刷新页面重选` }]
  if (unitIds.length === 0) return [{ code: 'no-members', words: `${group}至少要有一个单位，否则它的任务没有人承担` }]
  const members = found.members === 'open' ? [] : found.members
  const later = members.flatMap((each) => [each.from, each.until]).filter((day) => day !== null)
  const last = later.toSorted(Temporal.PlainDate.compare).at(-1)
  if (last && Temporal.PlainDate.compare(from, last) < 0)
    return [{ code: 'before-last-change', words: `${group}的组成在 ${last} 已有变更，生效日期不能早于这一天` }]
  const now = members.filter((each) => isInForce(each, from)).map(({ unit }) => unit)
  const isSame =
    found.members !== 'open' &&
    new Set([...now, ...unitIds]).size === now.length &&
    now.length === new Set(unitIds).size
  if (isSame) return [{ code: 'same-members', words: `${group}在 ${from} 已经由这些单位组成` }]
  return unitIds.flatMap((id) => whyNotLast(id, at))
}

/** A member must last on the day; what else was decided for it does not matter. */
function whyNotLast(unitId: string, at: At): readonly ChangeRefusal[] {
  return whyNotTouch(unitId, at).filter(({ code }) => code !== 'before-last-change')
}

function whyNotConfirm(
  { subject, source }: Extract<UnitChange, { kind: 'confirm' }>,
  { registry }: At,
): readonly ChangeRefusal[] {
  const found = registry.units.find(({ id }) => id === subject) ?? registry.groups.find(({ name }) => name === subject)
  if (!found) return [{ code: 'unknown-unit', words: `名录里没有“${subject}”，请刷新页面重选` }]
  if (found.confirmed === 'confirmed') return [{ code: 'already-confirmed', words: `${found.name}已经核定过` }]
  return source.trim() === '' ? [{ code: 'no-source', words: '请写明核定依据的文件' }] : []
}
