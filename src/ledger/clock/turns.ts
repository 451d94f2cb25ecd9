import type { WorkdayIndex } from '#/calendar/workday-index.ts'
import type { Recurring } from '#/charter/obligation.ts'
import { type By, dayIn, readBy } from './by.ts'
import { calendarPeriodOf, endOf, type Period, periodAt, startOf } from './period.ts'
import { addSpan, type Span, spanOf } from './span.ts'

/**
 * The turns of a calendar cadence. A turn is numbered by the period in which it falls due, `within` aside. With
 * `covers: previous` it judges what came out in that period about the one before (次年1月底前 speaks of the year that closed),
 * so the first turn is the one after the period in which the duty takes effect: `lag` 1.
 */
export type Turns = {
  readonly period: Period
  readonly lag: 0 | 1
  readonly by: By | null
  readonly within: Span | null
  /** 每个工作日: rest days have no turn. */
  readonly onWorkdays: boolean
}

/** The turns of a recurring obligation; null when its cadence is not a calendar period, or its `by` cannot be read. */
export function turnsOf(obligation: Recurring): Turns | null {
  const { every, by, within, covers, workdays = false } = obligation
  const period = every === undefined ? null : calendarPeriodOf(every)
  if (!period) return null
  const read = by === undefined ? null : readBy(by, workdays)
  const after = within === undefined ? null : spanOf(within, workdays)
  if ((by !== undefined && !read) || (within !== undefined && !after)) return null
  const onWorkdays = workdays && period.days === 1
  return { period, lag: covers === 'previous' ? 1 : 0, by: read, within: after, onWorkdays }
}

/** First day whose facts a turn counts. */
export function opensOn({ period, within, lag }: Turns, turn: number): number {
  return startOf(period, within && lag === 0 ? turn - 1 : turn)
}

/** Last day of a turn, whatever day the duty took effect. */
export function closesOn({ period, by, within }: Turns, turn: number, workdays: WorkdayIndex): number {
  if (within) return addSpan(startOf(period, turn) - 1, within, workdays)
  return by ? dayIn(period, turn, by, workdays) : endOf(period, turn)
}

/** First turn owed by a duty that took effect on `since`: the period that holds it is judged, the ones before are not. */
export function firstTurn({ period, within, lag }: Turns, since: number): number {
  return periodAt(period, since) + (within || lag === 1 ? 1 : 0)
}

/**
 * Due day of a turn of a duty that took effect on `since`. Where `by` had passed by then, the first turn is judged at the
 * end of its own period: nobody can be late before owing.
 */
export function dueOfTurn(turns: Turns, turn: number, since: number, workdays: WorkdayIndex): number {
  const due = closesOn(turns, turn, workdays)
  return due < since ? endOf(turns.period, turn) : due
}

/** The first turn, from `first` on, that is due on or after a day. */
export function turnDueFrom(turns: Turns, day: number, first: number, since: number, workdays: WorkdayIndex): number {
  let turn = Math.max(first, periodAt(turns.period, day))
  while (turn > first && dueOfTurn(turns, turn - 1, since, workdays) >= day) turn -= 1
  while (dueOfTurn(turns, turn, since, workdays) < day) turn += 1
  return turn
}
