import type { CellRef, Charter, CharterRow } from '#/charter/charter.ts'
import { fieldNames, valueWords } from '#/charter/diff-words.ts'
import type { Grid } from '#/charter/grid.ts'
import { layoutOf, ownerOf } from '#/charter/layout.ts'
import { restoreMerges } from '#/charter/layout-lost-merges.ts'
import type { Reading } from '#/charter/obligation.ts'
import type { CardSource, ClauseField } from '#/ledger/card/card-wire.ts'
import type { Duty } from '#/ledger/duty.ts'
import { keptRows } from '#/ledger/table/kept-rows.ts'
import { canonicalJson, type JsonValue } from '#/platform/canonical-json.ts'

/** Rows of the table shown above and below the duty's own. */
const rowsAround = 1

/** The row of the charter a duty was compiled from; undefined when a settlement has given it another place. */
export function rowOf({ rows }: Charter, duty: Duty): CharterRow | undefined {
  const place = duty.path.join('\n')
  return rows.find((row) => [...row.path, row.column].join('\n') === place)
}

/** The fields of the duty's obligation, each with the characters of the clause it was read from, in the order of the clause. */
export function clauseFields(row: CharterRow | undefined, duty: Duty): readonly ClauseField[] {
  const reading = readingOf(row, duty)
  if (!reading) return []
  const { obligation, from } = reading
  return Object.entries(from)
    .map(([field, spans]) => ({
      name: fieldNames[field] ?? field,
      value: valueWords(field, (obligation as Record<string, unknown>)[field], obligation),
      spans,
    }))
    .toSorted((a, b) => (a.spans[0]?.[0] ?? 0) - (b.spans[0]?.[0] ?? 0))
}

/** The reading of the sentence that is this duty's; of a narrowed one the first of its kind. */
function readingOf(row: CharterRow | undefined, { clause, obligation }: Duty): Reading | undefined {
  const readings = row?.requirements.filter(({ text }) => text === clause).flatMap((each) => each.readings) ?? []
  const same = canonicalJson(obligation as unknown as JsonValue)
  return (
    readings.find((each) => canonicalJson(each.obligation as unknown as JsonValue) === same) ??
    readings.find((each) => each.obligation.kind === obligation.kind)
  )
}

/** The piece of the table around a row, and which of its cells name the column, the units and the requirements. */
export function sourceOf(row: CharterRow | undefined, grids: readonly Grid[]): CardSource | null {
  const given = row && grids[row.source.grid ?? 0]
  if (!row || !given) return null
  const grid = restoreMerges(given)
  const { gridRow, column, units = [], requirements = [] } = row.source
  const place = ([r, c]: CellRef) => ownerOf(grid, [r, c]).join()
  const rows = layoutOf(grid)
  const isNear = (at: number) =>
    rows[at]!.some(({ isHeader }) => isHeader) ? at < gridRow && at < 2 : Math.abs(at - gridRow) <= rowsAround
  return {
    rows: keptRows(rows, isNear),
    column: column ? place(column) : '',
    units: units.map(place),
    requirements: requirements.map(place),
  }
}
