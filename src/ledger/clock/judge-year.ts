import { civil, epochDayOf } from '#/calendar/epoch-day.ts'
import { countIn, type View } from '../intake/counted.ts'
import type { Book, Plan } from './book.ts'
import { isExempt, readLast } from './judge-clock.ts'
import { type Period, periodAt } from './period.ts'
import type { YearRule } from './rule.ts'
import { noDay } from './span.ts'
import { dueOfTurn, firstTurn, opensOn, turnDueFrom } from './turns.ts'
import { settle, type Verdict } from './verdict.ts'
import { warnFrom } from './warning.ts'

/**
 * A number for the year: the unit's plan, or an average times the periods of the year. A year that closed short is overdue
 * until one counted fact comes after it. 不允许年底突击: due soon as well once the year has outrun what is done, or when the
 * last quarter holds more than its share. A year without a plan is not judged; this year without one is unsettled.
 */
export function judgeYear(book: Book, duty: number, rule: YearRule, at: View, out: Verdict): void {
  const since = book.since[duty]!
  readLast(book, duty, rule.red, at, out)
  const first = firstTurn(rule.turns, since)
  const current = turnDueFrom(rule.turns, at.on, first, since, book.workdays)
  const missed = missedYear(book, duty, rule, first, current, at, out.last)
  fill(book, duty, rule, missed, current, at, out)
  if (missed < current || out.need > 0) return
  out.is = 'unsettled'
  out.ground = 'no-plan'
}

function fill(book: Book, duty: number, rule: YearRule, judged: number, current: number, at: View, out: Verdict): void {
  const since = book.since[duty]!
  out.need = needIn(book, duty, rule, judged, at)
  out.opened = opensOn(rule.turns, judged)
  const closes = dueOfTurn(rule.turns, judged, since, book.workdays)
  out.done = countIn(book.series, duty, out.opened, closes, at, never)
  const isFull = out.need > 0 && out.done >= out.need
  const isLate = judged < current
  out.next = dueOfTurn(rule.turns, isFull && !isLate ? current + 1 : current, since, book.workdays)
  out.due = isLate ? closes : out.next
  settle(out, at.on, isLate, isFull ? at.on + 1 : warnFrom(rule.warning, out.opened - 1, closes, book.workdays))
  if (!isLate && out.need > 0) keepPace(book, duty, rule, closes, at, out)
}

const never = Number.MAX_SAFE_INTEGER

/** Warns of a year that has outrun what is done, and of one whose last quarter holds more than its share. */
function keepPace(book: Book, duty: number, rule: YearRule, closes: number, at: View, out: Verdict): void {
  const from = Math.max(out.opened, book.since[duty]!)
  const expected = Math.floor((out.need * (at.on - from + 1)) / (closes - from + 1))
  const autumn = epochDayOf(civil(closes).year, 10, 1)
  const rushed = rule.spread ? countIn(book.series, duty, autumn, closes, at, never) : 0
  if (rule.pace && out.done < expected) out.ground = 'behind-plan'
  else if (rushed > Math.ceil(out.need / 4)) out.ground = 'year-end-rush'
  else return
  if (out.is === 'met') out.is = 'due-soon'
}

function missedYear(
  book: Book,
  duty: number,
  rule: YearRule,
  first: number,
  current: number,
  at: View,
  last: number,
): number {
  const since = book.since[duty]!
  let turn = last === noDay ? first : turnDueFrom(rule.turns, last, first, since, book.workdays)
  for (; turn < current; turn += 1) {
    const due = dueOfTurn(rule.turns, turn, since, book.workdays)
    const need = needIn(book, duty, rule, turn, at)
    if (isExempt(book, duty, due, at)) continue
    if (countIn(book.series, duty, opensOn(rule.turns, turn), due, at, need) < need) return turn
  }
  return current
}

/** How many a year owes; 0 when no plan is known. */
function needIn(book: Book, duty: number, { from, turns, need }: YearRule, turn: number, at: View): number {
  if (from === 'plan') return plannedFor(book.special[duty]?.planned ?? [], turn, at)
  const since = book.since[duty]!
  const begins = Math.max(opensOn(turns, turn), since)
  const ends = dueOfTurn(turns, turn, since, book.workdays)
  return need * (typeof from === 'number' ? Math.floor((ends - begins + 1) / from) : periodsIn(from, begins, ends))
}

function periodsIn(period: Period, begins: number, ends: number): number {
  return periodAt(period, ends) - periodAt(period, begins) + 1
}

/** The plans of a year together: each unit's latest. */
function plannedFor(plans: readonly Plan[], year: number, at: View): number {
  const latest = new Map<string, Plan>()
  for (const plan of plans) {
    if (plan.year !== year || plan.on > at.on || plan.known > at.known) continue
    const known = latest.get(plan.unit)
    if (!known || known.on <= plan.on) latest.set(plan.unit, plan)
  }
  return [...latest.values()].reduce((sum, { count }) => sum + count, 0)
}
