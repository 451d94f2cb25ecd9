import { fromEpochDay, toEpochDay } from '#/calendar/epoch-day.ts'
import type { Book } from '#/ledger/clock/book.ts'
import { judge } from '#/ledger/clock/judge.ts'
import { newVerdict, type Verdict } from '#/ledger/clock/verdict.ts'
import type { DueState } from '#/ledger/dues/dues-wire.ts'
import type { StandingState } from '#/ledger/duty.ts'
import { historyOf } from '#/ledger/history.ts'
import { openSeries } from '#/ledger/intake/series.ts'
import { openDuesOf } from '#/ledger/open-dues.ts'
import { type Ledger, lastKnown } from '#/ledger/open-ledger.ts'

/** A day on which a duty falls due, and how that stands today. */
export type Due = {
  /** The duty's place in the ledger. */
  readonly duty: number
  readonly on: Temporal.PlainDate
  readonly is: DueState
  readonly case: string | null
  readonly provisional: boolean
}

export type Days = {
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
  readonly today: Temporal.PlainDate
}

/**
 * Every due day between two days, both inclusive. Of calendar periods and single days all of them are known; what rolls, and what
 * something that happens sets going, has the due days it missed and the one that is open: one that was met in time moved on.
 */
export function duesBetween(ledger: Ledger, days: Days): readonly Due[] {
  const plain: Book = { ...ledger.book, series: openSeries(ledger.duties.length), special: [] }
  return ledger.duties.flatMap((_, duty) =>
    isScheduled(ledger.book, duty) ? scheduled(ledger, plain, duty, days) : moving(ledger, duty, days),
  )
}

function isScheduled({ rules }: Book, duty: number): boolean {
  const { kind } = rules[duty]!
  return kind === 'turns' || kind === 'once' || kind === 'year'
}

/** The days the calendar alone sets: looked up as if nothing had ever been done, then judged with what was. */
function scheduled(ledger: Ledger, plain: Book, duty: number, { from, to, today }: Days): readonly Due[] {
  const bare = newVerdict()
  const verdict = newVerdict()
  const dues: Due[] = []
  for (let day = toEpochDay(from); day <= toEpochDay(to); day += 1) {
    judge(plain, duty, day, lastKnown, bare)
    if (bare.next !== day) continue
    judge(ledger.book, duty, day, lastKnown, verdict)
    const is = scheduledState(verdict, day, toEpochDay(today), stateToday(ledger, duty, today, day))
    dues.push({ duty, on: fromEpochDay(day), is, case: null, provisional: bare.provisional })
  }
  return dues
}

function scheduledState({ is, next }: Verdict, day: number, today: number, now: StandingState): DueState {
  if (is === 'excused') return 'excused'
  if (is === 'unknown') return 'unknown'
  if (next !== day || is === 'met') return day > today && next === day ? 'ahead' : 'done'
  if (day < today) return 'missed'
  return day === today || now === 'due-soon' ? 'near' : 'ahead'
}

/** How the duty stands today, where this day is what it is judged against; else it is only ahead. */
function stateToday({ book }: Ledger, duty: number, today: Temporal.PlainDate, day: number): StandingState {
  const verdict = newVerdict()
  judge(book, duty, toEpochDay(today), lastKnown, verdict)
  return verdict.due === day ? verdict.is : 'not-yet'
}

function moving(ledger: Ledger, duty: number, { from, to, today }: Days): readonly Due[] {
  const isShown = (day: Temporal.PlainDate) => isIn(day, from, to)
  const last = Temporal.PlainDate.compare(to, today) < 0 ? to : today
  const missed =
    Temporal.PlainDate.compare(from, last) > 0
      ? []
      : historyOf(ledger, duty, from, last)
          .misses.filter(({ due }) => Temporal.PlainDate.compare(due, today) < 0)
          .map(({ due }) => ({ duty, on: due, is: 'missed' as const, case: null, provisional: false }))
  const open = openDuesOf(ledger, duty, today)
    .filter(({ due }) => isShown(due) && Temporal.PlainDate.compare(due, today) >= 0)
    .map((owed) => ({
      duty,
      on: owed.due,
      is: openState(ledger, duty, today, owed.due),
      case: owed.case,
      provisional: owed.provisional,
    }))
  return [...missed, ...open]
}

function openState(ledger: Ledger, duty: number, today: Temporal.PlainDate, due: Temporal.PlainDate): DueState {
  const is = stateToday(ledger, duty, today, toEpochDay(due))
  if (is === 'excused') return 'excused'
  if (is === 'unknown') return 'unknown'
  return is === 'due-soon' || due.equals(today) ? 'near' : 'ahead'
}

function isIn(day: Temporal.PlainDate, from: Temporal.PlainDate, to: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(day, from) >= 0 && Temporal.PlainDate.compare(day, to) <= 0
}
