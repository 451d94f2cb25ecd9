import { toEpochDay } from '#/calendar/epoch-day.ts'
import { specialOf } from '../clock/book.ts'
import type { Done, Exempted, Fact, Happened, Held, Planned } from '../fact.ts'
import type { Reason } from '../reason.ts'
import { closesCase, opensCase } from './accepts.ts'
import { isAbout, isBy, isConcerned } from './matching.ts'
import { dutiesAbove, dutiesBeside } from './owners.ts'
import { never } from './series.ts'
import { type Desk, knownOn, takePlain } from './take-plain.ts'

/** Takes in something that opens a case. It may have happened in another column, which the obligation names in `of`. */
export function takeHappened(desk: Desk, fact: Happened): void {
  const { book, owners } = desk
  const on = toEpochDay(fact.on)
  const happened = { on, known: knownOn(fact, on) }
  for (const index of casesAt(desk, fact)) {
    const duty = book.duties[index]!
    if (!opensCase(duty.obligation, fact) || !isBy(duty, fact.unit, owners.isSole[index] === 1)) continue
    const { cases } = specialOf(book, index)
    const earlier = cases.get(fact.case)
    if (!earlier || happened.known < earlier.known) cases.set(fact.case, happened)
  }
}

/** Takes in something done; where it names a case, for that case alone. */
export function takeDone(desk: Desk, fact: Done): void {
  takePlain(desk, fact)
  if (fact.case === undefined) return
  const on = toEpochDay(fact.on)
  const answer = { on, known: knownOn(fact, on) }
  for (const index of casesAt(desk, fact)) {
    const { obligation } = desk.book.duties[index]!
    const isExtension = obligation.kind === 'event' && fact.action === 'extend'
    if (!isExtension && !closesCase(obligation, fact)) continue
    const { answers, extensions } = specialOf(desk.book, index)
    const lists = isExtension ? extensions : answers
    lists.set(fact.case, [...(lists.get(fact.case) ?? []), answer])
  }
}

/** Takes in a signed exemption, from its first to its last day. */
export function takeExempted(desk: Desk, fact: Exempted): void {
  takeSpell(desk, fact, 'exempted', toEpochDay(fact.until), { by: fact.by, said: fact.reason })
}

/** Takes in a held watching pass: nothing is known from its day until the day it is released. */
export function takeHeld(desk: Desk, fact: Held): void {
  takeSpell(desk, fact, 'held', fact.released ? toEpochDay(fact.released) - 1 : never, {})
}

/** Takes in a unit's plan for a year. */
export function takePlan({ book, owners }: Desk, fact: Planned): void {
  const on = toEpochDay(fact.on)
  const plan = { on, known: knownOn(fact, on), year: fact.year, unit: fact.unit ?? '', count: fact.count }
  for (const index of dutiesAbove(owners, fact.path)) {
    const duty = book.duties[index]!
    if (duty.share === 'jointly' ? isConcerned(duty, fact.path) : isConcerned(duty, fact.path, fact.unit)) {
      specialOf(book, index).planned.push(plan)
    }
  }
}

function takeSpell(
  { book, owners }: Desk,
  fact: Exempted | Held,
  code: 'exempted' | 'held',
  to: number,
  said: object,
): void {
  const from = toEpochDay(fact.on)
  const reason: Reason = { code, on: fact.on, ...said }
  const spell = { from, to: Math.min(to, lastDayOf(book.workdays.last)), known: knownOn(fact, from), reason }
  for (const index of dutiesAbove(owners, fact.path)) {
    if (isConcerned(book.duties[index]!, fact.path, fact.unit)) specialOf(book, index)[code].push(spell)
  }
}

/** An exemption without an end must not lead the clock out of the compiled calendar. */
const lastDayOf = (last: number) => last - 800

/** The duties a case may belong to: of the column and those above it, and those that name the column in `of`. */
function* casesAt({ book, owners }: Desk, fact: Fact): Generator<number> {
  for (const index of dutiesAbove(owners, fact.path)) if (isAbout(book.duties[index]!, fact.path)) yield index
  yield* dutiesBeside(owners, book.duties, fact.path)
}
