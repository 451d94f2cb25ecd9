import { toEpochDay } from '#/calendar/epoch-day.ts'
import { type Book, specialOf } from '../clock/book.ts'
import { noDay } from '../clock/span.ts'
import type { Attested, Done, Edited, Fact, Notice, Published } from '../fact.ts'
import type { NotCounted, Reason } from '../reason.ts'
import { type Acceptance, acceptance } from './accepts.ts'
import { enterItem, type Item, type Register } from './counting.ts'
import { isAbout, isBy } from './matching.ts'
import { dutiesAbove, type Owners } from './owners.ts'
import { insert, makeOdd, never, type Odd } from './series.ts'

/** Where facts go: the book they are judged from, who owes what, and every item seen so far. */
export type Desk = { readonly book: Book; readonly owners: Owners; readonly register: Register }

/** The day since when a fact is known: the day it happened, unless it says otherwise. */
export const knownOn = (fact: Fact, on: number): number => (fact.known ? toEpochDay(fact.known) : on)

/** Takes in a publication: an update for the duties it is about, unless it is undated or was there before. */
export function takePublished(desk: Desk, fact: Published): void {
  if (fact.on === undefined) {
    forConcerned(desk, fact, (duty) => reject(desk.book, duty, fact, noDay, 'undated'))
    return
  }
  const on = toEpochDay(fact.on)
  const item = enterItem(desk.register, fact, on)
  forConcerned(desk, fact, (duty, is) => {
    if (is === 'counts') enter(desk.book, duty, fact, item)
    else reject(desk.book, duty, fact, on, is)
  })
}

/** Takes in what counts by itself: an edit, an attestation, a notice, something done that names no case. */
export function takePlain(desk: Desk, fact: Edited | Attested | Notice | Done): void {
  const on = toEpochDay(fact.on)
  forConcerned(desk, fact, (duty, is) => {
    if (is === 'counts') enterPlain(desk.book, duty, fact, on)
    else reject(desk.book, duty, fact, on, is)
  })
}

/** Goes through the duties a fact is about and that its unit owes, with what it is to each. */
function forConcerned(
  { book, owners }: Desk,
  fact: Fact,
  take: (duty: number, is: Exclude<Acceptance, 'ignored'>) => void,
): void {
  for (const index of dutiesAbove(owners, fact.path)) {
    const duty = book.duties[index]!
    const is = acceptance(duty.obligation, fact, book.pack)
    if (is === 'ignored' || !isAbout(duty, fact.path)) continue
    if (isBy(duty, fact.unit, owners.isSole[index] === 1)) take(index, is)
    else if (fact.unit === undefined) take(index, 'no-unit')
  }
}

/** Enters an item where it counts, and follows it: it may be withdrawn, or turn out to have been there before. */
function enter(book: Book, duty: number, fact: Published, item: Item): void {
  let isPlain = item.undone === never && item.withdrawn.length === 0
  const isDead = item.undone <= item.known
  if (!isDead) insert(book.series, duty, item.on, item.known, isPlain ? undefined : item)
  if (fact.unit !== undefined && book.duties[duty]!.share === 'jointly') {
    specialOf(book, duty).contributed.push({ unit: fact.unit, item })
  }
  if (book.rules[duty]!.kind === 'keep') specialOf(book, duty).kept.push(item)
  if (!isPlain) rejectItem(book, duty, fact, item)
  if (isDead || (fact.url === undefined && fact.title === undefined)) return
  const before = item.changed
  item.changed = () => {
    before()
    if (!isPlain) return
    isPlain = false
    makeOdd(book.series, duty, item.on, item)
    rejectItem(book, duty, fact, item)
  }
}

/** A notice stands in for all the items its period owes; it and an attestation are no update in the sense of the national limit. */
function enterPlain(book: Book, duty: number, fact: Edited | Attested | Notice | Done, on: number): void {
  const known = knownOn(fact, on)
  const rule = book.rules[duty]!
  const times = fact.kind === 'notice' && 'need' in rule ? rule.need : 1
  const odd: Odd | undefined =
    fact.kind === 'notice' || fact.kind === 'attested'
      ? { known, undone: never, withdrawn: [], isUpdate: false }
      : undefined
  for (let time = 0; time < times; time += 1) insert(book.series, duty, on, known, odd)
}

function rejectItem(book: Book, duty: number, fact: Published, item: Item): void {
  const reason = (on: number, known: number): Reason | null => {
    if (item.undone <= known) return reasonOf(item.why!, fact)
    const isGone = item.withdrawn.some((gone) => gone.on <= on && gone.known <= known)
    return isGone ? reasonOf('withdrawn', fact) : null
  }
  specialOf(book, duty).rejected.push({ on: item.on, known: item.known, reason })
}

function reject(book: Book, duty: number, fact: Fact, on: number, code: NotCounted): void {
  specialOf(book, duty).rejected.push({ on, known: knownOn(fact, on), reason: () => reasonOf(code, fact) })
}

/** A reason with the day, title and address of what it is about, as far as the fact has them. */
function reasonOf(code: NotCounted, fact: Fact): Reason {
  return {
    code,
    ...(fact.on && { on: fact.on }),
    ...('title' in fact && { title: fact.title }),
    ...('url' in fact && { url: fact.url }),
  }
}
