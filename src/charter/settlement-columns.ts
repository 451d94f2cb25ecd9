import type { CharterRow, Doubt, Requirement } from '#/charter/charter.ts'
import { isAt } from '#/charter/settlement-place.ts'

/**
 * The rows with one cell read again as exactly these columns: rows that were split from it become one, or one row becomes several.
 * They owe what the cell's rows owed together, and of a sentence that names them apart each owes its own part.
 */
export function asColumns(
  rows: readonly CharterRow[],
  doubt: Pick<Doubt, 'where' | 'said'>,
  names: readonly string[],
): readonly CharterRow[] {
  const first = rows.find((row) => isAt(row, doubt))
  if (!first) return rows
  const same = rows.filter((row) => isAt(row, doubt) && row.source.gridRow === first.source.gridRow)
  const requirements = together(same)
  const fresh = names.map(
    (column): CharterRow => ({
      ...first,
      column,
      units: [...new Map(same.flatMap((row) => row.units).map((unit) => [unit.name, unit])).values()],
      requirements: names.length === 1 ? requirements : requirements.map((each) => partOf(each, column, names)),
    }),
  )
  return rows.flatMap((row) => (row === first ? fresh : same.includes(row) ? [] : [row]))
}

/** The sentences of all the rows, each once and for all of its readings. */
function together(rows: readonly CharterRow[]): readonly Requirement[] {
  const byText = Map.groupBy(
    rows.flatMap((row) => row.requirements),
    ({ text, header }) => JSON.stringify([text, header]),
  )
  return [...byText.values()].map((same) => {
    const { appliesOnly: _, ...whole } = same[0]!
    const readings = same.flatMap((each) => each.readings)
    return { ...whole, readings: [...new Map(readings.map((reading) => [JSON.stringify(reading), reading])).values()] }
  })
}

function partOf(requirement: Requirement, column: string, names: readonly string[]): Requirement {
  const named = requirement.readings.flatMap(({ obligation }) => [
    ...(obligation.scope ?? []),
    ...(obligation.kind === 'content' ? obligation.elements : []),
  ])
  return names.every((name) => named.includes(name)) ? { ...requirement, appliesOnly: [column] } : requirement
}
