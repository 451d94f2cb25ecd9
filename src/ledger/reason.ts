/** Why something that happened did not reset a clock. Words in `words.ts`. */
export type NotCounted =
  | 'undated'
  | 're-dated'
  | 'moved'
  | 'duplicate-url'
  | 'duplicate-title'
  | 'trivial-edit'
  | 'edit-not-new'
  | 'attested-not-new'
  | 'withdrawn'
  | 'no-unit'

/** What a standing rests on besides dates. */
export type Ground =
  | 'short'
  | 'needs-policy'
  | 'needs-person'
  | 'needs-class'
  | 'no-cadence'
  | 'no-plan'
  | 'behind-plan'
  | 'year-end-rush'
  | 'over-max'
  | 'beyond-national'
  | 'open-finding'
  | 'not-checked'
  | 'not-measured'
  | 'kept-too-briefly'
  | 'exempted'
  | 'held'
  | 'not-in-force-yet'
  | 'no-longer-in-force'
  | 'fell-due-before'

export type ReasonCode = NotCounted | Ground

/** One reason, with what it is about: the day and item that did not count, the case, the words of the exemption. */
export type Reason = {
  readonly code: ReasonCode
  readonly on?: Temporal.PlainDate
  readonly title?: string
  readonly url?: string
  readonly case?: string
  /** Who signed, and what was said. */
  readonly by?: string
  readonly said?: string
}
