import type { RowDiff } from '#/charter/edition-diff.ts'

/** The steps of an import after the upload, in their order. */
export const steps = ['tables', 'clauses', 'doubts', 'compare', 'adopt'] as const

export type Step = (typeof steps)[number]

export const stepWords: Readonly<Record<Step, string>> = {
  tables: '核对表格',
  clauses: '核对条款',
  doubts: '定疑',
  compare: '比对',
  adopt: '启用',
}

export type DraftState = 'open' | 'adopted' | 'discarded'

export const draftStateWords: Readonly<Record<DraftState, string>> = {
  open: '进行中',
  adopted: '已启用',
  discarded: '已放弃',
}

export type DiffKind = RowDiff['kind'] | 'renamed'

export const diffKindWords: Readonly<Record<DiffKind, string>> = {
  'perhaps-renamed': '？ 疑似改名',
  renamed: '↷ 改名',
  added: '＋ 新增',
  removed: '－ 撤销',
  changed: '≠ 有改动',
  unchanged: '＝ 无变化',
}

/** An edition among the others, on a day. */
export type EditionState = 'past' | 'in-force' | 'to-come' | 'corrected'

export const editionStateWords: Readonly<Record<EditionState, string>> = {
  'in-force': '● 现行',
  'to-come': '○ 将启用',
  past: '已被替代',
  corrected: '已更正，未曾生效',
}
