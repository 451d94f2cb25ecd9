import type { MoveKind } from '#/ledger/organisation/change-preview.ts'
import type { ProblemKind } from '#/ledger/organisation/unit-problems.ts'

/** What becomes of a duty, in a word. */
export const moveWords: Readonly<Record<MoveKind, string>> = {
  renamed: '单位改称',
  moves: '换单位',
  joins: '与另一项合为一项',
  orphaned: '没有人承担',
  ends: '不再承担',
  begins: '新增',
}

/** What kind of problem it is. */
export const problemWords: Readonly<Record<ProblemKind, string>> = {
  'unknown-name': '名录里没有',
  'no-editor': '没有信息员',
  'group-empty': '没有名单',
  'to-check': '待核',
}

/** A span of days in words; the end day is the first on which it no longer holds. */
export function spanWords({ from, until }: { readonly from: string | null; readonly until: string | null }): string {
  if (from && until) return `${from} 起，${until} 起不再用`
  if (from) return `${from} 起`
  return until ? `${until} 起不再用` : '一直'
}
