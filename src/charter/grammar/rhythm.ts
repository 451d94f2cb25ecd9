import { actionIn } from './clause-parts.ts'
import { put } from './draft.ts'
import type { Of } from './facts.ts'
import { isHollow, namesOf } from './names.ts'
import { all, between, first, type Mark, type Segment } from './segments.ts'
import { doubt, lastOf, type State } from './state.ts'
/** A number with its measure word. */
export type Amount = Mark<Of<'amount'>>

/** How often, and where that was said. */
export type Rhythm = { readonly every?: string; readonly mark: Mark; readonly inherited?: boolean }

/** How often, from the segment or from what was said before it; null when nobody says. */
export function rhythmOf(segment: Segment, state: State): Rhythm | null {
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
export function isHumanAmount(segment: Segment): boolean {
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
export function numberMissing(segment: Segment): boolean {
  const bound = all(segment, 'bound').find(({ start, end }) =>
    /少于|低于|不超过|不多于/.test(segment.text.slice(start, end)),
  )
  return (
    bound !== undefined &&
    !segment.marks.some(({ fact, start }) => start >= bound.end && /^(amount|time|human|every)$/.test(fact.is))
  )
}

/** A verb of its own, or one that at least says what it is about. */
export function acts(segment: Segment, state: State): boolean {
  const verb = actionIn(segment)
  if (!verb) return false
  const ends = isHollow(namesOf(between(segment, verb.end, segment.end)))
  return !(ends && (verb.fact.light || verb.fact.action === lastOf(state, 'recurring')?.fields.action))
}

/** （逢周一）: the day for the weekly duty just read. */
export function weekdayJoins(segment: Segment, state: State): boolean {
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
export function joinsLast(by: Mark<Of<'by'>>, segment: Segment, state: State): boolean {
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
export function fits(by: string, every: string): boolean {
  if (by.startsWith('---')) return every === 'P1M'
  if (by.startsWith('--')) return every === 'P1Y'
  if (by.startsWith('Q')) return every === 'P3M'
  if (by.startsWith('H')) return every === 'P6M'
  return by.startsWith('W') ? every === 'P1W' : true
}

/** A date without a year or a period stands only when the clause speaks of years. */
export function dateStands(by: Mark<Of<'by'>>, segment: Segment, state: State): boolean {
  if (by.fact.by === null) return false
  if (by.fact.exact) return true
  if (by.fact.by.startsWith('---')) return state.action === 'report' && /月报/.test(segment.text)
  return /年度|每年|上一?年|去年|年报|上年/.test(segment.text)
}

/** The numbers that count different things; of two that count the same only the first. */
export function amountsOf(segment: Segment): readonly Amount[] {
  const found = all(segment, 'amount')
  const units = new Set(found.map(({ fact }) => fact.unit))
  return units.size === found.length ? found : found.slice(0, 1)
}

/** 每月有信件: an item, not an act, is asked for. */
export function has(segment: Segment): boolean {
  const every = first(segment, 'every')
  return (
    every !== undefined &&
    /^(?:应|须|要|均|都)?有(?!关)/.test(segment.text.slice(every.end, segment.end)) &&
    !actionIn(segment)
  )
}
