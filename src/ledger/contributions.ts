import { toEpochDay } from '#/calendar/epoch-day.ts'
import { noDay } from './clock/span.ts'
import { isInForce } from './intake/counted.ts'
import { type Ledger, lastKnown } from './open-ledger.ts'

/** What each unit did for a joint duty. */
export type Contribution = { readonly unit: string; readonly count: number }

/**
 * How many counted items each owner of a joint duty published between two days, both inclusive, most first: anyone's item
 * meets the duty, and here it shows whose it was. Owners that published nothing have 0; others that did are named as well.
 */
export function contributionsOf(
  ledger: Ledger,
  duty: number,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): readonly Contribution[] {
  const counts = new Map(ledger.duties[duty]!.units.map((unit) => [unit, 0]))
  const first = toEpochDay(from)
  const at = { on: toEpochDay(to), known: lastKnown, floor: noDay }
  for (const { unit, item } of ledger.book.special[duty]?.contributed ?? []) {
    if (item.on < first || item.on > at.on || !isInForce(item, at)) continue
    counts.set(unit, (counts.get(unit) ?? 0) + 1)
  }
  return [...counts].map(([unit, count]) => ({ unit, count })).toSorted((a, b) => b.count - a.count)
}
