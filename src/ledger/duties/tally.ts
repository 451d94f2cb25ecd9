import type { Tally } from '#/ledger/duties/duties-wire.ts'
import type { StandingState } from '#/ledger/duty.ts'
import type { StoodDuty } from '#/ledger/marks.ts'
import { stateWords } from '#/ledger/standing-words.ts'

const states = Object.keys(stateWords) as readonly StandingState[]

/** How many duties stand in each state, under one name. */
export function tallyOf(name: string, stood: readonly StoodDuty[]): Tally {
  const count = (is: StandingState) => stood.filter(({ standing }) => standing.is === is).length
  return { name, all: stood.length, counts: states.map((is) => ({ is, count: count(is) })) }
}

/** The same by unit, most late first; a duty that several units owe jointly is in the tally of each. */
export function tallyByUnit(stood: readonly StoodDuty[]): readonly Tally[] {
  const byUnit = new Map<string, StoodDuty[]>()
  for (const each of stood) {
    for (const unit of each.duty.units) byUnit.set(unit, [...(byUnit.get(unit) ?? []), each])
  }
  const tallies = [...byUnit].map(([unit, own]) => tallyOf(unit, own))
  return tallies.toSorted((a, b) => lateIn(b) - lateIn(a) || a.name.localeCompare(b.name, 'zh'))
}

/** How many of a tally are late: beyond their day, or beyond the red line. */
export function lateIn({ counts }: Tally): number {
  return counts.filter(({ is }) => is === 'overdue' || is === 'breach').reduce((sum, { count }) => sum + count, 0)
}
