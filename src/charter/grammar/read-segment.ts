import { draft, put, putNames } from './draft.ts'
import { isHollow, namesOf, trimName } from './names.ts'
import { readApproval } from './read-approval.ts'
import { readContent } from './read-content.ts'
import { readEvent } from './read-event.ts'
import { readLinks } from './read-links.ts'
import { readQuality } from './read-quality.ts'
import { readRecurring } from './read-recurring.ts'
import { readScore } from './read-score.ts'
import { all, between, first, type Segment } from './segments.ts'
import { doubt, lastOf, type State } from './state.ts'

type Reader = (segment: Segment, state: State, at: number) => boolean

/** Forms of duty, the more telling first; a segment is the first of these that it can be. */
const READERS: readonly Reader[] = [
  readScore,
  readExtension,
  readNothing,
  readApproval,
  readPlan,
  readEvent,
  readRecurring,
  readLinkOrQuality,
  readContent,
]

/** Reads one segment: what it says about its neighbours, the duty in it, and what in it needs a person. */
export function readSegment(segment: Segment, state: State, at: number, next: Segment | undefined): void {
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
    })
  noteModifiers(segment, state)
  const before = state.drafts.length
  const doubts = state.doubts.length
  const read = READERS.some((reader) => reader(segment, state, at)) || waitsForNext(segment, state, next)
  const made = state.drafts.slice(before)
  for (const duty of made) modify(duty, state)
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

/** Segments that changed a duty read before are read, though they made none. */
const lastMoved = (segment: Segment): boolean =>
  segment.marks.some(({ fact }) => /^(orElse|extend|cap|by|spread|amount|time|limit)$/.test(fact.is))

function noteDoubts(segment: Segment, state: State, at: number, read: boolean, told: boolean): void {
  const states = first(segment, 'human')?.fact.reason === 'statement'
  for (const mark of all(segment, 'human')) {
    const { reason, updating = false, soft = false, trait = false } = mark.fact
    const quiet = (reason === 'vague' && (soft || updating)) || reason === 'statement'
    if (quiet && (told || (trait && read) || (states && (soft || updating) && state.drafts.length === 0))) continue
    doubt(state, reason, at, mark, { updating, soft })
  }
}

/** 情况复杂的可延长至15个工作日: a longer limit for the event just read. */
function readExtension(segment: Segment, state: State): boolean {
  const extend = first(segment, 'extend')
  const event = lastOf(state, 'event')
  if (!extend || !event) return false
  put(event, 'extendTo', extend.fact.to, extend)
  put(event, 'extendBy', extend.fact.by, extend)
  return true
}

/** 当月无来信的，应予以说明; 无信息的实行零报告: what to do instead when there is nothing. */
function readNothing(segment: Segment, state: State): boolean {
  const nothing = first(segment, 'nothing') !== undefined
  const duty = lastOf(state, 'recurring')
  const otherwise = insteadOf(segment)
  if (!nothing && !state.nothing && otherwise?.fact !== 'report-named') return false
  if (first(segment, 'every') || first(segment, 'points')) {
    state.nothing ||= nothing
    return false
  }
  state.nothing = nothing && !otherwise
  if (!otherwise) return nothing
  if (!duty) return false
  put(duty, 'orElse', otherwise.fact === 'notice' ? 'notice' : 'report', otherwise)
  return true
}

function insteadOf(
  segment: Segment,
): { readonly fact: 'notice' | 'report' | 'report-named'; readonly start: number; readonly end: number } | null {
  const said = first(segment, 'orElse')
  const report = all(segment, 'action').find(({ fact }) => fact.action === 'report')
  if (said?.fact.orElse === 'report') return { ...said, fact: 'report-named' }
  if (report) return { ...report, fact: 'report' }
  return said ? { ...said, fact: 'notice' } : null
}

/** 根据年度任务数…, 均衡发布, 不得年底突击. */
function readPlan(segment: Segment, state: State, at: number): boolean {
  const plan = first(segment, 'plan')
  const spread = first(segment, 'spread')
  if (!plan && !spread) return false
  const last = lastOf(state, 'recurring')
  if (!plan) {
    if (last?.fields.every !== 'P1Y') return false
    put(last, 'spread', true, spread)
    return true
  }
  if (first(segment, 'every') && first(segment, 'amount')) return false
  const duty = draft('recurring', at)
  put(duty, 'action', state.action)
  put(duty, 'every', 'P1Y', plan)
  put(duty, 'min', 'plan', plan)
  put(duty, 'spread', spread && true, spread)
  const names = namesOf(
    between(segment, plan.end, segment.end)
      .replace(/任务$/, '')
      .replace(/^(?:按月|按季|分月|分季).*$/, '')
      .replace(/^(完成|开展|组织|做好|均衡|发布|更新|报送|信息)+/, ''),
  )
  putNames(duty, 'scope', isHollow(names) ? [] : names, segment)
  state.drafts.push(duty)
  return true
}

function readLinkOrQuality(segment: Segment, state: State, at: number): boolean {
  const linked = readLinks(segment, state, at)
  const quality = readQuality(segment, state, at)
  return linked || quality
}

/** 政策法规，每5个月…: a name alone waits for the duty that follows. */
function waitsForNext(segment: Segment, state: State, next: Segment | undefined): boolean {
  const bare = segment.marks.every(
    ({ fact }) =>
      /^(name|filler|except|workdays|should|covers|average|bound|forbid|orElse|action|per)$/.test(fact.is) ||
      (fact.is === 'human' && fact.trait),
  )
  const said = between(segment, segment.start, segment.end)
  if (segment.marks.some(({ fact }) => /^(except|workdays|should)$/.test(fact.is)) && bare) return true
  if (
    (isTrivial(said) && !first(segment, 'limit') && !first(segment, 'human')) ||
    onlyFillers(segment) ||
    onlyForbidsPublishing(segment, state)
  )
    return true
  if (bare && next && first(next, 'extend')) return true
  if (!bare || !next || next.opens || segment.bracket || said.length > 30 || /不得|严禁|必须|应当|要/.test(said))
    return false
  if (
    !next.marks.some(({ fact }) =>
      /^(every|by|time|limit|trigger|points|veto|effect|per|amount|closing)$/.test(fact.is),
    )
  )
    return false
  const added = /(增设(?:专栏|栏目|子栏目|专题))$/.exec(said)
  if (added) {
    state.under = added[1]!
    return true
  }
  state.waiting = namesOf(said)
  state.topic = state.waiting
  return true
}

/** 未经审批，不得上网: the second half says what the approval is for. */
function onlyForbidsPublishing(segment: Segment, state: State): boolean {
  const said = between(segment, segment.start, segment.end)
  return (
    state.drafts.at(-1)?.fields.action === 'approve' &&
    /^(?:一律|均)?(?:不得|不能|不予|方可|才能|再|后)(?:上网|发布|公开|报送|刊发|对外发布|上传)$/.test(said)
  )
}

function onlyFillers(segment: Segment): boolean {
  const fillers = segment.marks.filter(({ fact }) => fact.is === 'filler')
  if (fillers.length < segment.marks.length || fillers.length === 0) return false
  return (
    trimName(between(segment, segment.start, fillers[0]!.start) + between(segment, fillers.at(-1)!.end, segment.end))
      .length < 2
  )
}

/** Words that lead from one duty to the next and ask for nothing of their own. */
function isTrivial(said: string): boolean {
  const core = trimName(said)
  return (
    core.length < 2 ||
    /^(发布到?(在)?(相对应|相应|对应)(的)?栏目|具体要求如下|具体如下|要求如下|情况复杂|特殊情况|确需延期|确有困难|其中|如下|做到|同时|以此类推|注|说明|备注|完成任务)$/.test(
      core,
    )
  )
}

/** What no reader understood goes to a person, rather than nowhere. */
function leftOver(segment: Segment, state: State, at: number): void {
  const prompt = first(segment, 'limit')
  if (segment.bracket && segment.marks.every(({ fact }) => fact.is === 'name' || fact.is === 'filler')) return
  doubt(state, 'vague', at, segment, {
    updating:
      prompt !== undefined &&
      state.waiting.length === 0 &&
      (all(segment, 'action').length > 0 || isHollow(namesOf(between(segment, segment.start, prompt.start)))),
  })
}

/** A clock that was started and never used, or names that waited for a duty that never came. */
export function leaveNothingWaiting(state: State, segments: readonly Segment[]): void {
  const whole = { start: 0, end: segments.at(-1)?.end ?? 0 }
  if (state.drafts.length === 0 && state.doubts.length === 0) doubt(state, 'vague', 0, whole)
}
