import type { Settlement } from '#/charter/settlement.ts'
import { termsSettled } from '#/charter/settlement-policy.ts'
import type { AffectedRow, PolicyRow } from '#/ledger/policies/policies-wire.ts'
import type { Affected } from '#/ledger/policies/policy-effect.ts'
import type { PolicyRule, Signed } from '#/ledger/policies/policy-rule.ts'
import { ruleMatter, ruleNumber } from '#/ledger/policies/policy-words.ts'
import { standingWords } from '#/ledger/standing-words.ts'

type Kept = Signed & { readonly id: string; readonly rule: PolicyRule; readonly undone: Signed | null }

/** The numbers an office signed, then those it gave when it settled doubts about the whole table. */
export function policyRows(
  signed: readonly Kept[],
  settlements: readonly Settlement[],
  classNames: ReadonlyMap<string, string>,
): readonly PolicyRow[] {
  const own = signed.map(({ id, rule, undone, ...by }) => ({
    id,
    what: ruleMatter(rule, classNames),
    number: ruleNumber(rule),
    ...signedJson(by),
    undone: undone && signedJson(undone),
  }))
  const settled = termsSettled(settlements)
    .filter(({ where }) => where === '')
    .map(({ by, on, why, ...term }) => ({
      id: null,
      what: `${ruleMatter({ kind: 'term', ...term }, classNames)}（定疑时给的）`,
      number: ruleNumber({ kind: 'term', ...term }),
      ...signedJson({ by, on, why }),
      undone: null,
    }))
  return [...own, ...settled]
}

/** A duty that a number judges otherwise, as a row of a list. */
export function affectedRow({ was, now }: Affected, on: Temporal.PlainDate): AffectedRow {
  const { id, path, units, clause } = now.duty
  return {
    ...{ id, path: [...path], units: [...units], clause },
    was: was.standing.is,
    wasWords: standingWords(was.standing, on),
    is: now.standing.is,
    words: standingWords(now.standing, on),
  }
}

function signedJson({ by, on, why }: Signed): { by: string; on: string; why: string } {
  return { by, on: on.toString(), why }
}
