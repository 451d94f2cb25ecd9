import { fromEpochDay, toEpochDay } from '#/calendar/epoch-day.ts'
import type { Book } from './clock/book.ts'
import { judge } from './clock/judge.ts'
import type { RollingRule, TurnsRule } from './clock/rule.ts'
import { addSpan, noDay } from './clock/span.ts'
import { dueOfTurn, firstTurn, opensOn, turnDueFrom } from './clock/turns.ts'
import { newVerdict } from './clock/verdict.ts'
import { countIn, nthLast, recentDays, type View } from './intake/counted.ts'
import { type Ledger, lastKnown } from './open-ledger.ts'

/** A duty that will be late if its column goes on as it has. */
export type Forecast = {
  readonly duty: number
  /** The due day it will miss. */
  readonly due: Temporal.PlainDate
  /** When the next update is to be expected, by the column's own rhythm. */
  readonly expected: Temporal.PlainDate
  readonly rhythmDays: number
  /** How often such a forecast, late or not, has come true for this duty in the year before. */
  readonly record: { readonly right: number; readonly tries: number }
}

/** The middle of so many gaps between updates is the rhythm; with fewer than `fewestGaps` there is none. */
const gapsLookedAt = 12
const fewestGaps = 3
const triesAYear = 12

/**
 * The duties that are not late today and will be by the horizon, the earliest first: updates are expected to go on coming at
 * the middle of the column's recent gaps. Only cadences are forecast, and only of columns with a rhythm.
 */
export function forecast(ledger: Ledger, on: Temporal.PlainDate, horizon: Temporal.PlainDate): readonly Forecast[] {
  const today = toEpochDay(on)
  const days = toEpochDay(horizon) - today
  return ledger.duties
    .flatMap((_, duty) => forecastOf(ledger.book, duty, today, days) ?? [])
    .toSorted((a, b) => Temporal.PlainDate.compare(a.due, b.due))
}

/** The forecast of one duty from a day on; null when it is not expected to be late, or nothing can be said. */
export function forecastFor({ book }: Ledger, duty: number, on: Temporal.PlainDate, days: number): Forecast | null {
  return forecastOf(book, duty, toEpochDay(on), days)
}

function forecastOf(book: Book, duty: number, today: number, days: number): Forecast | null {
  const guess = guessOf(book, duty, today, days)
  if (!guess || guess.due === noDay) return null
  return {
    duty,
    due: fromEpochDay(guess.due),
    expected: fromEpochDay(guess.expected),
    rhythmDays: guess.rhythm,
    record: recordOf(book, duty, today, days),
  }
}

type Guess = { readonly due: number; readonly expected: number; readonly rhythm: number }

/** What would be said on a day: the due day that will be missed, `noDay` for none; null where nothing can be said. */
function guessOf(book: Book, duty: number, today: number, days: number): Guess | null {
  const rule = book.rules[duty]!
  if ((rule.kind !== 'rolling' && rule.kind !== 'turns') || rule.need === 0 || !isOpen(book, duty, today)) return null
  const at = { on: today, known: lastKnown, floor: book.since[duty]! }
  const recent = recentDays(book.series, duty, gapsLookedAt + 1, at)
  const rhythm = rhythmOf(recent)
  if (rhythm === null) return null
  const expected = Math.max(recent[0]! + rhythm, today + 1)
  const updates: number[] = []
  for (let day = expected; day <= today + days; day += rhythm) updates.push(day)
  const miss = rule.kind === 'rolling' ? rollingMiss : turnsMiss
  const coming = { updates, horizon: today + days, at }
  return { due: miss(book, duty, rule as RollingRule & TurnsRule, coming), expected, rhythm }
}

/** In force and not late already. */
function isOpen(book: Book, duty: number, today: number): boolean {
  const verdict = newVerdict()
  judge(book, duty, today, lastKnown, verdict)
  return (verdict.is === 'met' || verdict.is === 'due-soon' || verdict.is === 'breach') && verdict.due >= today
}

/** The middle of the gaps between updates, at least a day; null with too few. */
function rhythmOf(newestFirst: readonly number[]): number | null {
  const gaps = newestFirst.slice(1).map((day, index) => newestFirst[index]! - day)
  if (gaps.length < fewestGaps) return null
  return Math.max(1, gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)]!)
}

/** The updates that are expected up to a day, and from where one looks. */
type Coming = { readonly updates: readonly number[]; readonly horizon: number; readonly at: View }

/** The first due day that passes before enough of the expected updates have come. */
function rollingMiss(book: Book, duty: number, { every, need }: RollingRule, coming: Coming): number {
  const { series, since, workdays } = book
  const { updates, horizon, at } = coming
  for (let come = 0; ; come += 1) {
    const nth = come >= need ? updates[come - need]! : nthLast(series, duty, need - come, at)
    const due = addSpan(Math.max(since[duty]!, nth), every, workdays)
    if (due >= horizon) return noDay
    if ((updates[come] ?? horizon) > due) return due
  }
}

/** The first turn that closes with too few, the updates of today's turn and the expected ones together. */
function turnsMiss(book: Book, duty: number, { turns, need }: TurnsRule, coming: Coming): number {
  const { series, since, workdays } = book
  const { updates, horizon, at } = coming
  const first = firstTurn(turns, since[duty]!)
  for (let turn = turnDueFrom(turns, at.on, first, since[duty]!, workdays); ; turn += 1) {
    const due = dueOfTurn(turns, turn, since[duty]!, workdays)
    if (due >= horizon) return noDay
    if (turns.onWorkdays && !workdays.isWorkday(due)) continue
    const opens = opensOn(turns, turn)
    const done = countIn(series, duty, opens, due, at, need)
    const expected = updates.filter((day) => opens <= day && day <= due).length
    if (done + expected < need) return due
  }
}

/** Says the same twelve times in the year before, and looks up what became of it. */
function recordOf(book: Book, duty: number, today: number, days: number): Forecast['record'] {
  let right = 0
  let tries = 0
  for (let back = 1; back <= triesAYear; back += 1) {
    const then = today - Math.floor((365 * back) / triesAYear)
    if (then + days > today) continue
    const guess = guessOf(book, duty, then, days)
    if (!guess) continue
    tries += 1
    if ((guess.due !== noDay) === wasLate(book, duty, then, days)) right += 1
  }
  return { right, tries }
}

/** Whether a due day between two days really passed unmet. */
function wasLate(book: Book, duty: number, from: number, days: number): boolean {
  const verdict = newVerdict()
  for (let day = from; day < from + days; day += 1) {
    judge(book, duty, day, lastKnown, verdict)
    if (verdict.next === day && verdict.is !== 'met') return true
  }
  return false
}
