import type { Action, Trigger } from '#/charter/obligation.ts'
import { type ActionMark, verbsOf } from './clause-parts.ts'
import { type Draft, draft, put, putNames } from './draft.ts'
import type { Fact } from './facts.ts'
import { isHollow, isOffice, namesOf } from './names.ts'
import { all, between, first, type Mark, type Segment } from './segments.ts'
import { doubt, lastOf, type State } from './state.ts'

type Of<K extends Fact['is']> = Extract<Fact, { is: K }>
type TriggerMark = Mark<Of<'trigger'>>
type LimitMark = Mark<Of<'time'>> | Mark<Of<'limit'>>

/** Verbs that say by themselves what starts their clock: a reply follows a letter, a repair follows a discovery. */
const STARTED_BY: Partial<Record<Action, Trigger>> = {
  reply: 'received',
  accept: 'received',
  forward: 'received',
  approve: 'received',
  fix: 'found',
  remove: 'found',
}

/** Something to be done within, before or for so long when something happens. True when the segment was that. */
export function readEvent(segment: Segment, state: State, at: number): boolean {
  const limit = limitOf(segment)
  const trigger = triggerOf(segment, limit)
  if (!limit && trigger?.fact.before) return beforeIt(segment, state, at, trigger)
  if (!limit) return trigger !== null && waits(trigger, segment, state)
  if (limit.fact.is === 'time' && limit.fact.as === 'for' && !trigger?.fact.before)
    return keeps(segment, state, at, limit)
  if (tightens(segment, state, limit, trigger)) return true
  const actions = actionsOf(segment, trigger)
  const started = trigger ?? state.trigger?.mark ?? impliedBy(actions, limit, segment)
  if (!started) return likeLast(segment, state, at, limit) || refuse(segment, state, at, limit)
  if (
    !trigger &&
    limit.fact.is === 'limit' &&
    limit.fact.within === 'prompt' &&
    !state.trigger &&
    !impliedBy(actions, limit, segment) &&
    actions.length === 0
  )
    return false
  for (const action of actions.length === 0 ? [undefined] : actions) {
    state.drafts.push(event(segment, state, at, { limit, trigger: started, own: trigger !== null, action }))
  }
  return true
}

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

function limitOf(segment: Segment): LimitMark | undefined {
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

function triggerOf(segment: Segment, limit: LimitMark | undefined): TriggerMark | null {
  const marks = all(segment, 'trigger')
  return marks.find(({ fact }) => fact.sure) ?? (limit || marks.length === 1 ? (marks[0] ?? null) : null)
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

/** The verbs of the segment after what started the clock; several only where 并, 且 or 、 joins them. */
function actionsOf(segment: Segment, trigger: TriggerMark | null): readonly ActionMark[] {
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
function impliedBy(actions: readonly ActionMark[], limit: LimitMark, segment: Segment): TriggerMark | null {
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

/** 一般问题5个工作日内答复，复杂问题不超过10个工作日: the verb and the clock of the event just read. */
function likeLast(segment: Segment, state: State, at: number, limit: LimitMark): boolean {
  const last = state.drafts.at(-1)
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

/** A number without anything that starts it: a rhythm when times are counted, else a person must say. Words are left to others. */
function refuse(segment: Segment, state: State, at: number, limit: LimitMark): boolean {
  const counted =
    first(segment, 'amount') || first(segment, 'every') || first(segment, 'by') || first(segment, 'closing')
  if (counted || (limit.fact.is === 'limit' && !limit.fact.within.startsWith('P'))) return false
  doubt(state, limit.fact.is === 'limit' && limit.fact.within === 'statutory' ? 'external' : 'incomplete', at, limit)
  return true
}

type Parts = { limit: LimitMark; trigger: TriggerMark; own: boolean; action: ActionMark | undefined }

function event(segment: Segment, state: State, at: number, { limit, trigger, own, action }: Parts): Draft {
  const duty = draft('event', at)
  const triggers = triggersOf(segment, trigger)
  put(duty, 'trigger', triggers, trigger)
  put(duty, 'action', verbFor(action, triggers, segment), action)
  if (!action) delete duty.from.action
  putLimit(duty, limit, trigger, segment)
  putObjects(duty, segment, state, { trigger, own, action, limit })
  return duty
}

/** 反馈 answers a letter, publishes a result, and 修改 repairs what was found. */
function verbFor(action: ActionMark | undefined, triggers: readonly Trigger[], segment: Segment): Action {
  const said = action ? segment.text.slice(action.start, action.end) : ''
  if (said === '反馈' && triggers[0] === 'received' && action?.fact.action !== 'report') return 'reply'
  if (said === '修改' && triggers[0] === 'found') return 'fix'
  if (!action) return triggers[0] === 'received' ? 'reply' : triggers[0] === 'found' ? 'fix' : 'publish'
  return action.fact.action
}

/** What superiors publish is issued to those below. */
function triggersOf(segment: Segment, trigger: TriggerMark): readonly Trigger[] {
  const before = segment.text.slice(segment.start, trigger.start)
  if (
    trigger.fact.triggers[0] === 'published' &&
    /上级|中央|国务院|国家|省委|省政府|市政府门户|市委|党中央/.test(before)
  )
    return ['issued']
  return trigger.fact.triggers
}

function putLimit(duty: Draft, limit: LimitMark, trigger: TriggerMark, segment: Segment): void {
  if (limit.fact.is === 'limit') {
    put(duty, 'within', limit.fact.within, limit)
  } else {
    const ahead =
      limit.fact.as === 'ahead' || all(segment, 'trigger').some(({ fact }) => fact.before) || trigger.fact.before
    put(duty, ahead ? 'before' : 'within', limit.fact.length, limit)
  }
  put(duty, 'workdays', limit.fact.workdays, limit)
}

function putObjects(duty: Draft, segment: Segment, state: State, { trigger, own, action, limit }: Parts): void {
  const start = Math.min(own ? trigger.start : segment.end, limit.start)
  const subject = namesOf(subjectOf(segment, start))
  const told = namesOf(between(segment, action?.end ?? limit.end, nextCore(segment, action?.end ?? limit.end)))
  const offices = told.filter(isOffice)
  const toward = namesOf(
    between(segment, segment.start, action?.start ?? segment.start).match(/向(.{2,12})$/)?.[1] ?? '',
  )
  if (duty.fields.action === 'report')
    putNames(duty, 'to', offices.length > 0 ? offices : toward.filter(isOffice), segment)
  const object = duty.fields.action === 'report' && offices.length > 0 ? [] : told
  const cause = own ? namesOf(between(segment, trigger.end, causeEnd(segment, trigger))) : (state.trigger?.names ?? [])
  const kind = (duty.fields.trigger as Trigger[])[0]!
  putOfAndScope(duty, segment, state, { kind, subject, object, cause, trigger })
}

function subjectOf(segment: Segment, end: number): string {
  return between(segment, segment.start, Math.max(segment.start, end))
}

function nextCore(segment: Segment, from: number): number {
  return (
    segment.marks.find(({ fact, start }) => start >= from && /^(time|limit|action|every|trigger)$/.test(fact.is))
      ?.start ?? segment.end
  )
}

type Objects = {
  kind: Trigger
  subject: readonly string[]
  object: readonly string[]
  cause: readonly string[]
  trigger: TriggerMark
}

function putOfAndScope(
  duty: Draft,
  segment: Segment,
  state: State,
  { kind, subject, object, cause, trigger }: Objects,
): void {
  const apart = kind === 'ended' || kind === 'start' || kind === 'published' || kind === 'incident'
  const happened =
    kind === 'incident'
      ? [
          segment.text
            .slice(trigger.start, trigger.end)
            .replace(/(发生|出现|发现|产生|处置)?(之日起|之后|以后|后|时|起)?$/, ''),
        ]
      : !isHollow(subject)
        ? subject
        : cause.length > 0
          ? cause
          : state.waiting.length > 0
            ? state.waiting
            : state.topic
  if (trigger.fact.of) {
    putNames(duty, 'of', namesOf(trigger.fact.of), segment)
    putNames(duty, 'scope', subject, segment)
    return
  }
  const split =
    apart && object.length === 0 ? /^(.{2,}?)(?:应当?|须|需|必须|要)?[在于](.{2,})$/.exec(subject.join('、')) : null
  if (split) {
    putNames(duty, 'scope', namesOf(split[1]!), segment)
    putNames(duty, 'of', namesOf(split[2]!), segment)
    return
  }
  if (apart) {
    putNames(duty, 'of', happened, segment)
    putNames(duty, 'scope', object, segment)
    return
  }
  const received = kind === 'received' || kind === 'found' ? cause : []
  const own = ownNames(received, subject, cause, segment, state)
  const names = own.length > 0 ? own : object.length > 0 ? object : state.topic
  putNames(duty, 'scope', names, segment)
  if (names.length > 0) state.topic = names
}

/** 内容 is the column's own content: the thing the sentence has been about, if there is one. */
function ownNames(
  received: readonly string[],
  subject: readonly string[],
  cause: readonly string[],
  segment: Segment,
  state: State,
): readonly string[] {
  if (received.length > 0) return received
  if (!isHollow(subject)) return subject
  if (state.waiting.length > 0) return state.waiting
  if (!segment.opens && state.topic.length > 0) return state.topic
  return subject.length > 0 ? subject : cause
}

/** Where the thing received or found ends: at the next mark that counts. */
function causeEnd(segment: Segment, trigger: TriggerMark): number {
  const next = segment.marks.find(
    ({ fact, start }) => start >= trigger.end && /^(time|limit|action|every|filler)$/.test(fact.is),
  )
  return next?.start ?? segment.end
}
