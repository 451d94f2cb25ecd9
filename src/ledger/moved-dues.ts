import type { Duty } from './duty.ts'
import { openDuesOf } from './open-dues.ts'
import type { Ledger } from './open-ledger.ts'

/** A due day that another calendar puts on another day. */
export type MovedDue = {
  readonly duty: Duty
  /** Of an event duty: which of its open cases. */
  readonly case: string | null
  readonly old: Temporal.PlainDate
  readonly new: Temporal.PlainDate
}

/** What another calendar does to an office: the due days it moves, the earliest new one first, and how many stop being provisional (暂估). */
export type CalendarEffect = { readonly moved: readonly MovedDue[]; readonly settled: number }

/** Compares all that is owed on a day by the same duties and facts under two calendars. */
export function calendarEffect(before: Ledger, after: Ledger, on: Temporal.PlainDate): CalendarEffect {
  const moved: MovedDue[] = []
  let settled = 0
  for (const [index, duty] of before.duties.entries()) {
    const then = new Map(openDuesOf(after, index, on).map((owed) => [owed.case, owed]))
    for (const old of openDuesOf(before, index, on)) {
      const owed = then.get(old.case)
      if (!owed) continue
      if (old.provisional && !owed.provisional) settled += 1
      if (!old.due.equals(owed.due)) moved.push({ duty, case: old.case, old: old.due, new: owed.due })
    }
  }
  return { moved: moved.toSorted((a, b) => Temporal.PlainDate.compare(a.new, b.new)), settled }
}
