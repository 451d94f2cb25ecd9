import type { Duration } from '#/charter/obligation.ts'
import { inEffect, type Settlement } from '#/charter/settlement.ts'

/** The number a person gave to 及时 or 法定时限 at one place (“” for the whole table), signed. */
export type SettledTerm = {
  readonly says: 'prompt' | 'statutory'
  readonly where: string
  readonly said: string
  readonly within: Duration
  readonly workdays?: boolean
  readonly by: string
  readonly on: Temporal.PlainDate
  readonly why: string
}

/** The numbers that were given, in the order they were signed; dates in Beijing time. */
export function termsSettled(settlements: readonly Settlement[]): readonly SettledTerm[] {
  return inEffect(settlements).flatMap(({ doubt, choice, by, at, why }) => {
    const { code, where, said } = doubt
    if (choice.kind !== 'term' || (code !== 'prompt' && code !== 'statutory')) return []
    const { kind: _, ...term } = choice
    const on = at.toZonedDateTimeISO('Asia/Shanghai').toPlainDate()
    return [{ says: code, where, said, ...term, by, on, why }]
  })
}

/** Members of the groups that people listed (各街道), by the group's name as the table writes it. */
export function membersSettled(settlements: readonly Settlement[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    inEffect(settlements).flatMap(({ doubt, choice }) =>
      choice.kind === 'members' ? [[doubt.said.trim(), choice.members] as const] : [],
    ),
  )
}
