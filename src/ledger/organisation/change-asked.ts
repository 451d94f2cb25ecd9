import type { ChangeAsked } from '#/ledger/organisation/organisation-wire.ts'
import type { ChangeKind } from '#/units/change-set.ts'
import type { UnitKind } from '#/units/registry.ts'

/** What is filled in, whatever the kind: each kind reads its own fields. */
export type ChangeForm = {
  readonly kind: AskedKind
  readonly from: string
  readonly reason: string
  readonly unitId: string | null
  readonly unitIds: readonly string[]
  readonly name: string
  readonly unitKind: UnitKind
  /** New units of a split, one a line. */
  readonly names: string
  /** Which of them carries on for the unit, by its place; null: the unit stays. */
  readonly heir: number | null
  readonly group: string | null
}

/** 核定 has its own place: at the unit. */
export type AskedKind = Exclude<ChangeKind, 'confirm'>

/** An empty form for a day. */
export function emptyForm(from: string): ChangeForm {
  const none = { unitId: null, unitIds: [], name: '', names: '', heir: null, group: null }
  return { kind: 'rename', from, reason: '', unitKind: 'department', ...none }
}

/** The new units of a split. */
export function partsOf({ names }: Pick<ChangeForm, 'names'>): readonly string[] {
  return names
    .split(/[\n、，,]/)
    .map((name) => name.trim())
    .filter(Boolean)
}

/** What is missing before the form can be looked at; null: nothing. */
export function missingIn({ kind, from, reason, unitId, unitIds, name, group, ...rest }: ChangeForm): string | null {
  if (!from) return '请选生效日期'
  const needsUnit = kind === 'rename' || kind === 'merge' || kind === 'split' || kind === 'abolish'
  if (needsUnit && !unitId) return kind === 'merge' ? '请选并入哪个单位' : '请选单位'
  if ((kind === 'add' || kind === 'rename') && name.trim() === '') return '请填新的名称'
  if (kind === 'merge' && unitIds.length === 0) return '请选要并入的单位'
  if (kind === 'split' && partsOf(rest).length === 0) return '请填分出的单位'
  if (kind === 'members' && !group) return '请选分组'
  if (kind === 'members' && unitIds.length === 0) return '请选组成单位'
  return reason.trim() === '' ? '请写依据或理由' : null
}

/** The changes a full form asks for. A merger under a new name is two: the merger, then the renaming. */
export function changesAsked(form: ChangeForm): ChangeAsked[] {
  const { kind, unitKind, heir } = form
  const unitId = form.unitId ?? ''
  const [name, unitIds] = [form.name.trim(), [...form.unitIds]]
  switch (kind) {
    case 'add':
      return [{ kind, name, unitKind }]
    case 'rename':
      return [{ kind, unitId, name }]
    case 'merge':
      return [{ kind, unitIds, into: unitId }, ...(name ? [{ kind: 'rename' as const, unitId, name }] : [])]
    case 'split':
      return [{ kind, unitId, names: [...partsOf(form)], heir }]
    case 'abolish':
      return [{ kind, unitId }]
    case 'members':
      return [{ kind, group: form.group ?? '', unitIds }]
    default:
      return kind satisfies never
  }
}
