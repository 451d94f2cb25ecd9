import type { WorkdayIndex } from '#/calendar/workday-index.ts'
import type { Duty } from '../duty.ts'
import type { Item } from '../intake/counting.ts'
import type { Dated, Series } from '../intake/series.ts'
import type { Pack } from '../pack.ts'
import type { Reason } from '../reason.ts'
import type { Rule } from './rule.ts'

/** Everything the judgement reads, as integers: the duties' rules, the facts that count, and the few that bend a clock. */
export type Book = {
  readonly duties: readonly Duty[]
  readonly rules: readonly Rule[]
  readonly since: Int32Array
  /** First day the duty is owed no more; `never` while in force. */
  readonly until: Int32Array
  readonly workdays: WorkdayIndex
  readonly pack: Pack
  readonly series: Series
  readonly special: (Special | undefined)[]
}

/** What only some duties have. */
export type Special = {
  readonly exempted: Spell[]
  readonly held: Spell[]
  readonly planned: Plan[]
  readonly cases: Map<string, Dated>
  readonly answers: Map<string, Dated[]>
  readonly extensions: Map<string, Dated[]>
  /** Items that must stay published for a time. */
  readonly kept: Item[]
  readonly rejected: Rejected[]
  /** Of a joint duty: who published what. */
  readonly contributed: Contribution[]
}

/** A span of days, both inclusive, known since a day. */
export type Spell = { readonly from: number; readonly to: number; readonly known: number; readonly reason: Reason }

/** A unit's plan for a year, as of a day; a later one replaces it. */
export type Plan = Dated & { readonly year: number; readonly unit: string; readonly count: number }

/** Something that happened and did not count, or counts no more: the reason is asked for only when a person looks. */
export type Rejected = Dated & { readonly reason: (on: number, known: number) => Reason | null }

/** An item that a unit contributed to a joint duty. */
export type Contribution = { readonly unit: string; readonly item: Item }

/** The special things of a duty, opened when the first one comes. */
export function specialOf(book: Book, duty: number): Special {
  const special = book.special[duty] ?? {
    exempted: [],
    held: [],
    planned: [],
    cases: new Map(),
    answers: new Map(),
    extensions: new Map(),
    kept: [],
    rejected: [],
    contributed: [],
  }
  book.special[duty] = special
  return special
}

/** The first spell that holds a day, as known at the end of `known`. */
export function spellOver(spells: readonly Spell[] | undefined, day: number, known: number): Spell | undefined {
  return spells?.find((spell) => spell.from <= day && day <= spell.to && spell.known <= known)
}
