import { draft, put, putNames } from './draft.ts'
import { isHollow, isOffice, namesOf } from './names.ts'
import { all, between, first, type Segment } from './segments.ts'
import type { State } from './state.ts'

const NUMBERS = /^(time|limit|every|by|closing|amount|trigger|extend|points)$/

/** 文件7个工作日内公开，解读材料同步公开: together with what the sentence has just spoken of. */
function readTogether(segment: Segment, state: State, at: number): boolean {
  const last = state.drafts.at(-1)
  const together = first(segment, 'limit')
  const said = together ? segment.text.slice(together.start, together.end) : ''
  const names = namesOf(between(segment, segment.start, together?.start ?? segment.start))
  const of = last?.fields.scope as readonly string[] | undefined
  if (said !== '同步' || segment.opens || !of || isHollow(names) || first(segment, 'trigger')) return false
  const verb = all(segment, 'action').find(({ fact }) => fact.action === 'publish')
  if (!verb) return false
  const duty = draft('event', at)
  put(duty, 'trigger', ['published'], together)
  put(duty, 'action', 'publish', verb)
  put(duty, 'within', 'prompt', together)
  putNames(duty, 'of', of, segment)
  putNames(duty, 'scope', names, segment)
  state.drafts.push(duty)
  return true
}

/** …2个工作日内修改，并报办公室备案: another thing to be done about the same event, in the same time. */
export function readAlso(segment: Segment, state: State, at: number): boolean {
  if (readTogether(segment, state, at)) return true
  const last = state.drafts.at(-1)
  const verb = all(segment, 'action').find(({ fact }) => !fact.light)
  const joined = !segment.opens && /^(?:并|同时|且)/.test(segment.text.slice(segment.start, segment.end))
  if (!joined || !verb || last?.fields.kind !== 'event' || segment.marks.some(({ fact }) => NUMBERS.test(fact.is)))
    return false
  if (verb.fact.action === last.fields.action || verb.fact.action === 'approve') return false
  const duty = draft('event', at)
  for (const field of ['trigger', 'within', 'before', 'workdays', 'of']) {
    if (last.fields[field] === undefined) continue
    duty.fields[field] = last.fields[field]
    duty.from[field] = last.from[field] ?? []
    if (field === 'trigger') put(duty, 'action', verb.fact.action, verb)
  }
  const told = namesOf(between(segment, verb.end, segment.end).replace(/备案$/, ''))
  putNames(duty, verb.fact.action === 'report' && told.every(isOffice) ? 'to' : 'scope', told, segment)
  state.drafts.push(duty)
  return true
}
