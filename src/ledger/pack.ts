import type { Duration } from '#/charter/obligation.ts'

/** Whether the number was seen in the document itself or waits for somebody to check it against the paper (待核). */
export type Confirmed = 'confirmed' | 'to-check'

/** A class of columns and the national limit that binds it. */
export type ColumnClass = {
  readonly id: string
  readonly name: string
  /** Red line (红线): longest silence allowed nationally; null: no number in any national text. */
  readonly red: Duration | null
  /** Warning points by cadence, in place of the pack's own: `P40D` after the clock started, `-P3D` before the due day. */
  readonly warn: Readonly<Record<Duration, Duration>>
  /** Words in a column's name that put it into the class. */
  readonly words: readonly string[]
  readonly source: string
  readonly confirmed: Confirmed
}

/** A versioned set of national limits, as data/packs holds them. */
export type Pack = {
  readonly id: string
  readonly name: string
  readonly source: string
  readonly effectiveFrom: Temporal.PlainDate
  readonly warn: Readonly<Record<Duration, Duration>>
  /** Where no warning point is set: the part of the period, in hundredths, after which to warn. */
  readonly warnPercent: number
  /** The least share of an item's text, in hundredths, that must change for an edit to be an update. */
  readonly genuineEditPercent: number
  readonly classes: readonly ColumnClass[]
}
