import type { PolicyRule } from '#/ledger/policies/policy-rule.ts'

export type NotSigning = 'not-a-term' | 'unsigned' | 'no-reason'

/** Every reason a number cannot be signed as it stands. Empty means go ahead. */
export function whyNotSign(rule: PolicyRule, by: string, why: string): readonly NotSigning[] {
  const term = rule.kind === 'term' ? rule.within : rule.at
  const isTerm = /^-?P(T\d+H|(\d+M)?(\d+[DWY])?)$/.test(term) && !/P$/.test(term)
  return [
    ...(isTerm ? [] : (['not-a-term'] as const)),
    ...(by.trim() === '' ? (['unsigned'] as const) : []),
    ...(why.trim() === '' ? (['no-reason'] as const) : []),
  ]
}

export const notSigningWords: Readonly<Record<NotSigning, string>> = {
  'not-a-term': '时限应写成 P5D（5 天）、P1M（1 个月）或 PT24H（24 小时）这样的形式',
  unsigned: '请写明由谁确定',
  'no-reason': '请写明确定的理由',
}

export type NotUndoing = 'no-such-rule' | 'already-undone' | 'no-reason'

/** Every reason a signed number cannot be taken back. Empty means go ahead. */
export function whyNotUndo(rule: { readonly isUndone: boolean } | null, why: string): readonly NotUndoing[] {
  return [
    ...(rule === null ? (['no-such-rule'] as const) : rule.isUndone ? (['already-undone'] as const) : []),
    ...(why.trim() === '' ? (['no-reason'] as const) : []),
  ]
}

export const notUndoingWords: Readonly<Record<NotUndoing, string>> = {
  'no-such-rule': '没有这个数，页面可能过时，请刷新再看',
  'already-undone': '这个数已经撤销过了',
  'no-reason': '请写明撤销的理由',
}
