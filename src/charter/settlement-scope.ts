import type { CharterRow, Requirement } from '#/charter/charter.ts'
import type { Obligation } from '#/charter/obligation.ts'

/** The row with each sentence that the doubt quotes put another way. */
export function rereadSentence(
  row: CharterRow,
  said: string,
  reread: (obligation: Obligation) => readonly Obligation[],
): CharterRow {
  const requirements = row.requirements.map((requirement): Requirement => {
    if (requirement.text.replace(/\s/g, '') !== said.replace(/\s/g, '')) return requirement
    const readings = requirement.readings.flatMap(({ obligation, from }) =>
      reread(obligation).map((each) => ({ obligation: each, from })),
    )
    return { ...requirement, readings }
  })
  return { ...row, requirements }
}

/** As a column of one class (月报类) owes it: that class's part, for the whole column; nothing of the other classes. */
export function asClass(scope: string): (obligation: Obligation) => readonly Obligation[] {
  return (obligation) => {
    if (!obligation.scope) return [obligation]
    return obligation.scope.includes(scope) ? asWhole(obligation) : []
  }
}

/** As it is owed when the parts that the sentence names are no sub-columns. */
export function asWhole(obligation: Obligation): readonly Obligation[] {
  const { scope: _, ...whole } = obligation
  return [whole as Obligation]
}

/** As this column owes a sentence that names others: too, or not at all. */
export function asNamed(column: string, isOwed: boolean): (obligation: Obligation) => readonly Obligation[] {
  return (obligation) => {
    const about = obligation.kind === 'event' && obligation.of ? 'of' : 'scope'
    const names = about === 'of' && obligation.kind === 'event' ? obligation.of : obligation.scope
    if (!names || names.includes(column)) return [obligation]
    return isOwed ? [{ ...obligation, [about]: [...names, column] } as Obligation] : []
  }
}
