import { fromEpochDay, toEpochDay } from '#/calendar/epoch-day.ts'
import type { Book } from './clock/book.ts'
import { judge } from './clock/judge.ts'
import { noDay } from './clock/span.ts'
import { newVerdict } from './clock/verdict.ts'
import { never } from './intake/series.ts'
import type { Ledger } from './open-ledger.ts'

/** A day by which something is owed. An event duty has one for every open case, any other duty at most one, without a case. */
export type OpenDue = {
  readonly case: string | null
  readonly due: Temporal.PlainDate
  readonly provisional: boolean
}

/** What a duty owes on a day, with all that is known now. A standing tells only the case that is due first; this tells them all. */
export function openDuesOf({ book }: Ledger, duty: number, on: Temporal.PlainDate): readonly OpenDue[] {
  const special = book.special[duty]
  if (book.rules[duty]!.kind !== 'case' || !special) return dueIn(book, duty, on)
  return [...special.cases].flatMap(([id, happened]) => {
    const alone: Book = { ...book, special: [] }
    alone.special[duty] = { ...special, cases: new Map([[id, happened]]) }
    return dueIn(alone, duty, on)
  })
}

function dueIn(book: Book, duty: number, on: Temporal.PlainDate): readonly OpenDue[] {
  const verdict = newVerdict()
  judge(book, duty, toEpochDay(on), never - 1, verdict)
  const { due, provisional } = verdict
  return due === noDay ? [] : [{ case: verdict.case, due: fromEpochDay(due), provisional }]
}
