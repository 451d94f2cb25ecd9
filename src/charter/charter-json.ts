import type { Charter, CharterRow, Requirement } from '#/charter/charter.ts'

/**
 * The charter as `belltower charter read --json` prints it: `path` outermost first, without the column; `header` and `appliesOnly` only
 * where they say something; obligations in the schema of the seven kinds.
 */
export function charterJson({ title, rows, tableRequirements, doubts }: Charter) {
  return {
    title,
    rows: rows.map(rowJson),
    tableRequirements: tableRequirements.map(requirementJson),
    doubts,
  }
}

function rowJson({ path, column, units, requirements }: CharterRow) {
  return { path, column, units, requirements: requirements.map(requirementJson) }
}

function requirementJson({ text, header, appliesOnly, readings }: Requirement) {
  return {
    text,
    ...(header !== undefined && { header }),
    ...(appliesOnly !== undefined && { appliesOnly }),
    obligations: readings.map(({ obligation }) => obligation),
  }
}
