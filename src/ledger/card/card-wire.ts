import type { DayKind } from '#/calendar/work-calendar.ts'
import type { LaidCell } from '#/charter/layout.ts'
import type { Obligation, Span } from '#/charter/obligation.ts'
import type { RequestState } from '#/ledger/exemption/exemption.ts'
import type { TableDuty } from '#/ledger/table/table-wire.ts'

/** A field of the obligation, what it holds, and the characters of the clause it was read from. */
export type ClauseField = { readonly name: string; readonly value: string; readonly spans: readonly Span[] }

/** The part of the table a duty was read from, and which of its cells say what. */
export type CardSource = {
  readonly rows: readonly (readonly LaidCell[])[]
  readonly column: string
  readonly units: readonly string[]
  readonly requirements: readonly string[]
}

export type StripDay = {
  readonly date: string
  readonly counted: boolean
  readonly why: DayKind
  readonly notice?: string
}

/** How the due day came about. */
export type DueBasis = {
  /** “每50天，从 2026-10-01（上次更新）起算” */
  readonly words: string
  /** The days of the turn that count for it. */
  readonly period: { readonly from: string; readonly to: string } | null
  /** Day by day, where working days were counted. */
  readonly strip: readonly StripDay[] | null
}

/** The national limit a column is under. */
export type RedLine = {
  readonly className: string
  readonly words: string
  readonly source: string
  readonly isToCheck: boolean
  readonly breachOn: string | null
}

export type EvidenceKind = 'published' | 'edited' | 'attested' | 'notice' | 'done'

/** A fact that is about the duty. `why`: the sentence that says why it does not count; null: it counts. */
export type Evidence = {
  readonly kind: EvidenceKind
  readonly on: string | null
  readonly known: string | null
  readonly title: string | null
  readonly url: string | null
  readonly unit: string | null
  /** The column's name under which it happened, where that is no longer its name; null: under today's. */
  readonly formerly: string | null
  readonly why: string | null
}

export type CardExemption = {
  readonly from: string
  readonly until: string
  readonly by: string
  readonly reason: string
  readonly isNow: boolean
}

export type CardRequest = {
  readonly id: string
  readonly from: string
  readonly until: string
  readonly reason: string
  readonly askedBy: string
  readonly state: RequestState
}

export type OwingUnit = { readonly name: string; readonly isKnown: boolean; readonly editors: readonly string[] }

/** What a form about a duty needs to know of it, whether it is opened from the card or from a list. */
export type DutyAtHand = Pick<DutyCardAnswer['duty'], 'id' | 'path' | 'scope' | 'units' | 'share' | 'since'>

/** Everything of a duty's card, as GET /api/duties/:id says it. Days as `2026-03-01`. */
export type DutyCardAnswer = {
  readonly on: string
  readonly known: string | null
  readonly today: string
  readonly isPast: boolean
  readonly duty: TableDuty & {
    readonly path: readonly string[]
    readonly obligation: Obligation
    readonly unitIds: readonly string[]
    readonly since: string
    readonly scope: readonly string[]
  }
  /** What the column was called in earlier tables, the latest first. */
  readonly formerly: readonly string[]
  readonly fields: readonly ClauseField[]
  readonly source: CardSource | null
  readonly why: readonly string[]
  readonly count: { readonly done: number; readonly need: number } | null
  readonly next: string | null
  readonly basis: DueBasis | null
  readonly red: RedLine | null
  readonly history: {
    readonly from: string
    /** Neighbouring days that stood alike. */
    readonly runs: readonly { readonly is: TableDuty['is']; readonly days: number }[]
    readonly misses: readonly { readonly due: string; readonly answered: string | null }[]
  }
  readonly contributions: readonly { readonly unit: string; readonly count: number }[]
  readonly forecast: {
    readonly due: string
    readonly expected: string
    readonly rhythmDays: number
    readonly right: number
    readonly tries: number
  } | null
  readonly evidence: readonly Evidence[]
  /** How many facts are about the duty in all: `evidence` has the newest. */
  readonly evidenceCount: number
  readonly exemptions: readonly CardExemption[]
  readonly requests: readonly CardRequest[]
  /** What waits to be dealt with; `due` null: 及时 has no number yet. */
  readonly cases: readonly { readonly case: string; readonly due: string | null }[]
  readonly owes: readonly OwingUnit[]
  /** The other duties of the column, this one too. */
  readonly siblings: readonly TableDuty[]
}
