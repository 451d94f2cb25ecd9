import type { StandingState } from '../duty.ts'
import type { Ground } from '../reason.ts'
import { noDay } from './span.ts'

/** A standing in integers, filled in by the judgement; days are epoch days or `noDay`. One is used again for every duty. */
export type Verdict = {
  is: StandingState
  due: number
  breachOn: number
  last: number
  next: number
  provisional: boolean
  ground: Ground | null
  /** The case that is due first, of an event duty. */
  case: string | null
  /** First day of the turn that `due` closes, and how many counted in it of how many; `need` 0: no number is owed. */
  opened: number
  done: number
  need: number
}

/** A verdict to fill in. */
export function newVerdict(): Verdict {
  const days = { due: noDay, breachOn: noDay, last: noDay, next: noDay, opened: noDay }
  return { is: 'met', ...days, provisional: false, ground: null, case: null, done: 0, need: 0 }
}

/** Wipes a verdict for the next duty. */
export function clear(out: Verdict): void {
  out.is = 'met'
  out.due = noDay
  out.breachOn = noDay
  out.last = noDay
  out.next = noDay
  out.provisional = false
  out.ground = null
  out.case = null
  out.opened = noDay
  out.done = 0
  out.need = 0
}

/** Sets the state from the lines crossed: the national one before the table's own, that one before the warning. */
export function settle(out: Verdict, on: number, isLate: boolean, warnOn: number): void {
  if (isLate) out.ground = 'short'
  if (out.breachOn !== noDay && on >= out.breachOn) out.is = 'breach'
  else if (isLate) out.is = 'overdue'
  else out.is = on >= warnOn ? 'due-soon' : 'met'
}
