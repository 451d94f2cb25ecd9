import { firstFrom, lastOf, type View } from '../intake/counted.ts'
import { type Dated, never } from '../intake/series.ts'
import type { Book, Special } from './book.ts'
import type { CaseRule, KeepRule } from './rule.ts'
import { addSpan, noDay } from './span.ts'
import { settle, type Verdict } from './verdict.ts'
import { warnFrom } from './warning.ts'

/**
 * One case per thing that happened, due so long after it (or before it); closed by what was done about that case, or without
 * a case number by the first fitting thing done since it opened. Of several open cases the one due first speaks. With no
 * open case the duty is met and nothing is due. What happened before the duty took effect opens no case.
 */
export function judgeCases(book: Book, duty: number, rule: CaseRule, at: View, out: Verdict): void {
  out.last = lastOf(book.series, duty, at)
  const special = book.special[duty]
  for (const [id, happened] of special?.cases ?? []) {
    const opened = rule.isBefore ? happened.known : happened.on
    if (happened.on < at.floor || opened > at.on || happened.known > at.known) continue
    const closed = closedOn(book, duty, special!, id, opened, at)
    if (closed === never) takeOpen(book, rule, special!, id, happened, at, out)
    else out.last = Math.max(out.last, closed)
  }
  settleCases(book, rule, special, at, out)
}

/** Findings open on a column's pages, and whether anybody checked: without either nothing is known of it. */
export function judgeInspected(book: Book, duty: number, at: View, out: Verdict): void {
  out.last = lastOf(book.series, duty, at)
  const special = book.special[duty]
  for (const [id, found] of special?.cases ?? []) {
    if (found.on > at.on || found.known > at.known) continue
    if (earliest(special!.answers.get(id), at) === never && (out.due === noDay || found.on < out.due)) {
      out.due = found.on
      out.case = id
    }
  }
  if (out.due !== noDay) {
    settle(out, at.on, out.due < at.on, out.due)
    out.ground = 'open-finding'
  } else if (out.last === noDay) {
    out.is = 'unknown'
    out.ground = 'not-checked'
  }
}

/** Items that must stay for a term: overdue from a day one was taken down too early until the day it should have stayed to. */
export function judgeKept(book: Book, duty: number, rule: KeepRule, at: View, out: Verdict): void {
  for (const item of book.special[duty]?.kept ?? []) {
    if (item.on > at.on || item.known > at.known || item.undone <= at.known) continue
    out.last = Math.max(out.last, item.on)
    const until = addSpan(item.on, rule.term, book.workdays)
    if (until < at.on) continue
    if (out.next === noDay || until < out.next) out.next = until
    const gone = earliest(item.withdrawn, at)
    if (gone < until && (out.due === noDay || gone < out.due)) out.due = gone
  }
  if (out.due === noDay) {
    out.due = out.next
    return
  }
  out.is = 'overdue'
  out.ground = 'kept-too-briefly'
}

function closedOn(book: Book, duty: number, special: Special, id: string, opened: number, at: View): number {
  const answered = earliest(special.answers.get(id), at)
  const acted = firstFrom(book.series, duty, opened, at)
  return acted === noDay ? answered : Math.min(answered, acted)
}

function takeOpen(
  book: Book,
  rule: CaseRule,
  special: Special,
  id: string,
  happened: Dated,
  at: View,
  out: Verdict,
): void {
  const due = caseDue(book, rule, happened, earliest(special.extensions.get(id), at) !== never)
  if (due >= at.on && (out.next === noDay || due < out.next)) out.next = due
  if (out.due !== noDay && out.due <= due) return
  out.due = due
  out.case = id
  out.provisional = rule.within.workdays && isCountProvisional(book, happened.on, due)
}

/** Forwards the days after the start up to the due day are asked about; backwards those from the due day up to the eve of the event. */
function isCountProvisional({ workdays }: Book, on: number, due: number): boolean {
  return due < on ? workdays.isProvisional(due - 1, on - 1) : workdays.isProvisional(on, due)
}

function caseDue({ workdays }: Book, { within, extend }: CaseRule, { on }: Dated, isExtended: boolean): number {
  const due = addSpan(on, within, workdays)
  if (!extend || !isExtended) return due
  return 'to' in extend ? addSpan(on, extend.to, workdays) : addSpan(due, extend.by, workdays)
}

function settleCases(book: Book, rule: CaseRule, special: Special | undefined, at: View, out: Verdict): void {
  if (out.due === noDay || out.case === null) return
  const happened = special!.cases.get(out.case)!
  const start = Math.min(rule.isBefore ? happened.known : happened.on, out.due)
  settle(out, at.on, out.due < at.on, caseWarning(book, rule, start, out.due))
}

/** Of working days the part counts in working days: 4 of 5. */
function caseWarning({ workdays }: Book, { within, warning }: CaseRule, start: number, due: number): number {
  if (!within.workdays || warning.at) return warnFrom(warning, start, due, workdays)
  const days = Math.ceil((workdays.workdaysBetween(start, due) * warning.percent) / 100)
  return workdays.addWorkdays(start, days)
}

/** The earliest day of a list that lies on or before the day looked at, as known then; `never` if there is none. */
function earliest(list: readonly Dated[] | undefined, at: View): number {
  let day = never
  for (const { on, known } of list ?? []) if (on <= at.on && known <= at.known && on < day) day = on
  return day
}
