import type { CharterRow } from '#/charter/charter.ts'
import type { Obligation } from '#/charter/obligation.ts'
import type { Settlement } from '#/charter/settlement.ts'
import { isAt } from '#/charter/settlement-place.ts'
import { termsSettled } from '#/charter/settlement-policy.ts'
import type { Duty } from '#/ledger/duty.ts'

/**
 * The number a person gave to 及时 or 法定时限 where this sentence stands in the table, the last one signed; undefined when nobody did.
 * A number given for the whole table is the office's policy and is not looked for here.
 */
export function termSettledAt(
  row: CharterRow,
  clause: string,
  obligation: Obligation,
  settlements: readonly Settlement[],
): Duty['term'] {
  if (obligation.kind !== 'event') return undefined
  const { within: says } = obligation
  const here = termsSettled(settlements).filter(
    (term) => term.says === says && term.where !== '' && isAt(row, term) && clause.includes(term.said.trim()),
  )
  const term = here.at(-1)
  return term && { within: term.within, ...(term.workdays && { workdays: true }) }
}
