import type { Action } from '#/charter/obligation.ts'
import { actionIn, objectAfter, subjectBefore } from './clause-parts.ts'
import { type Draft, draft, put, putNames } from './draft.ts'
import type { Fact } from './facts.ts'
import { isHollow, isOffice, namesOf } from './names.ts'
import { all, between, first, type Mark, type Segment } from './segments.ts'
import { doubt, lastOf, type State } from './state.ts'

type Of<K extends Fact['is']> = Extract<Fact, { is: K }>
type Amount = Mark<Of<'amount'>>

/** How often, and where that was said. */
type Rhythm = { readonly every?: string; readonly mark: Mark; readonly inherited?: boolean }

/** A duty of so many in each period. True when the segment was one. */
export function readRecurring(segment: Segment, state: State, at: number): boolean {
  const rhythm = rhythmOf(segment, state)
  const by = first(segment, 'by')
  if (!rhythm && !by) return false
  if (by && !acts(segment, state) && joinsLast(by, segment, state)) return true
  if (weekdayJoins(segment, state)) return true
  if (isHumanAmount(segment)) return true
  if (numberMissing(segment)) {
    doubt(state, 'incomplete', at, segment)
    return true
  }
  if (
    !first(segment, 'amount') &&
    !actionIn(segment) &&
    segment.marks.some(({ fact }) => fact.is === 'human' && fact.reason === 'unsupported')
  )
    return false
  if (by && !rhythm && !dateStands(by, segment, state)) {
    doubt(state, 'incomplete', at, by)
    return true
  }
  if (rhythm?.inherited && amends(segment, state)) return true
  const amounts = amountsOf(segment)
  for (const amount of amounts.length === 0 ? [undefined] : amounts) {
    state.drafts.push(recurring(segment, state, at, rhythm, amount))
  }
  alsoDone(segment, state, at)
  return true
}

/** 自查一次并报送自查表: a second verb joined by 并 is a second duty in the same rhythm. */
function alsoDone(segment: Segment, state: State, at: number): void {
  const main = actionIn(segment)
  const made = state.drafts.at(-1)!
  if (!main) return
  const more = all(segment, 'action').find(
    (verb) =>
      verb.start > main.end &&
      !verb.fact.light &&
      verb.fact.action !== main.fact.action &&
      /[并且]/.test(between(segment, main.end, verb.start)),
  )
  if (!more) return
  const duty = draft('recurring', at)
  Object.assign(duty.fields, { ...made.fields, action: more.fact.action, min: 1, unit: '次' })
  Object.assign(duty.from, made.from, { action: [[more.start, more.end]] })
  for (const field of ['max', 'scope', 'avg', 'count']) delete duty.fields[field]
  state.drafts.push(duty)
}

function rhythmOf(segment: Segment, state: State): Rhythm | null {
  const every = first(segment, 'every')
  if (every) return { every: every.fact.every, mark: every }
  const closing = first(segment, 'closing')
  if (closing) return { every: closing.fact.every, mark: closing }
  const by = first(segment, 'by')
  if (by?.fact.every) return { every: by.fact.every, mark: by }
  const amount = first(segment, 'amount')
  const time = first(segment, 'time')
  if (amount && time && time.fact.as !== 'for') return { every: time.fact.length, mark: time }
  if (state.every && (amount || by || actionIn(segment))) return { every: state.every.fact.every, mark: state.every }
  const last = lastOf(state, 'recurring')
  const place = last?.from.every?.[0]
  if (!amount || !last || !place || typeof last.fields.every !== 'string') return null
  const mark = { fact: { is: 'filler' } as const, start: place[0], end: place[1] }
  return { every: last.fields.every, mark, inherited: true }
}

/** 若干条: the number is missing, so nothing can be counted. 人均 counts heads, which the schema does not. */
function isHumanAmount(segment: Segment): boolean {
  if (first(segment, 'amount') && !/人均|每人|每名|每次/.test(segment.text.slice(segment.start, segment.end)))
    return false
  return segment.marks.some(
    ({ fact, start, end }) =>
      fact.is === 'human' &&
      ((fact.reason === 'incomplete' && !/初|中/.test(segment.text.slice(start, end))) ||
        (fact.reason === 'unsupported' && /人均|每人|每名/.test(segment.text.slice(start, end)))),
  )
}

/** 不少于 without a number after it. */
function numberMissing(segment: Segment): boolean {
  const bound = all(segment, 'bound').find(({ start, end }) =>
    /少于|低于|不超过|不多于/.test(segment.text.slice(start, end)),
  )
  return (
    bound !== undefined &&
    !segment.marks.some(({ fact, start }) => start >= bound.end && /^(amount|time|human|every)$/.test(fact.is))
  )
}

/** A verb of its own, or one that at least says what it is about. */
function acts(segment: Segment, state: State): boolean {
  const verb = actionIn(segment)
  if (!verb) return false
  const ends = isHollow(namesOf(between(segment, verb.end, segment.end)))
  return !(ends && (verb.fact.light || verb.fact.action === lastOf(state, 'recurring')?.fields.action))
}

/** （逢周一）: the day for the weekly duty just read. */
function weekdayJoins(segment: Segment, state: State): boolean {
  const every = first(segment, 'every')
  const last = state.drafts.at(-1)
  if (
    !every?.fact.by ||
    last?.fields.every !== 'P1W' ||
    last.fields.by !== undefined ||
    acts(segment, state) ||
    segment.opens
  )
    return false
  if (first(segment, 'amount')) return false
  put(last, 'by', every.fact.by, every)
  return true
}

/** （次年1月底前）, 25日前: a day for the duty just read. */
function joinsLast(by: Mark<Of<'by'>>, segment: Segment, state: State): boolean {
  const last = lastOf(state, 'recurring')
  if (!last || last.fields.by !== undefined || first(segment, 'amount') || first(segment, 'every')) return false
  const { every, by: day, covers, workdays } = by.fact
  if (every !== undefined && every !== last.fields.every && last.fields.every !== undefined) return false
  if (day === null || !fits(day, String(last.fields.every))) {
    doubt(state, 'incomplete', last.at, by)
    return true
  }
  put(last, 'by', day, by)
  put(last, 'workdays', workdays, by)
  put(last, 'covers', covers ?? first(segment, 'covers')?.fact.covers, by)
  return true
}

/** Whether a day of that form can lie in a period of that length. */
function fits(by: string, every: string): boolean {
  if (by.startsWith('---')) return every === 'P1M'
  if (by.startsWith('--')) return every === 'P1Y'
  if (by.startsWith('Q')) return every === 'P3M'
  if (by.startsWith('H')) return every === 'P6M'
  return by.startsWith('W') ? every === 'P1W' : true
}

/** A date without a year or a period stands only when the clause speaks of years. */
function dateStands(by: Mark<Of<'by'>>, segment: Segment, state: State): boolean {
  if (by.fact.by === null) return false
  if (by.fact.exact) return true
  if (by.fact.by.startsWith('---')) return state.action === 'report' && /月报/.test(segment.text)
  return /年度|每年|上一?年|去年|年报|上年/.test(segment.text)
}

/** 每周更新，不少于3条: the number belongs to the duty just read. */
function amends(segment: Segment, state: State): boolean {
  const last = lastOf(state, 'recurring')!
  const [amount] = amountsOf(segment)
  if (
    !amount ||
    last.from.unit !== undefined ||
    !isHollow(namesOf(subjectBefore(segment, first(segment, 'bound')?.start ?? amount.start)))
  )
    return false
  putAmount(last, amount, segment)
  return true
}

function amountsOf(segment: Segment): readonly Amount[] {
  const found = all(segment, 'amount')
  const units = new Set(found.map(({ fact }) => fact.unit))
  return units.size === found.length ? found : found.slice(0, 1)
}

function recurring(
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

function putAmount(duty: Draft, amount: Amount | undefined, segment: Segment): void {
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

/** 每月有信件: an item, not an act, is asked for. */
function has(segment: Segment): boolean {
  const every = first(segment, 'every')
  return (
    every !== undefined &&
    /^(?:应|须|要|均|都)?有(?!关)/.test(segment.text.slice(every.end, segment.end)) &&
    !actionIn(segment)
  )
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
  const subject = namesOf(said)
  const actors = subject.length > 0 && subject.every(isOffice) && duty.fields.action === 'report'
  if (actors) putNames(duty, 'who', subject, segment)
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

function inherited(state: State): readonly string[] {
  if (state.waiting.length > 0) return state.waiting
  return state.nothing ? state.topic : []
}
