import { dueOf, type Term } from './term.ts'
import type { WorkCalendar } from './work-calendar.ts'

/** An open duty or case whose due day was counted from a day. */
export type OpenTerm = Term & { readonly id: string; readonly start: Temporal.PlainDate }

/** A due day that a new notice moves. */
export type ShiftedDue = { readonly id: string; readonly old: Temporal.PlainDate; readonly new: Temporal.PlainDate }

/** What importing a notice would move, in the order given, so that a person can look before saying yes. Throws as `dueOf`. */
export function shiftedDues(
  terms: readonly OpenTerm[],
  before: WorkCalendar,
  after: WorkCalendar,
): readonly ShiftedDue[] {
  return terms
    .map((term) => ({ id: term.id, old: dueOf(term.start, term, before).due, new: dueOf(term.start, term, after).due }))
    .filter((shifted) => !shifted.old.equals(shifted.new))
}
