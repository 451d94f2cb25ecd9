import type { StoodDuty } from '#/ledger/marks.ts'

/** A duty that stands otherwise than it did; null: it was not in force. */
export type Changed = { readonly was: StoodDuty | null; readonly now: StoodDuty | null }

/** The duties that stand in another state than before, that are new, or that are gone; in the order of the later list, what is gone last. */
export function changesBetween(before: readonly StoodDuty[], after: readonly StoodDuty[]): readonly Changed[] {
  const earlier = new Map(before.map((each) => [each.duty.id, each]))
  const later = new Set(after.map(({ duty }) => duty.id))
  const changed = after
    .map((now) => ({ was: earlier.get(now.duty.id) ?? null, now }))
    .filter(({ was, now }) => was?.standing.is !== now.standing.is)
  const gone = before.filter(({ duty }) => !later.has(duty.id)).map((was) => ({ was, now: null }))
  return [...changed, ...gone]
}
