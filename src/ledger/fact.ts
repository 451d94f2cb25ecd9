/** Something that happened and is evidence. Bitemporal: `on` is when it happened, `known` since when we knew (default: `on`). */
type At = {
  /** Column path, outermost first, ending with the column; it may go on into a sub-column that the charter names only as a scope. */
  readonly path: readonly string[]
  /** The place it named itself, where its column has another name on the day that is judged; never kept. */
  readonly formerly?: readonly string[]
  readonly unit?: string
  readonly known?: Temporal.PlainDate
  /** Of what was entered by hand: an address or words by which it can be checked. */
  readonly proof?: string
}

/** `on` absent: an item without a visible date, which never counts as an update. */
export type Published = At & {
  readonly kind: 'published'
  readonly on?: Temporal.PlainDate
  readonly title?: string
  readonly url?: string
}

/** A change to a published item; `changed` is the share of its text that changed, 0 to 1. */
export type Edited = At & {
  readonly kind: 'edited'
  readonly on: Temporal.PlainDate
  readonly url: string
  readonly changed: number
}

export type Withdrawn = At & { readonly kind: 'withdrawn'; readonly on: Temporal.PlainDate; readonly url: string }

/** 已核，无变化: meets a yearly review, never a "new items" duty. */
export type Attested = At & { readonly kind: 'attested'; readonly on: Temporal.PlainDate; readonly by?: string }

/** “X月X日—X月X日无信件、留言信息”, or a zero report: meets an `orElse` duty for the period that holds `on`. */
export type Notice = At & { readonly kind: 'notice'; readonly on: Temporal.PlainDate }

/** Something that starts a clock: a change, a letter received, a consultation ended. `case` ties it to what was done about it. */
export type Happened = At & {
  readonly kind: 'happened'
  readonly on: Temporal.PlainDate
  readonly trigger: string
  readonly case: string
}

/** Something done that is not a publication: replied, reported, checked, fixed, approved. */
export type Done = At & {
  readonly kind: 'done'
  readonly on: Temporal.PlainDate
  readonly action: string
  readonly case?: string
}

/** A signed exception for a span of days, both inclusive. */
export type Exempted = At & {
  readonly kind: 'exempted'
  readonly on: Temporal.PlainDate
  readonly until: Temporal.PlainDate
  readonly by: string
  readonly reason: string
}

/** The yearly plan of a unit for a column. */
export type Planned = At & {
  readonly kind: 'planned'
  readonly on: Temporal.PlainDate
  readonly year: number
  readonly count: number
}

/** A watching pass that was held (doubt gate): from `on` until released the column's standing is unknown. */
export type Held = At & {
  readonly kind: 'held'
  readonly on: Temporal.PlainDate
  readonly released?: Temporal.PlainDate
}

export type Fact = Published | Edited | Withdrawn | Attested | Notice | Happened | Done | Exempted | Planned | Held
