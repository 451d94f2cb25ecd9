import { type Held, isAdmin } from '#/units/rights.ts'

/** Somebody with an account on this site. Never deleted: the record book names them. */
export type Person = {
  readonly id: string
  readonly name: string
  readonly username: string
  readonly active: boolean
  readonly demo: boolean
}

/** A role held from a day, inclusive, to a day, exclusive; null without end. */
export type Seat = Held & {
  readonly id: string
  readonly personId: string
  readonly from: Temporal.PlainDate
  readonly until: Temporal.PlainDate | null
  /** Whom the person stands in for (A/B 角). */
  readonly deputyFor: string | null
}

/** Whether a seat is held on a day. */
export function isHeld({ from, until }: Pick<Seat, 'from' | 'until'>, on: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(from, on) <= 0 && (!until || Temporal.PlainDate.compare(on, until) < 0)
}

/** Whether somebody is one of the three administrators. */
export function isAdministrator(held: readonly Held[]): boolean {
  return held.some(({ role }) => isAdmin(role))
}
