import { countIn, firstFrom, lastOf, lastUpdate, nthLast, type View } from '../intake/counted.ts'
import type { Book } from './book.ts'
import { spellOver } from './book.ts'
import { periodAt, startOf } from './period.ts'
import type { OnceRule, RollingRule, TurnsRule } from './rule.ts'
import { addSpan, noDay, type Span } from './span.ts'
import { closesOn, dueOfTurn, firstTurn, opensOn, type Turns, turnDueFrom } from './turns.ts'
import { settle, type Verdict } from './verdict.ts'
import { warnFrom } from './warning.ts'

/**
 * A cadence that rolls (每50天): due a period after the `need`-th most recent counted fact, or after the day the duty took
 * effect while there are fewer. After an exemption the period counts from its last day. Late from the day after.
 */
export function judgeRolling(book: Book, duty: number, rule: RollingRule, at: View, out: Verdict): void {
  const since = book.since[duty]!
  readLast(book, duty, rule.red, at, out)
  const nth = rule.need === 1 ? out.last : nthLast(book.series, duty, rule.need, at)
  const start = Math.max(since, nth, lapsedOn(book, duty, at))
  out.due = addSpan(start, rule.every, book.workdays)
  out.provisional = rule.every.workdays && book.workdays.isProvisional(start, out.due)
  const isLate = out.due < at.on
  out.next = isLate ? noDay : out.due
  settle(out, at.on, isLate, warnFrom(rule.warning, start, out.due, book.workdays))
}

/**
 * A cadence of calendar periods (每周, 每月): a closed turn with too few facts is overdue until one counted fact comes after
 * its due day. Otherwise the turn of today is due, or the next one when that one is full.
 */
export function judgeTurns(book: Book, duty: number, rule: TurnsRule, at: View, out: Verdict): void {
  const { turns, need } = rule
  const since = book.since[duty]!
  readLast(book, duty, rule.red, at, out)
  const first = firstTurn(turns, since)
  const current = turnDueFrom(turns, at.on, first, since, book.workdays)
  const missed = missedTurn(book, duty, rule, first, current, at, out.last)
  let next = owedFrom(book, duty, turns, first, current, at)
  while (doneIn(book, duty, turns, next, at, need) >= need) next = owedFrom(book, duty, turns, first, next + 1, at)
  const isLate = missed < current
  const judged = isLate ? missed : next
  out.next = dueOfTurn(turns, next, since, book.workdays)
  out.due = isLate ? dueOfTurn(turns, missed, since, book.workdays) : out.next
  out.opened = opensOn(turns, judged)
  out.done = doneIn(book, duty, turns, judged, at, need)
  out.need = need
  out.provisional = isProvisional(book, turns, judged, out.due)
  settle(out, at.on, isLate, isLate ? at.on : turnWarning(book, rule, next, out.due))
}

/** Nothing falls due: no least number is asked for (不超过 5 条), or the one day was over before the duty took effect. */
export function judgeNothing(book: Book, duty: number, red: Span | null, at: View, out: Verdict): void {
  readLast(book, duty, red, at, out)
  settle(out, at.on, false, at.on + 1)
}

/** One day, once (11 月 4 日前): late until one counted fact comes after it. */
export function judgeOnce(book: Book, duty: number, rule: OnceRule, at: View, out: Verdict): void {
  const since = book.since[duty]!
  readLast(book, duty, rule.red, at, out)
  out.due = rule.by
  out.next = at.on <= rule.by ? rule.by : noDay
  out.opened = since
  out.need = rule.need
  out.done = countIn(book.series, duty, since, rule.by, at, rule.need)
  const isFull = out.done >= rule.need || isExempt(book, duty, rule.by, at)
  const isLate = !isFull && rule.by < at.on && firstFrom(book.series, duty, rule.by + 1, at) === noDay
  const isAnswered = isFull || rule.by < at.on
  settle(out, at.on, isLate, isAnswered ? at.on + 1 : warnFrom(rule.warning, since, rule.by, book.workdays))
}

/** Reads the most recent counted fact, and the red line that rolls from the most recent update. */
export function readLast(book: Book, duty: number, red: Span | null, at: View, out: Verdict): void {
  out.last = lastOf(book.series, duty, at)
  if (!red) return
  const since = book.since[duty]!
  out.breachOn = addSpan(Math.max(since, lastUpdate(book.series, duty, at)), red, book.workdays) + 1
}

/** First day whose facts a calendar duty counts: the period it takes effect in is judged with all its facts. */
export function floorOf({ period }: Turns, since: number): number {
  return startOf(period, periodAt(period, since))
}

/** Whether the office was excused on a due day, so that it could not be missed. */
export function isExempt(book: Book, duty: number, due: number, at: View): boolean {
  return spellOver(book.special[duty]?.exempted, due, at.known) !== undefined
}

/** The last day of the latest exemption that is over. */
function lapsedOn(book: Book, duty: number, at: View): number {
  let last = noDay
  for (const { to, known } of book.special[duty]?.exempted ?? []) {
    if (to < at.on && known <= at.known && to > last) last = to
  }
  return last
}

/** The earliest closed turn that was short and that no counted fact has answered since; `current` if there is none. */
function missedTurn(
  book: Book,
  duty: number,
  { turns, need }: TurnsRule,
  first: number,
  current: number,
  at: View,
  last: number,
): number {
  const since = book.since[duty]!
  const from = last === noDay ? first : turnDueFrom(turns, last, first, since, book.workdays)
  if (from >= current) return current
  let turn = owedFrom(book, duty, turns, first, from, at)
  while (turn < current && doneIn(book, duty, turns, turn, at, need) >= need) {
    turn = owedFrom(book, duty, turns, first, turn + 1, at)
  }
  return Math.min(turn, current)
}

/** The first turn from `turn` on that is owed: not on a rest day where only working days count, not while exempted. */
function owedFrom(book: Book, duty: number, turns: Turns, first: number, turn: number, at: View): number {
  const since = book.since[duty]!
  const exempted = book.special[duty]?.exempted
  for (let owed = turn; ; ) {
    const due = dueOfTurn(turns, owed, since, book.workdays)
    const spell = spellOver(exempted, due, at.known)
    if (spell) owed = Math.max(owed + 1, turnDueFrom(turns, spell.to + 1, first, since, book.workdays))
    else if (turns.onWorkdays && !book.workdays.isWorkday(due)) owed += 1
    else return owed
  }
}

function doneIn(book: Book, duty: number, turns: Turns, turn: number, at: View, enough: number): number {
  const due = dueOfTurn(turns, turn, book.since[duty]!, book.workdays)
  return countIn(book.series, duty, opensOn(turns, turn), due, at, enough)
}

/** A turn is warned of by the time since the one before was due, but not before it opens. */
function turnWarning(book: Book, { turns, warning }: TurnsRule, turn: number, due: number): number {
  const start = closesOn(turns, turn - 1, book.workdays)
  return Math.max(opensOn(turns, turn), warnFrom(warning, start, due, book.workdays))
}

function isProvisional({ workdays }: Book, turns: Turns, turn: number, due: number): boolean {
  if (turns.onWorkdays) return workdays.isProvisional(due - 1, due)
  if (!turns.by?.workdays && !turns.within?.workdays) return false
  return workdays.isProvisional(startOf(turns.period, turn) - 1, due)
}
