import type { WorkCalendar } from '#/calendar/work-calendar.ts'
import type { Duty, StandingState } from './duty.ts'
import type { Fact } from './fact.ts'
import { openLedger } from './open-ledger.ts'
import type { Pack } from './pack.ts'
import type { Policy } from './policy.ts'
import type { Reason } from './reason.ts'

/** How one duty stands on one day, and why. Everything is derived from the duty, the facts and the day; nothing is stored. */
export type Standing = {
  readonly is: StandingState
  /** The day it is judged against: the earliest missed due day still unanswered, else the coming one; null when nothing falls due. */
  readonly due: Temporal.PlainDate | null
  /** First day beyond the national limit (red line), rolling from the last counted update; null: no national limit. */
  readonly breachOn: Temporal.PlainDate | null
  /** Day of the most recent counted fact. */
  readonly last: Temporal.PlainDate | null
  /** First due day on or after the day asked about; null when only an update can set one (a rolling cadence overdue). */
  readonly next: Temporal.PlainDate | null
  /** 暂估: the due day was counted through a year without a holiday notice. */
  readonly provisional: boolean
  /** What is missing, and why something that happened did not count. */
  readonly why: readonly Reason[]
  /** Where a number is owed: how many counted so far in the turn that `due` closes, of how many. */
  readonly count?: { readonly done: number; readonly need: number }
}

/** What the judgement stands on. */
export type World = {
  readonly calendar: WorkCalendar
  readonly pack: Pack
  readonly policy: Policy
}

/** `on`: the day judged. `known`: judge with what was known at the end of that day; absent: with everything. */
export type AsOf = { readonly on: Temporal.PlainDate; readonly known?: Temporal.PlainDate }

/**
 * How every duty stands on a day, in the order of `duties`. Facts may come in any order; those after `on`, or learnt after
 * `known`, are as if they were not there. For many days or many facts keep the ledger of `openLedger` open instead.
 */
export function assess(duties: readonly Duty[], facts: readonly Fact[], world: World & AsOf): readonly Standing[] {
  const ledger = openLedger(duties, world)
  for (const fact of facts) ledger.add(fact)
  return duties.map((_, index) => ledger.standing(index, world.on, world.known))
}
