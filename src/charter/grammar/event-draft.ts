import type { Action, Trigger } from '#/charter/obligation.ts'
import type { ActionMark } from './clause-parts.ts'
import { type Draft, draft, put, putNames } from './draft.ts'
import type { LimitMark, TriggerMark } from './event-parts.ts'
import { isHollow, isOffice, namesOf } from './names.ts'
import { all, between, type Segment } from './segments.ts'
import type { State } from './state.ts'

type Parts = { limit: LimitMark; trigger: TriggerMark; own: boolean; action: ActionMark | undefined }

/** The duty that follows from what happened and how long there is. */
export function event(segment: Segment, state: State, at: number, { limit, trigger, own, action }: Parts): Draft {
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
  if (said === '反馈' && action?.fact.action === 'publish' && /办[结毕]|办理完/.test(segment.text)) return 'reply'
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

function putOfAndScope(duty: Draft, segment: Segment, state: State, objects: Objects): void {
  const { kind, subject, object, cause, trigger } = objects
  if (trigger.fact.of) {
    putNames(duty, 'of', namesOf(trigger.fact.of), segment)
    putNames(duty, 'scope', subject, segment)
    return
  }
  if (kind === 'ended' || kind === 'start' || kind === 'published' || kind === 'incident') {
    const split = object.length === 0 ? WITHIN.exec(subject.join('、')) : null
    putNames(duty, 'of', split ? namesOf(split[2]!) : happened(objects, segment, state), segment)
    putNames(duty, 'scope', split ? namesOf(split[1]!) : object, segment)
    return
  }
  const received = kind === 'received' || kind === 'found' ? cause : []
  const split = kind === 'received' || kind === 'found' ? null : OWED.exec(subject.join('、'))
  const own = ownNames(received, split ? namesOf(split[1]!) : subject, cause, segment, state)
  if (
    kind !== 'received' &&
    kind !== 'found' &&
    duty.fields.action === 'publish' &&
    !split &&
    differ(subject, object)
  ) {
    putNames(duty, 'of', subject, segment)
    putNames(duty, 'scope', object, segment)
    return
  }
  const names = own.length > 0 ? own : object.length > 0 ? object : state.topic
  putNames(duty, 'scope', names, segment)
  if (names.length > 0) state.topic = names
}

/** 政策解读应当在政策文件(公布后): what is owed stands before 在, what happens after it. */
const WITHIN = /^(.{2,}?)(?:应当?|须|需|必须|(?<![纪重主摘概需])要)?[在于](.{2,})$/

/** 政策出台后发布解读材料: one thing happens, another is owed. */
const differ = (subject: readonly string[], object: readonly string[]): boolean =>
  !isHollow(subject) &&
  !isHollow(object) &&
  !object.some((name) => subject.some((other) => name.includes(other) || other.includes(name)))

/** 通知公告应于文件(签发后), 人事信息自任免决定(作出后): what is owed stands before the thing whose clock runs. */
const OWED = /^(.{3,}?)(?:(?:应当?|须|需|必须)[在于自]|自(?=.{2,}(?:决定|文件|批准)?$))(.{2,})$/

/** What ended, began, was published or broke out. */
function happened({ kind, subject, cause, trigger }: Objects, segment: Segment, state: State): readonly string[] {
  if (kind === 'incident') {
    const said = segment.text.slice(trigger.start, trigger.end)
    return [said.replace(/(发生|出现|发现|产生|处置)?(之日起|之后|以后|后|时|起)?$/, '')]
  }
  if (!isHollow(subject)) return subject
  if (cause.length > 0) return cause
  if (state.waiting.length > 0) return state.waiting
  return state.topic.length > 0 || !state.trigger?.used ? state.topic : state.trigger.names
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
