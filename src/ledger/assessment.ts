import type { Book } from './clock/book.ts'
import { judge } from './clock/judge.ts'
import { newVerdict } from './clock/verdict.ts'
import type { StandingState } from './duty.ts'

/** States by their number in an assessment. */
export const states = [
  'met',
  'due-soon',
  'overdue',
  'breach',
  'unknown',
  'excused',
  'unsettled',
  'not-yet',
] as const satisfies readonly StandingState[]

/** How every duty stands on a day, a column a field: states by number, epoch days or `noDay`, 1 for provisional. */
export type Assessment = {
  readonly is: Uint8Array
  readonly due: Int32Array
  readonly breachOn: Int32Array
  readonly last: Int32Array
  readonly next: Int32Array
  readonly provisional: Uint8Array
}

const numberOf = Object.fromEntries(states.map((state, number) => [state, number])) as Record<StandingState, number>

/** Judges every duty on an epoch day, with what was known at the end of another. */
export function assessAll(book: Book, on: number, known: number): Assessment {
  const size = book.duties.length
  const all = newAssessment(size)
  const verdict = newVerdict()
  for (let duty = 0; duty < size; duty += 1) {
    judge(book, duty, on, known, verdict)
    all.is[duty] = numberOf[verdict.is]
    all.due[duty] = verdict.due
    all.breachOn[duty] = verdict.breachOn
    all.last[duty] = verdict.last
    all.next[duty] = verdict.next
    all.provisional[duty] = verdict.provisional ? 1 : 0
  }
  return all
}

function newAssessment(size: number): Assessment {
  const days = () => new Int32Array(size)
  return {
    is: new Uint8Array(size),
    due: days(),
    breachOn: days(),
    last: days(),
    next: days(),
    provisional: new Uint8Array(size),
  }
}
