import type { CharterRow } from '#/charter/charter.ts'
import type { Obligation } from '#/charter/obligation.ts'

/** Which sub-columns of a column a duty covers, and which belong to its siblings; no `names` means all the others (其他). */
export type Scopes = { readonly names: readonly string[]; readonly others: readonly string[] }

const isRest = (name: string) => /^(其他|其余|其它)(类|栏目|信息)*$/.test(name)

/**
 * The sub-columns that the recurring clauses of a row tell apart: 政策法规，每5个月… beside 业务工作，每50天… .
 * A single scope, or the column's own name, tells nothing apart and gives none.
 */
export function subColumnsOf(row: CharterRow): readonly string[] {
  const scopes = row.requirements.flatMap(({ readings }) => readings.map(({ obligation }) => obligation))
  const named = scopes
    .filter(({ kind, scope }) => kind === 'recurring' && scope !== undefined)
    .map(({ scope }) => scope ?? [])
  const distinct = new Set(named.map((scope) => scope.join('、')))
  if (distinct.size < 2) return []
  return [...new Set(named.flat())].filter((name) => name !== row.column)
}

/** The sub-columns one obligation of the row covers, or undefined when it covers the column as a whole. */
export function scopesOf(obligation: Obligation, subColumns: readonly string[]): Scopes | undefined {
  const scope = obligation.scope ?? []
  const own = scope.filter((name) => subColumns.includes(name))
  if (own.length === 0) return undefined
  const names = own.filter((name) => !isRest(name))
  return { names, others: subColumns.filter((name) => !isRest(name) && !names.includes(name)) }
}

/** Whether a clause speaks of a class of columns (月报类, 增设专栏/动态信息类) rather than of sub-columns by name; 其他 is the rest of any. */
export function isOfClass({ names }: Scopes): boolean {
  return names.some((name) => /类(栏目|信息)?$/.test(name))
}
