import type { Duration, Trigger } from '#/charter/obligation.ts'
import type { ActionMark } from './clause-parts.ts'
import { type Draft, draft, put, putNames } from './draft.ts'
import { roughDays } from './durations.ts'
import { event } from './event-draft.ts'
import type { LimitMark, TriggerMark } from './event-parts.ts'
import { actionsOf, impliedBy, limitOf, triggerOf } from './event-parts.ts'
import type { Of } from './facts.ts'
import { isHollow, namesOf } from './names.ts'
import { all, between, first, type Segment } from './segments.ts'
import { doubt, lastOf, type State } from './state.ts'

/** Something to be done within, before or for so long when something happens. True when the segment was that. */
export function readEvent(segment: Segment, state: State, at: number): boolean {
  const limit = limitOf(segment)
  const trigger = triggerOf(segment, limit)
  if (!limit && trigger?.fact.before) return beforeIt(segment, state, at, trigger)
  if (!limit) return trigger !== null && (waits(trigger, segment, state) || noLimit(trigger, segment, state, at))
  if (limit.fact.is === 'time' && limit.fact.as === 'for' && !trigger?.fact.before)
    return keeps(segment, state, at, limit)
  if (limit.fact.is === 'limit' && limit.fact.within === 'statutory' && !isLawful(segment, state)) {
    doubt(state, 'external', at, limit)
    return true
  }
  if (tightens(segment, state, limit, trigger)) return true
  const actions = actionsOf(segment, trigger)
  const started = trigger ?? startedBefore(segment, state, limit, actions) ?? impliedBy(actions, limit, segment)
  if (!started) return likeLast(segment, state, at, limit) || refuse(segment, state, at, limit)
  for (const action of actions.length === 0 ? [undefined] : actions) {
    state.drafts.push(event(segment, state, at, { limit, trigger: started, own: trigger !== null, action }))
  }
  if (trigger) state.trigger = { mark: trigger, names: happenedTo(state.drafts.at(-1)!), used: true }
  return true
}

/** 事件发生后5小时内上报，24小时内发布: the second number counts from the same moment, unless the segment names another thing. */
function startedBefore(
  segment: Segment,
  state: State,
  limit: LimitMark,
  actions: readonly ActionMark[],
): TriggerMark | null {
  const before = state.trigger
  if (!before?.used) return before?.mark ?? null
  const numeric = limit.fact.is === 'time' || limit.fact.within.startsWith('P')
  if (!numeric || actions.length === 0 || isCounted(segment)) return null
  const other = !isHollow(namesOf(between(segment, segment.start, limit.start)))
  return other && impliedBy(actions, limit, segment) ? null : before.mark
}

const happenedTo = ({ fields }: Draft): readonly string[] => (fields.of ?? fields.scope ?? []) as readonly string[]

const isCounted = (segment: Segment): boolean =>
  segment.marks.some(({ fact }) => /^(amount|every|by|closing)$/.test(fact.is))

/** 规定时间 is the law's only where the sentence speaks of law or somebody waits for a reply. */
const isLawful = (segment: Segment, state: State): boolean =>
  /法|条例/.test(segment.text) ||
  all(segment, 'action').some(({ fact }) => fact.action === 'reply') ||
  state.drafts.at(-1)?.fields.action === 'reply'

/** 会议召开前 is any time before; 提前 alone says no time at all. */
function beforeIt(segment: Segment, state: State, at: number, trigger: TriggerMark): boolean {
  const action = actionsOf(segment, trigger)[0]
  if (!trigger.fact.sure || !action) {
    doubt(state, 'incomplete', at, trigger)
    return true
  }
  const limit = {
    fact: { is: 'time' as const, as: 'ahead' as const, length: 'P0D' },
    start: trigger.start,
    end: trigger.end,
  }
  state.drafts.push(event(segment, state, at, { limit, trigger, own: true, action }))
  return true
}

/** 会议后公开会议纪要: the clock starts and never ends. */
function noLimit(trigger: TriggerMark, segment: Segment, state: State, at: number): boolean {
  const counted = segment.marks.some(({ fact }) => /^(every|by|amount|closing|points|effect|veto)$/.test(fact.is))
  if (!trigger.fact.sure || counted || actionsOf(segment, trigger).length === 0) return false
  doubt(state, 'incomplete', at, trigger)
  return true
}

/** 有变动的，…: the clock starts, what must be done comes next. */
function waits(trigger: TriggerMark, segment: Segment, state: State): boolean {
  const verb = all(segment, 'action').find(({ start, fact }) => start >= trigger.end && !fact.light)
  const closed = /(?:后|时|的|之日起|起|以后)$/.test(between(segment, segment.start, segment.end))
  if ((verb && !closed) || (!trigger.fact.sure && trigger.end < segment.end)) return false
  const after = namesOf(between(segment, trigger.end, segment.end))
  const before = namesOf(between(segment, segment.start, trigger.start))
  state.trigger = { mark: trigger, names: isHollow(after) ? before : after }
  return true
}

/** 公示期不少于7天: it must stay for so long. */
function keeps(segment: Segment, state: State, at: number, limit: LimitMark): boolean {
  const kept = draft('event', at)
  put(kept, 'trigger', ['published'], limit)
  put(kept, 'action', 'keep', limit)
  put(kept, 'for', (limit.fact as Of<'time'>).length, limit)
  put(kept, 'workdays', limit.fact.workdays, limit)
  const text = between(segment, segment.start, limit.start).replace(
    /(?:的)?(?:挂网|公示|公开|展示)?(?:时间|期限|期|时长)?$/,
    '',
  )
  const names = namesOf(text || between(segment, segment.start, limit.end).slice(0, 2))
  putNames(kept, 'scope', isHollow(names) ? state.waiting : names, segment)
  if (!isHollow(names)) state.topic = names
  state.drafts.push(kept)
  return true
}

/** 与文件同步上网，最迟不超过3个工作日; 及时处理…，在法定时限内答复: a closer limit for the event just read. */
function tightens(segment: Segment, state: State, limit: LimitMark, trigger: TriggerMark | null): boolean {
  const last = lastOf(state, 'event')
  if (last?.fields.within !== 'prompt' || last !== state.drafts.at(-1)) return false
  const within = limit.fact.is === 'limit' ? limit.fact.within : limit.fact.length
  const actions = all(segment, 'action').filter(({ fact }) => !fact.light)
  const same = actions.length === 0 || actions.some(({ fact }) => fact.action === last.fields.action)
  if (
    within === 'prompt' ||
    segment.opens ||
    !same ||
    (trigger && !trigger.fact.triggers.includes((last.fields.trigger as Trigger[])[0]!))
  )
    return false
  put(last, 'within', within, limit)
  put(last, 'workdays', limit.fact.workdays, limit)
  return true
}

/** 一般问题5个工作日内答复，复杂问题不超过10个工作日: the verb and the clock of the event just read. */
function likeLast(segment: Segment, state: State, at: number, limit: LimitMark): boolean {
  const last = state.drafts.at(-1)
  if (last?.fields.for !== undefined && limit.fact.is === 'time' && !segment.opens)
    return boundsStay(last, state, at, limit, limit.fact.length)
  const names = namesOf(between(segment, segment.start, limit.start))
  if (
    last?.fields.kind !== 'event' ||
    last.fields.within === undefined ||
    segment.opens ||
    isHollow(names) ||
    limit.fact.is !== 'time'
  )
    return false
  if (all(segment, 'action').length > 0 || first(segment, 'amount')) return false
  const duty = draft('event', at)
  Object.assign(duty.fields, { trigger: last.fields.trigger, action: last.fields.action })
  Object.assign(duty.from, { trigger: last.from.trigger ?? [], action: last.from.action ?? [] })
  put(duty, 'within', limit.fact.length, limit)
  put(duty, 'workdays', limit.fact.workdays, limit)
  putNames(duty, 'scope', names, segment)
  state.drafts.push(duty)
  return true
}

/** 公示不少于10天，不得超过5天: a stay has no upper bound in the schema, and cannot end before its lower one. */
function boundsStay(stay: Draft, state: State, at: number, limit: LimitMark, upper: Duration): boolean {
  const shorter = roughDays(upper) < roughDays(stay.fields.for as Duration)
  if (shorter) state.drafts.pop()
  doubt(state, shorter ? 'conflict' : 'unsupported', at, limit)
  return true
}

/** A number without anything that starts it: a rhythm when times are counted, else a person must say. Words are left to others. */
function refuse(segment: Segment, state: State, at: number, limit: LimitMark): boolean {
  if (isCounted(segment) || (limit.fact.is === 'limit' && !limit.fact.within.startsWith('P'))) return false
  doubt(state, limit.fact.is === 'limit' && limit.fact.within === 'statutory' ? 'external' : 'incomplete', at, limit)
  return true
}
