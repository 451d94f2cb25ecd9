import type { HumanReason } from '#/charter/obligation.ts'
import { type Draft, draft, put } from './draft.ts'
import { roughDays } from './durations.ts'
import type { Doubt, State } from './state.ts'

/** Which reason is told when several apply: decision rule 3. */
const RANK: readonly HumanReason[] = ['conflict', 'external', 'incomplete', 'unsupported', 'vague', 'statement']

/** The steps after reading, in order. Each takes what the one before left. */
export function settle(state: State): readonly Draft[] {
  const duties = withBounds(withoutEchoes(withoutConflicts(state)))
  const doubts = withoutStatements(withoutAbsorbed(withoutBasis(state.doubts, duties), duties, state.openings), duties)
  return [...duties, ...oneHuman(doubts)]
}

/** Rule 7, first half: numbers that cannot both hold need a person, and none of them stands. */
function withoutConflicts(state: State): readonly Draft[] {
  const { drafts } = state
  const clashing = new Set(
    drafts.filter((a, i) => drafts.some((b, j) => i !== j && (clash(a, b) || clash(b, a))) || clash(a, a)),
  )
  for (const { from, at } of clashing) {
    const [start, end] = Object.values(from).flat()[0] ?? [0, 1]
    state.doubts.push({ reason: 'conflict', updating: false, soft: false, at, start, end })
  }
  return drafts.filter((duty) => !clashing.has(duty))
}

/** 上半年至少3条，下半年至少3条: the same duty said twice is one. */
function withoutEchoes(duties: readonly Draft[]): readonly Draft[] {
  const said = duties.map(({ fields }) => JSON.stringify(fields))
  return duties.filter((_, i) => said.indexOf(said[i]!) === i)
}

function clash(a: Draft, b: Draft): boolean {
  if (a.fields.kind !== b.fields.kind || !sameObject(a, b)) return false
  if (a.fields.kind === 'recurring') return countsClash(a.fields, b.fields)
  return a !== b && a.fields.kind === 'event' && limitsClash(a.fields, b.fields)
}

function sameObject(a: Draft, b: Draft): boolean {
  const names = (duty: Draft): string =>
    JSON.stringify([duty.fields.scope, duty.fields.of, duty.fields.who, duty.fields.except, duty.fields.action])
  return names(a) === names(b)
}

type Fields = Draft['fields']

/** 至少1条 and 不超过8条 of the same thing are one duty with two bounds. */
function withBounds(duties: readonly Draft[]): readonly Draft[] {
  return duties.filter((upper, i) => {
    const lower = duties[i - 1]
    const fits =
      lower && upper.fields.max !== undefined && upper.fields.min === undefined && lower.fields.max === undefined
    if (
      !fits ||
      lower.fields.kind !== 'recurring' ||
      lower.fields.every !== upper.fields.every ||
      lower.fields.unit !== upper.fields.unit ||
      !sameObject(lower, upper)
    )
      return true
    lower.fields.max = upper.fields.max
    lower.from.max = upper.from.max ?? []
    return false
  })
}

/** At least more than at most, brought to the same length of time; or two plain numbers for one period. */
function countsClash(a: Fields, b: Fields): boolean {
  if (a.unit !== b.unit || typeof a.every !== 'string' || typeof b.every !== 'string') return false
  if (typeof a.min === 'number' && typeof b.max === 'number') {
    const often = roughDays(b.every) / roughDays(a.every)
    if (a.min * Math.max(1, Math.floor(often)) > b.max && often >= 0.9) return true
  }
  return (
    a !== b &&
    a.severity === b.severity &&
    a.every === b.every &&
    a.min !== b.min &&
    a.max === undefined &&
    b.max === undefined &&
    a.by === b.by &&
    a.count === b.count &&
    a.avg === b.avg
  )
}

function limitsClash(a: Fields, b: Fields): boolean {
  const limit = (fields: Fields): unknown => fields.within ?? fields.before ?? fields.for
  if (
    String(a.trigger) !== String(b.trigger) ||
    a.action !== b.action ||
    limit(a) === 'prompt' ||
    limit(b) === 'prompt'
  )
    return false
  const form = (fields: Fields): string => (fields.within ? 'within' : fields.before ? 'before' : 'for')
  return form(a) === form(b) && (limit(a) !== limit(b) || a.workdays !== b.workdays)
}

/** 按…要求 before a duty with its own words only says why it is owed. */
function withoutBasis(doubts: readonly Doubt[], duties: readonly Draft[]): readonly Doubt[] {
  return doubts.filter(
    ({ soft, reason, at }) =>
      !(soft && reason === 'external' && duties.some((duty) => duty.at === at || duty.at === at + 1)),
  )
}

/** Rule 3: words about updating are absorbed by a numeric updating duty of the clause. */
function withoutAbsorbed(
  doubts: readonly Doubt[],
  duties: readonly Draft[],
  openings: readonly number[],
): readonly Doubt[] {
  const sentence = (at: number): number => openings.filter((opening) => opening <= at).length
  const numeric = duties.filter(
    ({ fields }) => fields.action === 'publish' && (fields.every !== undefined || /^P/.test(String(fields.within))),
  )
  return doubts.filter(
    ({ updating, named, at }) => !updating || !numeric.some((duty) => !named || sentence(duty.at) === sentence(at)),
  )
}

/** Rule 7, second half: a description beside a duty only says what the duty is about. */
function withoutStatements(doubts: readonly Doubt[], duties: readonly Draft[]): readonly Doubt[] {
  return duties.length > 0 ? doubts.filter(({ reason }) => reason !== 'statement') : doubts
}

/** Rule 3: all that is left for a person becomes one item. */
function oneHuman(doubts: readonly Doubt[]): readonly Draft[] {
  const reason = RANK.find((candidate) => doubts.some((doubt) => doubt.reason === candidate))
  if (!reason) return []
  const human = draft('human', Number.MAX_SAFE_INTEGER)
  put(human, 'reason', reason, ...doubts.filter((doubt) => doubt.reason === reason))
  return [human]
}
