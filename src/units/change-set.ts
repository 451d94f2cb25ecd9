import type { UnitKind } from '#/units/registry.ts'

/** One change to the organisation. Units are named by their ids, new ones too: who makes the change gives them. */
export type UnitChange =
  | { readonly kind: 'add'; readonly unitId: string; readonly name: string; readonly unitKind: UnitKind }
  | { readonly kind: 'rename'; readonly unitId: string; readonly name: string }
  /** The units end; `into` carries on what they owed, and takes their places in groups. */
  | { readonly kind: 'merge'; readonly unitIds: readonly string[]; readonly into: string }
  /** New units come out of one. `heir`: the place in `parts` of who carries on for it, which ends; null: it goes on itself. */
  | { readonly kind: 'split'; readonly unitId: string; readonly parts: readonly Part[]; readonly heir: number | null }
  /** Nobody carries on. */
  | { readonly kind: 'abolish'; readonly unitId: string }
  /** All members a group shall have. */
  | { readonly kind: 'members'; readonly group: string; readonly unitIds: readonly string[] }
  /** 待核 → 已核: a unit (by id) or a group (by name) was compared with a document. */
  | { readonly kind: 'confirm'; readonly subject: string; readonly source: string }

export type Part = { readonly unitId: string; readonly name: string }

export type ChangeKind = UnitChange['kind']

/** Changes from a day on, as somebody asks for them. */
export type ChangeDraft = {
  readonly from: Temporal.PlainDate
  readonly changes: readonly UnitChange[]
  readonly reason: string
}

/** 组织变更: changes that were made, signed. Never changed or taken back; undone only by another. */
export type ChangeSet = ChangeDraft & {
  readonly id: string
  readonly signedBy: { readonly personId: string; readonly name: string }
  readonly signedAt: Temporal.Instant
}

/** What each kind of change is called. */
export const changeWords: Readonly<Record<ChangeKind, string>> = {
  add: '新设',
  rename: '更名',
  merge: '合并',
  split: '拆分',
  abolish: '撤销',
  members: '调整组成',
  confirm: '核定',
}

/** What each kind of unit is called. */
export const unitKindWords: Readonly<Record<UnitKind, string>> = {
  party: '党群',
  department: '部门',
  branch: '分局',
  association: '群团',
  enterprise: '国企',
  area: '板块',
  street: '街道',
}
