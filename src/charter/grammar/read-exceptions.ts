import { draft, put, putNames } from './draft.ts'
import { isHollow, namesOf } from './names.ts'
import { all, between, first, type Segment } from './segments.ts'
import { lastOf, type State } from './state.ts'

/** 情况复杂的可延长至15个工作日: a longer limit for the event just read. */
export function readExtension(segment: Segment, state: State): boolean {
  const extend = first(segment, 'extend')
  const event = lastOf(state, 'event')
  if (!extend || !event) return false
  const all = /^(?:以上|上述)?(?:均|都|各类)/.test(between(segment, segment.start, extend.start))
  for (const duty of all ? state.drafts.filter(({ fields }) => fields.kind === 'event') : [event]) {
    put(duty, 'extendTo', extend.fact.to, extend)
    put(duty, 'extendBy', extend.fact.by, extend)
  }
  return true
}

/** 当月无来信的，应予以说明; 无信息的实行零报告: what to do instead when there is nothing. */
export function readNothing(segment: Segment, state: State): boolean {
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
  const instead = otherwise.fact === 'notice' ? 'notice' : 'report'
  if (duty) put(duty, 'orElse', instead, otherwise)
  else state.orElse = { fact: { is: 'filler' }, start: otherwise.start, end: otherwise.end, fields: instead }
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
export function readPlan(segment: Segment, state: State, at: number): boolean {
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
  const verb = all(segment, 'action').find(({ start, fact }) => start >= plan.end && !fact.light)
  put(duty, 'action', verb?.fact.action ?? state.action, verb)
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
