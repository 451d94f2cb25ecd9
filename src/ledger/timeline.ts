import type { Duty } from '#/ledger/duty.ts'

/** The duties an edition makes, and the day from which it is in force. */
export type EditionDuties = { readonly from: Temporal.PlainDate; readonly duties: readonly Duty[] }

/**
 * The duties in force on a day, each with the day since which it has been owed without a break: a duty that a new edition repeats
 * keeps its clock. `editions` are in order of their first days. No edition in force: no duties.
 */
export function dutiesInForce(editions: readonly EditionDuties[], on: Temporal.PlainDate): readonly Duty[] {
  const begun = editions.filter(({ from }) => Temporal.PlainDate.compare(from, on) <= 0)
  const newestFirst = begun.toReversed().map(({ from, duties }) => ({ from, ids: new Set(duties.map(({ id }) => id)) }))
  return (begun.at(-1)?.duties ?? []).map((duty) => {
    const broken = newestFirst.findIndex(({ ids }) => !ids.has(duty.id))
    const first = newestFirst.at(broken === -1 ? -1 : broken - 1)
    return { ...duty, since: first?.from ?? duty.since }
  })
}
