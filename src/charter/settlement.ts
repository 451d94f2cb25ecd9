import { createHash } from 'node:crypto'
import type { Charter, Doubt, DoubtCode } from '#/charter/charter.ts'
import type { Choice } from '#/charter/choice.ts'

/** A doubt settled once: what was decided, by whom, when and why. An undone one stays on record and no longer counts. */
export type Settlement = {
  readonly doubtKey: string
  readonly doubt: Pick<Doubt, 'code' | 'where' | 'said'>
  readonly choice: Choice
  readonly by: string
  readonly at: Temporal.Instant
  readonly why: string
  readonly undone?: { readonly by: string; readonly at: Temporal.Instant; readonly why: string }
}

/** What can be decided about each kind of doubt. Without `accept` the doubt has no default reading. */
export const choicesOffered: Readonly<Record<DoubtCode, readonly Choice['kind'][]>> = {
  'unit-merged': ['accept', 'units'],
  'no-unit': ['units'],
  'no-requirement': ['accept'],
  'several-columns': ['accept', 'columns'],
  'one-column': ['accept', 'columns'],
  'columns-by-units': ['accept', 'owners'],
  'joint-owners': ['accept', 'share', 'units'],
  'group-share': ['accept', 'share'],
  'group-members': ['accept', 'members', 'share'],
  'column-set': ['accept', 'columns'],
  'shared-scope': ['accept', 'whole', 'scopes'],
  'scope-elsewhere': ['accept', 'applies'],
  human: ['accept'],
  prompt: ['accept', 'term'],
  statutory: ['accept', 'term'],
  plan: ['accept'],
  'unread-cell': ['accept'],
  headers: ['accept'],
}

/** The same doubt has the same key in every reading and every edition: what kind, where, about which words (spacing aside). */
export function doubtKey({ code, where, said }: Pick<Doubt, 'code' | 'where' | 'said'>): string {
  const identity = JSON.stringify([code, where.replace(/\s/g, ''), said.replace(/\s/g, '')])
  return createHash('sha256').update(identity).digest('hex').slice(0, 12)
}

/** The settlements that count, one a doubt: undone ones left out, a later one before an earlier. */
export function inEffect(settlements: readonly Settlement[]): readonly Settlement[] {
  const inOrder = settlements.filter(({ undone }) => !undone).toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
  return [...new Map(inOrder.map((settlement) => [settlement.doubtKey, settlement])).values()]
}

/** The settlements that a new edition takes over: those whose doubt appears there again, verbatim. */
export function carriedOver(settlements: readonly Settlement[], charter: Charter): readonly Settlement[] {
  const keys = new Set(charter.doubts.map(doubtKey))
  return inEffect(settlements).filter((settlement) => keys.has(settlement.doubtKey))
}

/** Why a settlement may not be recorded. */
export type SettleRefusal = 'no-such-doubt' | 'choice-not-offered' | 'nothing-chosen' | 'unsigned' | 'no-reason'

export const settleRefusalWords: Readonly<Record<SettleRefusal, string>> = {
  'no-such-doubt': '表中没有这处疑问，可能已换版，请刷新后再定',
  'choice-not-offered': '这处疑问不能这样定，请从给出的选项中选',
  'nothing-chosen': '请写明所定的内容（单位、栏目、天数等）',
  unsigned: '请写明由谁确定',
  'no-reason': '请写明确定的理由',
}

/** Every reason this settlement cannot be recorded for the charter as read. Empty means go ahead. */
export function whyNotSettle(
  charter: Charter,
  { doubtKey: key, choice, by, why }: Pick<Settlement, 'doubtKey' | 'choice' | 'by' | 'why'>,
): readonly SettleRefusal[] {
  const doubt = charter.doubts.find((each) => doubtKey(each) === key)
  const reasons: SettleRefusal[] = []
  if (!doubt) reasons.push('no-such-doubt')
  else if (!choicesOffered[doubt.code].includes(choice.kind)) reasons.push('choice-not-offered')
  if (isEmpty(choice, doubt?.code)) reasons.push('nothing-chosen')
  if (by.trim() === '') reasons.push('unsigned')
  if (why.trim() === '') reasons.push('no-reason')
  return reasons
}

function isEmpty(choice: Choice, code: DoubtCode | undefined): boolean {
  switch (choice.kind) {
    case 'accept':
    case 'share':
    case 'applies':
    case 'whole':
      return false
    case 'units':
      return choice.units.length === 0 && code !== 'unit-merged' // 未合并: the cell is really empty
    case 'owners':
      return Object.keys(choice.owners).length === 0
    case 'columns':
      return choice.names.every((name) => name.trim() === '')
    case 'members':
      return choice.members.length === 0
    case 'term':
      return !/^P(T\d+H|\d+[DWMY])$/.test(choice.within)
    case 'scopes':
      return Object.keys(choice.scopes).length === 0
    default:
      return choice satisfies never
  }
}
