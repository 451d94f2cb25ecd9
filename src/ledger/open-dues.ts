import { fromEpochDay, toEpochDay } from '#/calendar/epoch-day.ts'
import type { Book } from './clock/book.ts'
import { judge } from './clock/judge.ts'
import { noDay } from './clock/span.ts'
import { newVerdict } from './clock/verdict.ts'
import { type Ledger, lastKnown } from './open-ledger.ts'

/** A day by which something is owed. An event duty has one for every open case, any other duty at most one, without a case. */
export type OpenDue = {
  readonly case: string | null
  readonly due: Temporal.PlainDate
  readonly provisional: boolean
}

/**
 * What a duty owes on a day, as it was known at the end of another (absent: as now). A standing tells only the case that is due
 * first; this tells them all.
 */
export function openDuesOf(
  { book }: Ledger,
  duty: number,
  on: Temporal.PlainDate,
  known?: Temporal.PlainDate,
): readonly OpenDue[] {
  const knownOn = known ? toEpochDay(known) : lastKnown
  const special = book.special[duty]
  if (book.rules[duty]!.kind !== 'case' || !special) return dueIn(book, duty, on, knownOn)
  return [...special.cases].flatMap(([id, happened]) => {
    const alone: Book = { ...book, special: [] }
    alone.special[duty] = { ...special, cases: new Map([[id, happened]]) }
    return dueIn(alone, duty, on, knownOn)
  })
}

function dueIn(book: Book, duty: number, on: Temporal.PlainDate, known: number): readonly OpenDue[] {
  const verdict = newVerdict()
  judge(book, duty, toEpochDay(on), known, verdict)
  const { due, provisional } = verdict
  return due === noDay ? [] : [{ case: verdict.case, due: fromEpochDay(due), provisional }]
}
