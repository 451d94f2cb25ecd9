import type { CharterRow, Requirement } from '#/charter/charter.ts'
import type { Obligation } from '#/charter/obligation.ts'

const parts = (names: readonly string[] = []) => names.flatMap((name) => name.split(/[、，,/]/))

/** The columns an obligation names beside the one it stands at: what it is about (`of`), the two ends of a pair, its scope. */
function namedColumns(obligation: Obligation, siblings: ReadonlySet<string>): readonly string[] {
  const about = obligation.kind === 'event' && obligation.of ? obligation.of : obligation.scope
  return parts(about).filter((name) => siblings.has(name))
}

/**
 * Whether an obligation of a shared requirement cell is owed for this column. One cell often serves several columns, and a
 * sentence in it that names some of them is not owed for the others: 意见征集、民意调查结束后… is not owed by 热点回应.
 * `siblings` are the columns that hang at the same place of the table, this one included.
 */
export function applies(
  row: CharterRow,
  requirement: Requirement,
  obligation: Obligation,
  siblings: ReadonlySet<string>,
) {
  const only = requirement.appliesOnly
  if (only && obligation.scope && !obligation.scope.some((name) => only.includes(name))) return false
  const named = namedColumns(obligation, siblings)
  return named.length === 0 || named.includes(row.column)
}

/** The obligation as this column owes it: of a list of elements that names several split columns, only this column's own. */
export function narrowed(requirement: Requirement, obligation: Obligation): Obligation {
  const only = requirement.appliesOnly
  if (!only || obligation.kind !== 'content') return obligation
  const elements = obligation.elements.filter((element) => only.includes(element))
  return elements.length > 0 ? { ...obligation, elements } : obligation
}
