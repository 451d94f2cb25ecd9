import type { Edition } from '#/charter/edition.ts'
import type { Settlement } from '#/charter/settlement.ts'
import { policyOfSigned, type SignedRule } from '#/ledger/policies/policy-rule.ts'
import type { Decisions } from '#/ledger/site-ledger.ts'

/** All that people of an office ever decided, with when, and with what was taken back and when. Rules the newest first. */
export type Made = {
  readonly editions: readonly Edition[]
  readonly settlements: readonly Settlement[]
  readonly signed: readonly SignedRule[]
}

/**
 * What counted of all decisions at the end of a day in Beijing: those made by then and not yet taken back. A table that was adopted
 * later counts all the same for days on which no table was known: it ruled on paper before it was taken in here.
 */
export function decisionsKnown(made: Made, known: Temporal.PlainDate): Decisions & Pick<Made, 'editions'> {
  const settlements = made.settlements.filter(({ at }) => isBy(beijingDay(at), known))
  return {
    editions: editionsKnown(made.editions, known),
    settlements: settlements.map(({ undone, ...settled }) =>
      undone && isBy(beijingDay(undone.at), known) ? { ...settled, undone } : settled,
    ),
    policy: policyOfSigned(
      made.signed
        .filter(({ on }) => isBy(on, known))
        .map((rule) => (rule.undone && isBy(rule.undone.on, known) ? rule : { ...rule, undone: null })),
    ),
  }
}

/** Every day on which a decision was made or taken back, in order: between two of them the same was known. */
export function daysDecided({ editions, settlements, signed }: Made): readonly Temporal.PlainDate[] {
  const moments = [
    ...editions.map(({ adoptedAt }) => adoptedAt),
    ...settlements.flatMap(({ at, undone }) => (undone ? [at, undone.at] : [at])),
  ]
  const days = signed.flatMap(({ on, undone }) => (undone ? [on, undone.on] : [on]))
  return [...moments.map(beijingDay), ...days].toSorted(Temporal.PlainDate.compare)
}

/** The day in Beijing of a moment. */
export function beijingDay(at: Temporal.Instant): Temporal.PlainDate {
  return at.toZonedDateTimeISO('Asia/Shanghai').toPlainDate()
}

/** Whether something of a day was known at the end of another. */
export function isBy(day: Temporal.PlainDate, known: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(day, known) <= 0
}

function editionsKnown(editions: readonly Edition[], known: Temporal.PlainDate): readonly Edition[] {
  const first = editions.find(({ adoptedAt }) => isBy(beijingDay(adoptedAt), known))
  return editions.filter(
    ({ adoptedAt, from }) =>
      isBy(beijingDay(adoptedAt), known) || !first || Temporal.PlainDate.compare(from, first.from) < 0,
  )
}
