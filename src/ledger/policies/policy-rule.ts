import { noPolicy, type Policy, type TermRule, type WarnRule } from '#/ledger/policy.ts'

/** A number an office signed: what it settles, without who, when and why. */
export type PolicyRule =
  | ({ readonly kind: 'term' } & Omit<TermRule, 'by' | 'on' | 'why'>)
  | ({ readonly kind: 'warning' } & Omit<WarnRule, 'by' | 'on' | 'why'>)

/** Who signed a number or took it back, when (day in Beijing time) and why. */
export type Signed = { readonly by: string; readonly on: Temporal.PlainDate; readonly why: string }

/** A number that was signed, and how it was taken back; null: it holds. */
export type SignedRule = Signed & { readonly id: string; readonly rule: PolicyRule; readonly undone: Signed | null }

/** The numbers that hold, of all that were ever signed, the newest first. */
export function policyOfSigned(signed: readonly SignedRule[]): Policy {
  const holding = signed.filter(({ undone }) => undone === null).toReversed()
  return holding.reduce((policy, { rule, by, on, why }) => withRule(policy, rule, { by, on, why }), noPolicy)
}

/** The policy with one more number, signed last. */
export function withRule(policy: Policy, rule: PolicyRule, signed: Signed): Policy {
  const { kind, ...rest } = { ...rule, ...signed }
  return kind === 'term'
    ? { ...policy, terms: [...policy.terms, rest as TermRule] }
    : { ...policy, warnings: [...policy.warnings, rest as WarnRule] }
}
