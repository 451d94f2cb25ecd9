import type { Duty } from './duty.ts'
import type { Fact } from './fact.ts'
import type { Standing, World } from './standing.ts'

/** Duties compiled once, facts taken in one by one, any day judged at any time. */
export type Ledger = {
  readonly duties: readonly Duty[]
  readonly add: (fact: Fact) => void
  readonly standing: (duty: number, on: Temporal.PlainDate, known?: Temporal.PlainDate) => Standing
}

export declare function openLedger(duties: readonly Duty[], world: World): Ledger
