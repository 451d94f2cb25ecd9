import type { Action, Trigger } from '#/charter/obligation.ts'
import { type ActionMark, verbsOf } from './clause-parts.ts'
import type { Of } from './facts.ts'
import { isHollow, namesOf } from './names.ts'
import { all, between, type Mark, type Segment } from './segments.ts'

/** What starts the clock. */
export type TriggerMark = Mark<Of<'trigger'>>

/** How long after, before or for. */
export type LimitMark = Mark<Of<'time'>> | Mark<Of<'limit'>>

/** Verbs that say by themselves what starts their clock: a reply follows a letter, a repair follows a discovery. */
const STARTED_BY: Partial<Record<Action, Trigger>> = {
  reply: 'received',
  accept: 'received',
  forward: 'received',
  approve: 'received',
  fix: 'found',
  remove: 'found',
}

/** The limit that counts when a segment names several: a number before a word, a day before 及时. */
export function limitOf(segment: Segment): LimitMark | undefined {
  const times = [...all(segment, 'time'), ...daysBefore(segment)]
  const words = all(segment, 'limit')
  return (
    times.find(({ fact }) => fact.as !== 'bare') ??
    times[0] ??
    words.find(({ fact }) => fact.within.startsWith('P')) ??
    words.find(({ fact }) => fact.within === 'statutory') ??
    words[0]
  )
}

/** 开标20日前: before something that starts, 20日前 is no day of a month. */
function daysBefore(segment: Segment): readonly Mark<Of<'time'>>[] {
  if (!all(segment, 'trigger').some(({ fact }) => fact.before)) return []
  return all(segment, 'by').flatMap(({ fact, start, end }) => {
    const days = fact.bareDate && /^---(\d\d)$/.exec(fact.by ?? '')
    return days
      ? [{ fact: { is: 'time' as const, as: 'before' as const, length: `P${Number(days[1])}D` }, start, end }]
      : []
  })
}

/** What starts the clock: the surest word, or the only one; null when nothing does. */
export function triggerOf(segment: Segment, limit: LimitMark | undefined): TriggerMark | null {
  const marks = all(segment, 'trigger')
  return marks.find(({ fact }) => fact.sure) ?? (limit || marks.length === 1 ? (marks[0] ?? null) : null)
}

/** The verbs of the segment after what started the clock; several only where 并, 且 or 、 joins them. */
export function actionsOf(segment: Segment, trigger: TriggerMark | null): readonly ActionMark[] {
  const after = verbsOf(segment).filter(({ start }) => start >= (trigger?.end ?? 0))
  const before = all(segment, 'action').filter(({ end, fact }) => trigger && end <= trigger.start && !fact.light)
  const heavy = after.filter(({ fact }) => !fact.light)
  if (heavy.length === 0) return after.length > 0 ? after.slice(0, 1) : before.slice(-1)
  const [head, ...rest] = heavy as [ActionMark, ...ActionMark[]]
  const fed = after.find(
    (mark) => mark.fact.light && segment.text.slice(mark.start, mark.end) === '反馈' && head.fact.action === 'fix',
  )
  const joined = rest.filter(
    (mark, i) =>
      /[并且、]|后再/.test(between(segment, heavy[i]!.end, mark.start)) && mark.fact.action !== head.fact.action,
  )
  const more = fed ? [...joined, { ...fed, fact: { ...fed.fact, action: 'report' as const } }] : joined
  return [head, ...more.filter((mark, i) => more.findIndex((m) => m.fact.action === mark.fact.action) === i)]
}

/** What starts the clock when the sentence does not say it: only where the verb itself says it. */
export function impliedBy(actions: readonly ActionMark[], limit: LimitMark, segment: Segment): TriggerMark | null {
  if (limit.fact.is === 'time' && limit.fact.as === 'ahead') return implied('start', limit)
  const action = actions.find(({ fact }) => STARTED_BY[fact.action])
  if (!action) return null
  const trigger = STARTED_BY[action.fact.action]!
  const prompt = limit.fact.is === 'limit' && limit.fact.within === 'prompt'
  if (prompt && (trigger === 'found' || action.fact.action === 'approve')) return null
  if (
    prompt &&
    isHollow(namesOf(between(segment, action.end, segment.end))) &&
    isHollow(namesOf(between(segment, segment.start, limit.start)))
  )
    return null
  return implied(trigger, action)
}

const implied = (trigger: Trigger, { start, end }: { readonly start: number; readonly end: number }): TriggerMark => ({
  fact: { is: 'trigger', triggers: [trigger], sure: true },
  start,
  end,
})
