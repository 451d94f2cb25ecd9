import { fromEpochDay } from '#/calendar/epoch-day.ts'
import { countIn } from '../intake/counted.ts'
import type { Reason } from '../reason.ts'
import { type Book, spellOver } from './book.ts'
import { noDay } from './span.ts'
import type { Verdict } from './verdict.ts'

/** As many uncounted items as a person reads. */
const mostRejected = 5

/** Every reason behind a verdict: what is missing, then what happened since the last counted fact and did not count, newest first. */
export function reasonsOf(book: Book, duty: number, on: number, known: number, verdict: Verdict): readonly Reason[] {
  if (verdict.is === 'not-yet') return groundOf(book, duty, on, known, verdict)
  return [
    ...groundOf(book, duty, on, known, verdict),
    ...beyond(verdict),
    ...overMax(book, duty, on, known, verdict),
    ...rejectedOf(book, duty, on, known, verdict.last),
  ]
}

function groundOf(
  book: Book,
  duty: number,
  on: number,
  known: number,
  { ground, ...verdict }: Verdict,
): readonly Reason[] {
  if (ground === null) return []
  const special = book.special[duty]
  if (ground === 'exempted' || ground === 'held') {
    return [spellOver(special?.[ground], on, known)?.reason ?? { code: ground }]
  }
  return [
    {
      code: ground,
      ...(ground === 'short' && verdict.due !== noDay && { on: fromEpochDay(verdict.due) }),
      ...(verdict.case !== null && { case: verdict.case }),
    },
  ]
}

function beyond({ is, breachOn }: Verdict): readonly Reason[] {
  return is === 'breach' ? [{ code: 'beyond-national', on: fromEpochDay(breachOn) }] : []
}

/** More than the clause allows in the turn it is in (每月不超过 5 条). */
function overMax(book: Book, duty: number, on: number, known: number, { opened }: Verdict): readonly Reason[] {
  const { obligation } = book.duties[duty]!
  if (obligation.kind !== 'recurring' || obligation.max === undefined || opened === noDay) return []
  const at = { on, known, floor: noDay }
  const count = countIn(book.series, duty, opened, on, at, obligation.max + 1)
  return count > obligation.max ? [{ code: 'over-max' }] : []
}

function rejectedOf(book: Book, duty: number, on: number, known: number, last: number): readonly Reason[] {
  const rejected = (book.special[duty]?.rejected ?? []).filter(
    (each) => each.known <= known && each.on <= on && (each.on === noDay || each.on >= last),
  )
  return rejected
    .toSorted((a, b) => b.on - a.on)
    .flatMap(({ reason }) => reason(on, known) ?? [])
    .slice(0, mostRejected)
}
