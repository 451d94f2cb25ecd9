import type { StoodDuty } from '#/ledger/marks.ts'

/** A duty that another policy judges otherwise. */
export type Affected = { readonly was: StoodDuty; readonly now: StoodDuty }

/** The duties of one office whose state or due day another policy changes; both lists hold the same duties in one order. */
export function affectedBy(before: readonly StoodDuty[], after: readonly StoodDuty[]): readonly Affected[] {
  return before
    .map((was, index) => ({ was, now: after[index]! }))
    .filter(({ was, now }) => was.standing.is !== now.standing.is || dueOf(was) !== dueOf(now))
}

const dueOf = ({ standing }: StoodDuty) => standing.due?.toString() ?? null
