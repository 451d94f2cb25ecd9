import { toEpochDay } from '#/calendar/epoch-day.ts'
import type { Duty } from '#/ledger/duty.ts'
import type { Fact, Published } from '#/ledger/fact.ts'
import { acceptance, closesCase, opensCase } from '#/ledger/intake/accepts.ts'
import { enterItem, type Item, openRegister, type Register, withdraw } from '#/ledger/intake/counting.ts'
import { isAbout, isBy, isConcerned } from '#/ledger/intake/matching.ts'
import { dutiesAbove, type Owners, ownersOf } from '#/ledger/intake/owners.ts'
import { never } from '#/ledger/intake/series.ts'
import type { Pack } from '#/ledger/pack.ts'
import type { NotCounted } from '#/ledger/reason.ts'

/** What became of a fact: it counts for so many duties; it counts for none, and why; or no duty asks for such a thing there. */
export type Fate =
  | { readonly is: 'counts'; readonly duties: number }
  | { readonly is: 'not-counted'; readonly why: NotCounted }
  | { readonly is: 'not-asked' }

type Place = {
  readonly duties: readonly Duty[]
  readonly owners: Owners
  readonly pack: Pack
  readonly register: Register
}

/** What became of each fact, in their order, with all that is known now; the units of the facts go by the duties' names for them. */
export function fatesOf(facts: readonly Fact[], duties: readonly Duty[], pack: Pack): readonly Fate[] {
  const register = openRegister()
  const items = facts.map((fact) => itemOf(register, fact))
  const place = { duties, owners: ownersOf(duties), pack, register }
  return facts.map((fact, index) => fateOf(place, fact, items[index] ?? null))
}

function itemOf(register: Register, fact: Fact): Item | null {
  if (fact.kind === 'withdrawn') withdraw(register, fact)
  return fact.kind === 'published' && fact.on ? enterItem(register, fact, toEpochDay(fact.on)) : null
}

function fateOf(place: Place, fact: Fact, item: Item | null): Fate {
  if (fact.kind === 'withdrawn')
    return place.register.byUrl.has(fact.url) ? { is: 'counts', duties: 0 } : { is: 'not-asked' }
  const answers = dutiesAbove(place.owners, fact.path).map((index) => answerOf(place, index, fact))
  const asked = answers.filter((answer) => answer !== 'ignored')
  if (asked.length === 0) return { is: 'not-asked' }
  const undone = fact.kind === 'published' ? whyUndone(fact, item) : null
  if (undone) return { is: 'not-counted', why: undone }
  const counted = asked.filter((answer) => answer === 'counts').length
  if (counted > 0) return { is: 'counts', duties: counted }
  return { is: 'not-counted', why: asked.find((answer) => answer !== 'counts') as NotCounted }
}

type Answer = 'ignored' | 'counts' | NotCounted

function answerOf({ duties, owners, pack }: Place, index: number, fact: Fact): Answer {
  const duty = duties[index]!
  if (fact.kind === 'exempted' || fact.kind === 'held' || fact.kind === 'planned')
    return isConcerned(duty, fact.path, fact.unit) ? 'counts' : 'ignored'
  if (!isAbout(duty, fact.path)) return 'ignored'
  if (fact.kind === 'happened') return opensCase(duty.obligation, fact) ? 'counts' : 'ignored'
  if (fact.kind === 'done' && fact.case !== undefined && closesCase(duty.obligation, fact)) return 'counts'
  const answer = acceptance(duty.obligation, fact, pack)
  if (answer === 'ignored' || isBy(duty, fact.unit, owners.isSole[index] === 1)) return answer
  return fact.unit === undefined ? 'no-unit' : 'ignored'
}

function whyUndone(fact: Published, item: Item | null): NotCounted | null {
  if (!fact.on || !item) return 'undated'
  if (item.undone !== never) return item.why
  return item.withdrawn.length > 0 ? 'withdrawn' : null
}
