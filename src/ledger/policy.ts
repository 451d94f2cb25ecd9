import type { Action, Duration, EventObligation, Trigger } from '#/charter/obligation.ts'

/** Who gave a number, when and why: a number that nobody signed is a guess. */
type Signed = { readonly by: string; readonly on: Temporal.PlainDate; readonly why: string }

/** The number an office gives to 及时 (`prompt`) or 法定时限 (`statutory`); without action or trigger it holds for all of them. */
export type TermRule = Signed & {
  readonly says: 'prompt' | 'statutory'
  readonly action?: Action
  readonly trigger?: Trigger
  readonly within: Duration
  readonly workdays?: boolean
}

/** When the office wants to be warned: `at` after the clock started, or, with a minus, before the due day. */
export type WarnRule = Signed & {
  readonly every: Duration
  readonly at: Duration
  /** Absent: for every class. */
  readonly columnClass?: string
}

/** 本单位自定的数：what the table leaves open, settled by a person. */
export type Policy = { readonly terms: readonly TermRule[]; readonly warnings: readonly WarnRule[] }

/** An office that has settled nothing yet. */
export const noPolicy: Policy = { terms: [], warnings: [] }

/** The number that settles 及时 or 法定时限 for an obligation: the rule that says most about it, of equals the last signed. */
export function termFor(policy: Policy, says: TermRule['says'], obligation: EventObligation): TermRule | undefined {
  const fitting = policy.terms.filter((rule) => rule.says === says && fits(rule, obligation))
  return fitting
    .toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on))
    .toSorted(bySpecificity)
    .at(-1)
}

function fits({ action, trigger }: TermRule, obligation: EventObligation): boolean {
  return (
    (action === undefined || action === obligation.action) &&
    (trigger === undefined || obligation.trigger.includes(trigger))
  )
}

const specificity = ({ action, trigger }: TermRule) => (action === undefined ? 0 : 1) + (trigger === undefined ? 0 : 1)
const bySpecificity = (a: TermRule, b: TermRule) => specificity(a) - specificity(b)
