import { fromEpochDay, toEpochDay } from '#/calendar/epoch-day.ts'
import { dueOf, type Term, whyNotCount } from '#/calendar/term.ts'
import type { WorkCalendar } from '#/calendar/work-calendar.ts'
import { byWords, durationWords, periodWords } from '#/charter/obligation-words.ts'
import type { DueBasis, StripDay } from '#/ledger/card/card-wire.ts'
import type { Book } from '../clock/book.ts'
import { judge } from '../clock/judge.ts'
import { endOf, startOf } from '../clock/period.ts'
import type { CaseRule, RollingRule, TurnsRule } from '../clock/rule.ts'
import { addSpan, noDay, type Span } from '../clock/span.ts'
import { firstTurn, turnDueFrom } from '../clock/turns.ts'
import { newVerdict, type Verdict } from '../clock/verdict.ts'
import { nthLast } from '../intake/counted.ts'

/** A duty looked at on an epoch day, with what was known by another. */
export type LookedAt = { readonly duty: number; readonly on: number; readonly known: number }

/** A strip longer than this is read by nobody. */
const longestStrip = 120

/**
 * How a duty's due day came about: from which day it was counted and how, which days count for it, and where working days were
 * counted, each of them. Null when nothing falls due. What does not lead to the same day as the judgement is not told.
 */
export function dueBasisOf(book: Book, at: LookedAt, calendar: WorkCalendar): DueBasis | null {
  const verdict = newVerdict()
  judge(book, at.duty, at.on, at.known, verdict)
  const rule = book.rules[at.duty]!
  if (verdict.due === noDay) return null
  if (rule.kind === 'rolling') return rollingBasis(book, at, rule, verdict, calendar)
  if (rule.kind === 'turns') return turnBasis(book, at, rule, verdict, calendar)
  if (rule.kind === 'case') return caseBasis(book, at, rule, verdict, calendar)
  if (rule.kind === 'year') return plain(`全年累计，到 ${dayWords(verdict.due)} 止`, verdict.opened, verdict.due)
  return plain(`规定的日期是 ${dayWords(verdict.due)}`, noDay, noDay)
}

function rollingBasis(
  book: Book,
  { duty, on, known }: LookedAt,
  { every, need }: RollingRule,
  { due }: Verdict,
  calendar: WorkCalendar,
): DueBasis {
  const since = book.since[duty]!
  const nth = nthLast(book.series, duty, need, { on, known, floor: since })
  const starts: readonly (readonly [number, string])[] = [
    ...(nth > since ? [[nth, need > 1 ? `倒数第 ${need} 次更新` : '上次更新'] as const] : []),
    [since, '本条生效'],
    ...(book.special[duty]?.exempted ?? []).map(({ to }) => [to, '豁免期满'] as const),
  ]
  const from = starts.find(([start]) => addSpan(start, every, book.workdays) === due)
  const how = periodOf(book, duty)
  if (!from) return plain(how, noDay, noDay)
  const words = `${how}，从 ${dayWords(from[0])}（${from[1]}）起算`
  return { words, period: null, strip: stripTo(due, from[0], every, calendar) }
}

function turnBasis(
  book: Book,
  { duty }: LookedAt,
  { turns }: TurnsRule,
  { due, opened }: Verdict,
  calendar: WorkCalendar,
): DueBasis {
  const since = book.since[duty]!
  const turn = turnDueFrom(turns, due, firstTurn(turns, since), since, book.workdays)
  const first = startOf(turns.period, turn)
  const { within, by } = turns
  const limit = within ? `期满后 ${withinWords(within)}内` : by ? `${obligationBy(book, duty)}前` : '期末前'
  const strip = within?.workdays
    ? stripTo(due, first - 1, within, calendar)
    : by?.workdays
      ? stripTo(due, first - 1, { months: 0, days: by.day, workdays: true }, calendar)
      : null
  const ends = within && turns.lag === 0 ? first - 1 : endOf(turns.period, turn)
  return { ...plain(`${periodOf(book, duty)}，${limit}`, opened, ends), strip }
}

function caseBasis(
  book: Book,
  { duty }: LookedAt,
  { within, extend, isBefore }: CaseRule,
  verdict: Verdict,
  calendar: WorkCalendar,
): DueBasis {
  const happened = book.special[duty]?.cases.get(verdict.case ?? '')
  if (!happened) return plain(`应在 ${dayWords(verdict.due)} 前`, noDay, noDay)
  const spans = [within, ...(extend ? ['to' in extend ? extend.to : extend.by] : [])]
  const span = spans.find((each) => addSpan(happened.on, each, book.workdays) === verdict.due)
  const length = span ? `${withinWords(span)}${isBefore ? '前' : '内'}` : '延长期限内'
  const words = `事项“${verdict.case}”发生于 ${dayWords(happened.on)}，应在${isBefore ? '其' : ''}${length}办结`
  return { words, period: null, strip: span ? stripTo(verdict.due, happened.on, span, calendar) : null }
}

function plain(words: string, from: number, to: number): DueBasis {
  const period = from === noDay ? null : { from: fromEpochDay(from).toString(), to: fromEpochDay(to).toString() }
  return { words, period, strip: null }
}

/** The count of working days, day by day, when it leads to the day that was judged. */
function stripTo(due: number, start: number, span: Span, calendar: WorkCalendar): readonly StripDay[] | null {
  if (!span.workdays || span.months !== 0) return null
  const term: Term = { kind: span.days < 0 ? 'workdays-before' : 'workdays', n: Math.abs(span.days) }
  if (whyNotCount(term).length > 0 || term.n > longestStrip) return null
  const receipt = dueOf(fromEpochDay(start), term, calendar)
  if (toEpochDay(receipt.due) !== due || receipt.days.length > longestStrip) return null
  return receipt.days.map(({ date, ...rest }) => ({ ...rest, date: date.toString() }))
}

function periodOf({ duties }: Book, duty: number): string {
  const { obligation } = duties[duty]!
  return obligation.kind === 'recurring' && obligation.every ? periodWords(obligation.every, obligation.workdays) : ''
}

function obligationBy({ duties }: Book, duty: number): string {
  const { obligation } = duties[duty]!
  return obligation.kind === 'recurring' && obligation.by ? byWords(obligation.by) : ''
}

function withinWords({ months, days, workdays }: Span): string {
  if (months !== 0) return durationWords(`P${Math.abs(months)}M`)
  return durationWords(`P${Math.abs(days)}D`, workdays)
}

function dayWords(day: number): string {
  return fromEpochDay(day).toString()
}
