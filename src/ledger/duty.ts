import type { Duration, Obligation } from '#/charter/obligation.ts'

/** An obligation owed by a unit (or by units jointly) for a column, from a day on. */
export type Duty = {
  /** Stable across editions: the same column, owners and obligation keep the same id. */
  readonly id: string
  /** Outermost first, ending with the column itself. */
  readonly path: readonly string[]
  readonly column: string
  /** One name with `each`; all owners with `jointly`. */
  readonly units: readonly string[]
  readonly share: 'jointly' | 'each'
  /** The sentence of the table, verbatim. */
  readonly clause: string
  readonly obligation: Obligation
  /**
   * Only where the recurring clauses of one row tell sub-columns apart (政策法规，每5个月… beside 业务工作，每50天…).
   * `names`: the sub-columns this duty covers; `others`: those that belong to sibling duties. No names: all the others (其他).
   * A name may lead through levels, `增设专栏/动态信息类`. Absent: the column as a whole, with everything below it.
   */
  readonly scopes?: { readonly names: readonly string[]; readonly others: readonly string[] }
  /** The clause names a class (月报类) and nobody has said yet whether this column is of it. */
  readonly isClassOpen?: true
  /** The number a person gave to this clause's 及时 or 法定时限, before the office's general policy. */
  readonly term?: { readonly within: Duration; readonly workdays?: true } | undefined
  /** The column's class in the pack of national limits; null: no national limit. */
  readonly columnClass: string | null
  /** The day the duty took effect. Facts before it do not count. */
  readonly since: Temporal.PlainDate
  /** The day it stopped, exclusive; null while in force. */
  readonly until: Temporal.PlainDate | null
}

/** How a duty stands on a day. */
export type StandingState = 'met' | 'due-soon' | 'overdue' | 'breach' | 'unknown' | 'excused' | 'unsettled' | 'not-yet'
