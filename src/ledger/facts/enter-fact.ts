import { type NotActing, notActingWords, whyNotActFor } from '#/ledger/duty-units.ts'
import { type Held, unitsFor } from '#/units/rights.ts'

/** What the rule of an entry looks at: the duties at its place by the units that owe them, and what was filled in. */
export type Entry = {
  /** The ids of all units that owe something at the column; null: the table has no such column. */
  readonly owing: readonly string[] | null
  /** The unit that was named; null: none was. `id` null: the registry does not know it. */
  readonly unit: { readonly id: string | null } | null
  readonly on: Temporal.PlainDate
  readonly proof: string
}

export type NotEntering = NotActing | 'no-such-column' | 'unit-missing' | 'other-unit' | 'in-future' | 'no-proof'

/** Every reason this person cannot enter this fact. Empty means go ahead. Who enters for one unit must name it. */
export function whyNotEnter(entry: Entry, held: readonly Held[], today: Temporal.PlainDate): readonly NotEntering[] {
  return [
    ...(entry.owing === null ? (['no-such-column'] as const) : whyNotActFor(held, 'fact.enter', entry.owing)),
    ...whyNotUnit(entry.unit, unitsFor(held, 'fact.enter')),
    ...(Temporal.PlainDate.compare(entry.on, today) > 0 ? (['in-future'] as const) : []),
    ...(entry.proof.trim() === '' ? (['no-proof'] as const) : []),
  ]
}

function whyNotUnit(unit: Entry['unit'], reach: 'all' | readonly string[]): readonly NotEntering[] {
  if (reach === 'all') return []
  if (unit === null) return ['unit-missing']
  return unit.id !== null && reach.includes(unit.id) ? [] : ['other-unit']
}

export const notEnteringWords: Readonly<Record<NotEntering, string>> = {
  ...notActingWords,
  'no-such-column': '现行责任分解表里没有这个栏目，请从列表中选',
  'unit-missing': '请选择是哪个单位的事',
  'other-unit': '只能补录本单位的事；其他单位的请由他们自己或区政府办补录',
  'in-future': '日期在今天以后；请填已经发生的日期',
  'no-proof': '请写明佐证：网址，或在哪里可以查到',
}
