import type { Action } from '#/charter/obligation.ts'
import { actionIn, objectAfter, subjectBefore } from './clause-parts.ts'
import { type Draft, draft, put, putNames } from './draft.ts'
import { isHollow, isOffice, namesOf } from './names.ts'
import type { Amount } from './rhythm.ts'
import { fits, has, type Rhythm } from './rhythm.ts'
import { all, between, first, type Mark, type Segment } from './segments.ts'
import { doubt, lastOf, type State } from './state.ts'

/** A duty of so many in each period, from the parts of its segment. */
export function recurring(
  segment: Segment,
  state: State,
  at: number,
  rhythm: Rhythm | null,
  amount: Amount | undefined,
): Draft {
  const duty = draft('recurring', at)
  putAction(duty, segment, state)
  if (rhythm) put(duty, 'every', rhythm.every, rhythm.mark)
  putAmount(duty, amount, segment)
  putDays(duty, segment, state)
  putBy(duty, segment, state)
  put(
    duty,
    'covers',
    first(segment, 'covers')?.fact.covers ?? duty.fields.covers,
    first(segment, 'covers') ?? first(segment, 'by') ?? first(segment, 'closing') ?? first(segment, 'every'),
  )
  const adopted = first(segment, 'adopted')
  put(duty, 'count', adopted && 'adopted', adopted)
  putScope(duty, segment, state, amount)
  return duty
}

function putAction(duty: Draft, segment: Segment, state: State): void {
  const said = actionIn(segment)
  const before = lastOf(state, 'recurring')?.fields.action as Action | undefined
  const carried = segment.opens || first(segment, 'adopted') ? state.action : (state.verb ?? before ?? state.action)
  put(duty, 'action', said?.fact.action ?? carried, said)
  if (!said) delete duty.from.action
}

/** Writes how many: `min`, `max`, `unit`; one 次 when no number is said. */
export function putAmount(duty: Draft, amount: Amount | undefined, segment: Segment): void {
  const times = first(segment, 'every')?.fact.times
  if (!amount) {
    put(duty, 'min', times ?? 1, first(segment, 'every'))
    put(duty, 'unit', has(segment) ? '条' : '次')
    if (times === undefined) delete duty.from.min
    delete duty.from.unit
    return
  }
  const bound = all(segment, 'bound').findLast(({ start }) => start < amount.start)?.fact.side
  const { min, max, unit } = amount.fact
  if (bound === 'max' && min !== undefined && max === undefined) {
    delete duty.fields.min
    put(duty, 'max', min, amount)
  } else {
    if (min === undefined) delete duty.fields.min
    put(duty, 'min', min === undefined ? undefined : bound === 'over' ? min + 1 : min, amount)
    put(duty, 'max', max, amount)
  }
  put(duty, 'unit', unit, amount)
}

function putDays(duty: Draft, segment: Segment, state: State): void {
  const every = first(segment, 'every')
  const days = first(segment, 'workdays') ?? state.workdays ?? undefined
  const time = all(segment, 'time').find((mark) => mark.fact.length === duty.fields.every)
  put(duty, 'workdays', every?.fact.workdays ?? time?.fact.workdays, every ?? time)
  if (duty.fields.every === 'P1D') put(duty, 'workdays', duty.fields.workdays ?? (days && true), every, days)
  const average = first(segment, 'average')
  put(duty, 'avg', every?.fact.avg ?? (average && true), every?.fact.avg ? every : average)
}

function putBy(duty: Draft, segment: Segment, state: State): void {
  const every = first(segment, 'every')
  const closing = first(segment, 'closing')
  const by = first(segment, 'by')
  if (every?.fact.by) put(duty, 'by', every.fact.by, every)
  if (every?.fact.covers) put(duty, 'covers', every.fact.covers, every)
  if (closing) {
    put(duty, 'within', closing.fact.within, closing)
    put(duty, 'workdays', closing.fact.workdays, closing)
    put(duty, 'covers', 'previous', closing)
  }
  if (!by) return
  if (!duty.fields.every && by.fact.by && !by.fact.exact)
    put(duty, 'every', by.fact.by.startsWith('---') ? 'P1M' : 'P1Y', by)
  if (by.fact.by === null || !(by.fact.exact || fits(by.fact.by, String(duty.fields.every)))) {
    doubt(state, 'incomplete', duty.at, by)
    return
  }
  put(duty, 'by', by.fact.by, by)
  put(duty, 'workdays', by.fact.workdays, by)
  put(duty, 'covers', by.fact.covers, by)
}

/** Which column or thing: named before the rhythm, after the verb or number, or waiting from the segment before. */
function putScope(duty: Draft, segment: Segment, state: State, amount: Amount | undefined): void {
  const core = segment.marks.filter(({ fact }) =>
    /^(every|by|closing|bound|amount|average|should|time|adopted|limit)$/.test(fact.is),
  )
  const said = subjectBefore(segment, core[0]?.start ?? segment.end)
  const object = has(segment)
    ? between(segment, first(segment, 'every')!.end, segment.end).replace(/^[^有]{0,2}有/, '')
    : objectAfter(segment, amount)
  const verb = actionIn(segment)
  const lead = leadBefore(segment, verb)
  const toward = (TOWARD.exec(lead) ?? TOWARD.exec(said))?.[1]
  const subject = namesOf((said || lead).replace(TOWARD, ''))
  const actors =
    subject.length > 0 && subject.every(isOffice) && (duty.fields.action === 'report' || /^各/.test(subject[0]!))
  if (actors) putNames(duty, 'who', subject, segment)
  if (toward && duty.fields.action === 'report') putNames(duty, 'to', namesOf(toward), segment)
  const own = !actors && !isHollow(subject) ? subject : namesOf(object)
  const offices = own.length > 0 && own.every(isOffice) && duty.fields.action === 'report'
  if (offices) putNames(duty, 'to', own, segment)
  const names =
    !offices &&
    (!isHollow(own) ||
      (duty.fields.action === 'report' && !actors && own.includes('信息')) ||
      (duty.fields.action === 'check' && own.includes('栏目')))
      ? own
      : inherited(state)
  putNames(duty, 'scope', state.under === '' ? names : names.map((name) => `${state.under}/${name}`), segment)
  if (names.length > 0) state.topic = names
}

/** The names said just before, when the segment has none of its own. */
export function inherited(state: State): readonly string[] {
  if (state.waiting.length > 0) return state.waiting
  return state.nothing ? state.topic : []
}

/** 各科室向办公室: to whom something is reported. */
const TOWARD = /向([^向]{2,12})$/

/** 每季度末，各科室向办公室报送: who and to whom, said between the rhythm and the verb. */
function leadBefore(segment: Segment, verb: Mark | undefined): string {
  const from = segment.marks.findLast(
    ({ fact, end }) => /^(every|by|closing)$/.test(fact.is) && verb && end <= verb.start,
  )
  const said = from && verb ? between(segment, from.end, verb.start).replace(/^，/, '') : ''
  return TOWARD.test(said) || (said !== '' && namesOf(said).every(isOffice)) ? said : ''
}
