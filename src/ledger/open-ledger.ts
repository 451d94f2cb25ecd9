import { fromEpochDay, toEpochDay } from '#/calendar/epoch-day.ts'
import type { WorkCalendar } from '#/calendar/work-calendar.ts'
import { type WorkdayIndex, workdayIndex } from '#/calendar/workday-index.ts'
import { type Assessment, assessAll } from './assessment.ts'
import type { Book } from './clock/book.ts'
import { judge } from './clock/judge.ts'
import { type Rule, ruleOf } from './clock/rule.ts'
import { noDay } from './clock/span.ts'
import { newVerdict, type Verdict } from './clock/verdict.ts'
import { reasonsOf } from './clock/why.ts'
import type { Duty } from './duty.ts'
import type { Fact } from './fact.ts'
import { openRegister } from './intake/counting.ts'
import { ownersOf } from './intake/owners.ts'
import { never, openSeries } from './intake/series.ts'
import { takeIn } from './intake/take-in.ts'
import type { Desk } from './intake/take-plain.ts'
import type { Standing, World } from './standing.ts'

/** Duties compiled once, facts taken in one by one, any day judged at any time. Duties go by their place in `duties`. */
export type Ledger = {
  readonly duties: readonly Duty[]
  /** Takes in one fact; facts may come in any order. */
  readonly add: (fact: Fact) => void
  /** How one duty stands at the end of a day; `known`: as it was known at the end of that day, absent: as now. */
  readonly standing: (duty: number, on: Temporal.PlainDate, known?: Temporal.PlainDate) => Standing
  /** How every duty stands, in columns of integers. */
  readonly assessAll: (on: Temporal.PlainDate, known?: Temporal.PlainDate) => Assessment
  /** What the judgement reads, for histories and forecasts. */
  readonly book: Book
}

/** The years working days are counted through; an exemption without an end is cut there. */
const calendarYears = { from: 1990, to: 2100 }

/** A calendar is compiled once, however often duties are assessed under it. */
const compiled = new WeakMap<WorkCalendar, WorkdayIndex>()

/** Compiles the duties under the calendar, the national pack and the office's policy. Working days outside 1990–2100 throw RangeError. */
export function openLedger(duties: readonly Duty[], world: World): Ledger {
  const book = openBook(duties, world)
  const desk: Desk = { book, owners: ownersOf(duties), register: openRegister() }
  return {
    duties,
    book,
    add: (fact) => takeIn(desk, fact),
    standing: (duty, on, known) => standingOf(book, duty, toEpochDay(on), known ? toEpochDay(known) : lastKnown),
    assessAll: (on, known) => assessAll(book, toEpochDay(on), known ? toEpochDay(known) : lastKnown),
  }
}

/** As known now: later than any day, earlier than `never`. */
export const lastKnown = never - 1

function openBook(duties: readonly Duty[], { calendar, pack, policy }: World): Book {
  const rules = new Map<string, Rule>()
  const shared = (duty: Duty) => {
    const key = JSON.stringify([duty.columnClass, duty.isClassOpen, duty.term, duty.obligation])
    const rule = rules.get(key) ?? ruleOf(duty, pack, policy)
    rules.set(key, rule)
    return rule
  }
  return {
    duties,
    rules: duties.map(shared),
    since: Int32Array.from(duties, ({ since }) => toEpochDay(since)),
    until: Int32Array.from(duties, ({ until }) => (until ? toEpochDay(until) : never)),
    workdays: workdaysOf(calendar),
    pack,
    series: openSeries(duties.length),
    special: new Array(duties.length),
  }
}

function workdaysOf(calendar: WorkCalendar): WorkdayIndex {
  const index = compiled.get(calendar) ?? workdayIndex(calendar, calendarYears.from, calendarYears.to)
  compiled.set(calendar, index)
  return index
}

function standingOf(book: Book, duty: number, on: number, known: number): Standing {
  const verdict = newVerdict()
  judge(book, duty, on, known, verdict)
  return {
    is: verdict.is,
    due: dateOf(verdict.due),
    breachOn: dateOf(verdict.breachOn),
    last: dateOf(verdict.last),
    next: dateOf(verdict.next),
    provisional: verdict.provisional,
    why: reasonsOf(book, duty, on, known, verdict),
    ...countOf(verdict),
  }
}

function countOf({ done, need }: Verdict): Pick<Standing, 'count'> {
  return need > 0 ? { count: { done, need } } : {}
}

function dateOf(day: number): Temporal.PlainDate | null {
  return day === noDay ? null : fromEpochDay(day)
}
