import { fromEpochDay, toEpochDay } from '#/calendar/epoch-day.ts'
import { judge } from './clock/judge.ts'
import { newVerdict, type Verdict } from './clock/verdict.ts'
import type { StandingState } from './duty.ts'
import { type Ledger, lastKnown } from './open-ledger.ts'

/** A due day that passed unmet. It stays in the record however soon it was answered. */
export type Miss = {
  readonly due: Temporal.PlainDate
  /** The day the duty was no longer late; null while it still is. */
  readonly answered: Temporal.PlainDate | null
}

/** How a duty stood at the end of each day, and every due day it missed. */
export type History = {
  readonly from: Temporal.PlainDate
  readonly states: readonly StandingState[]
  readonly misses: readonly Miss[]
}

/**
 * The record of a duty between two days, both inclusive, as it was known at the end of another (absent: as now): the bar of its
 * history, and a heat map's row. A day excused or held is not missed.
 */
export function historyOf(
  ledger: Ledger,
  duty: number,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  known?: Temporal.PlainDate,
): History {
  const knownOn = known ? toEpochDay(known) : lastKnown
  const verdict = newVerdict()
  const states: StandingState[] = []
  const misses: { due: number; answered: number | null }[] = []
  for (let day = toEpochDay(from); day <= toEpochDay(to); day += 1) {
    judge(ledger.book, duty, day, knownOn, verdict)
    states.push(verdict.is)
    if (!isLate(verdict, day)) for (const miss of misses) miss.answered ??= day
    if (isMissed(verdict, day)) misses.push({ due: day, answered: null })
  }
  return { from, states, misses: misses.map(dated) }
}

/** Still late at the end of a day: what it is judged against lies behind. */
function isLate({ is, due }: Verdict, day: number): boolean {
  return (is === 'overdue' || is === 'breach') && due < day
}

/** A due day that ends unmet is missed, also while an earlier one is: the coming due day is still this one. */
function isMissed({ is, next, due, ground }: Verdict, day: number): boolean {
  if (ground === 'kept-too-briefly') return due === day
  return next === day && (is === 'due-soon' || is === 'overdue' || is === 'breach')
}

function dated({ due, answered }: { readonly due: number; readonly answered: number | null }): Miss {
  return { due: fromEpochDay(due), answered: answered === null ? null : fromEpochDay(answered) }
}
