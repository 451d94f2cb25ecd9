import type { Policy, TermRule, WarnRule } from '#/ledger/policy.ts'

/** A number an office signed: what it settles, without who, when and why. */
export type PolicyRule =
  | ({ readonly kind: 'term' } & Omit<TermRule, 'by' | 'on' | 'why'>)
  | ({ readonly kind: 'warning' } & Omit<WarnRule, 'by' | 'on' | 'why'>)

/** Who signed a number or took it back, when (day in Beijing time) and why. */
export type Signed = { readonly by: string; readonly on: Temporal.PlainDate; readonly why: string }

/** The policy with one more number, signed last. */
export function withRule(policy: Policy, rule: PolicyRule, signed: Signed): Policy {
  const { kind, ...rest } = { ...rule, ...signed }
  return kind === 'term'
    ? { ...policy, terms: [...policy.terms, rest as TermRule] }
    : { ...policy, warnings: [...policy.warnings, rest as WarnRule] }
}
