import type { Duty, StandingState } from '#/ledger/duty.ts'
import { acceptance } from '#/ledger/intake/accepts.ts'
import { byUrgency, type StoodDuty } from '#/ledger/marks.ts'
import type { Pack } from '#/ledger/pack.ts'

/** What a unit has before it: late; due today; due within a week, or near enough to be warned of; and what cannot be judged yet. */
export type Bench = {
  readonly overdue: readonly StoodDuty[]
  readonly today: readonly StoodDuty[]
  readonly soon: readonly StoodDuty[]
  readonly unclear: readonly StoodDuty[]
}

/** The one thing to do about a duty: say that it was checked, enter what was published, or enter what was done. */
export type BenchAction = 'attest' | 'enter-published' | 'enter-done'

/** A duty that stands worse than it did. */
export type Turned = { readonly was: StandingState; readonly now: StoodDuty }

/** What is due within this many days, today included, is this week's work. */
const weekDays = 7

/** Sorts the duties of a unit by when they are to be dealt with, the most urgent first. What is in order and far off is left out. */
export function benchOf(stood: readonly StoodDuty[], on: Temporal.PlainDate): Bench {
  const groups = Map.groupBy(byUrgency(stood), (each) => placeOf(each, on))
  const rows = (place: keyof Bench) => groups.get(place) ?? []
  return { overdue: rows('overdue'), today: rows('today'), soon: rows('soon'), unclear: rows('unclear') }
}

/** What to do about a duty first. */
export function actionFor({ obligation, path }: Duty, on: Temporal.PlainDate, pack: Pack): BenchAction {
  if (acceptance(obligation, { kind: 'attested', path, on }, pack) === 'counts') return 'attest'
  return 'action' in obligation && obligation.action !== 'publish' ? 'enter-done' : 'enter-published'
}

/** Duties that stand worse than before, or were not there and are already late; the gravest first. */
export function turnedBad(before: readonly StoodDuty[], now: readonly StoodDuty[]): readonly Turned[] {
  const stoodAs = new Map(before.map(({ duty, standing }) => [duty.id, standing.is]))
  const worse = now.filter(({ duty, standing }) => gravity(standing.is) > gravity(stoodAs.get(duty.id) ?? 'met'))
  return byUrgency(worse).map((each) => ({ was: stoodAs.get(each.duty.id) ?? 'not-yet', now: each }))
}

function placeOf({ standing: { is, due } }: StoodDuty, on: Temporal.PlainDate): keyof Bench | 'later' {
  if (is === 'overdue' || is === 'breach') return 'overdue'
  if (is === 'unknown') return 'unclear'
  if (due === null || is === 'excused' || is === 'unsettled') return 'later'
  const days = on.until(due, { largestUnit: 'days' }).days
  if (days <= 0) return 'today'
  return is === 'due-soon' || days < weekDays ? 'soon' : 'later'
}

/** Only what went wrong counts as worse: late, beyond the red line, or no longer known. */
function gravity(is: StandingState): number {
  return is === 'breach' ? 3 : is === 'overdue' ? 2 : is === 'unknown' ? 1 : 0
}
