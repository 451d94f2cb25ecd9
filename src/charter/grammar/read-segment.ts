import { put, putNames } from './draft.ts'
import { leftOver, noteTail, waitsForNext } from './left-over.ts'
import { namesOf } from './names.ts'
import { readAlso } from './read-also.ts'
import { readApproval } from './read-approval.ts'
import { readContent } from './read-content.ts'
import { readEvent } from './read-event.ts'
import { readExtension, readNothing, readPlan } from './read-exceptions.ts'
import { readLinks } from './read-links.ts'
import { readQuality } from './read-quality.ts'
import { readRecurring } from './read-recurring.ts'
import { isCondition, readScore } from './read-score.ts'
import { all, between, first, type Mark, type Segment } from './segments.ts'
import { doubt, lastOf, type State } from './state.ts'

type Reader = (segment: Segment, state: State, at: number) => boolean

/** Forms of duty, the more telling first; a segment is the first of these that it can be. */
const READERS: readonly Reader[] = [
  readScore,
  readExtension,
  readNothing,
  readApproval,
  readPlan,
  readAlso,
  readEvent,
  readRecurring,
  readLinkOrQuality,
  readContent,
]

/** Reads one segment: what it says about its neighbours, the duty in it, and what in it needs a person. */
export function readSegment(segment: Segment, state: State, at: number, next: Segment | undefined): void {
  if (segment.opens) state.openings.push(at)
  if (segment.opens)
    Object.assign(state, {
      waiting: [],
      trigger: null,
      every: null,
      per: null,
      except: null,
      should: null,
      verb: null,
      under: '',
      orElse: null,
    })
  noteModifiers(segment, state)
  const before = state.drafts.length
  const doubts = state.doubts.length
  const read =
    isCondition(segment, state, next) ||
    READERS.some((reader) => reader(segment, state, at)) ||
    waitsForNext(segment, state, next)
  const made = state.drafts.slice(before)
  for (const duty of made) modify(duty, state)
  if (made.some(({ fields }) => fields.kind === 'recurring')) insteadOfLast(state)
  if (made.length > 0) noteTail(segment, state, at)
  if (made.length > 0) Object.assign(state, { should: null, except: null, verb: null, nothing: false })
  else state.verb = all(segment, 'action').find(({ fact }) => fact.action === 'report')?.fact.action ?? state.verb
  noteDoubts(segment, state, at, read, read && (made.length > 0 || state.doubts.length > doubts || lastMoved(segment)))
  if (!read && state.doubts.length === doubts) leftOver(segment, state, at)
}

/** 除…外, 节假日除外, 原则上 bind the duty of their own segment or the next. */
function noteModifiers(segment: Segment, state: State): void {
  const except = first(segment, 'except')
  if (except) state.except = { names: namesOf(except.fact.names), mark: except }
  const days = first(segment, 'workdays')
  if (days) {
    state.workdays = days
    const last = lastOf(state, 'recurring')
    if (last?.fields.every === 'P1D' && !segment.opens) put(last, 'workdays', true, days)
  }
  const last = state.drafts.at(-1)
  if (
    except &&
    last?.fields.kind === 'recurring' &&
    !segment.marks.some(({ fact }) => fact.is === 'every') &&
    !segment.opens
  ) {
    putNames(last, 'except', state.except!.names, segment)
    state.except = null
  }
  state.should = first(segment, 'should') ?? (segment.opens ? null : state.should)
}

function modify(duty: { fields: Record<string, unknown> } & Parameters<typeof put>[0], state: State): void {
  if (state.should && duty.fields.spread === undefined) put(duty, 'severity', 'should', state.should)
  if (state.except && duty.fields.kind === 'recurring') {
    put(duty, 'except', state.except.names, state.except.mark)
  }
}

/** 无信息的须说明，有信息的每月更新1条: what to do instead was said first. */
function insteadOfLast(state: State): void {
  if (state.orElse) put(lastOf(state, 'recurring')!, 'orElse', state.orElse.fields, state.orElse)
  state.orElse = null
}

/** Segments that changed a duty read before are read, though they made none. */
const lastMoved = (segment: Segment): boolean =>
  segment.marks.some(({ fact }) => /^(orElse|extend|cap|by|spread|amount|time|limit)$/.test(fact.is))

function noteDoubts(segment: Segment, state: State, at: number, read: boolean, told: boolean): void {
  const states = first(segment, 'human')?.fact.reason === 'statement'
  for (const mark of all(segment, 'human')) {
    const { reason, updating = false, soft = false, trait = false } = mark.fact
    const described = states && (soft || updating) && state.drafts.length === 0
    const quiet = (reason === 'vague' && soft) || reason === 'statement'
    if (described || (quiet && (told || (trait && read)))) continue
    doubt(state, reason, at, mark, { updating, soft: soft && !(reason === 'external' && defers(segment, mark)) })
  }
}

/** 更新频次按考核指标执行 hands the matter itself to somebody else; 按上级要求 before a duty only says why it is owed. */
function defers(segment: Segment, mark: Mark): boolean {
  const before = between(segment, segment.start, mark.start)
  return before.length > 2 && /(?:执行|办理|确定|而定|落实)$/.test(segment.text.slice(mark.start, segment.end))
}

function readLinkOrQuality(segment: Segment, state: State, at: number): boolean {
  const linked = readLinks(segment, state, at)
  const quality = readQuality(segment, state, at)
  return linked || quality
}
