import type { CharterRow } from '#/charter/charter.ts'
import type { Edition } from '#/charter/edition.ts'
import type { Grid } from '#/charter/grid.ts'
import { layoutOf, ownerOf } from '#/charter/layout.ts'
import { restoreMerges } from '#/charter/layout-lost-merges.ts'
import { obligationName } from '#/charter/obligation-words.ts'
import { byUrgency, type StoodDuty } from '#/ledger/marks.ts'
import { standingWords } from '#/ledger/standing-words.ts'
import type { TableAnswer, TableColumn, TableDuty } from '#/ledger/table/table-wire.ts'

/** The table of an edition with how each column's duties stand: the grids laid out, and for each column its cell and its duties. */
export function tableOf(
  edition: Edition | null,
  stood: readonly StoodDuty[],
  on: Temporal.PlainDate,
): Pick<TableAnswer, 'edition' | 'grids' | 'columns'> {
  if (!edition) return { edition: null, grids: [], columns: [] }
  const { id, title, from, source, charter } = edition
  const grids = edition.grids.map(restoreMerges)
  const byColumn = Map.groupBy(stood, ({ duty }) => duty.path.join('\n'))
  return {
    edition: { id, title, from: from.toString(), fileName: source.fileName },
    grids: grids.map((grid) => ({ rows: layoutOf(grid), notes: grid.notes })),
    columns: charter.rows.flatMap((row) => {
      const own = byColumn.get([...row.path, row.column].join('\n')) ?? []
      return columnOf(row, grids, byUrgency(own), on) ?? []
    }),
  }
}

function columnOf(
  row: CharterRow,
  grids: readonly Grid[],
  own: readonly StoodDuty[],
  on: Temporal.PlainDate,
): TableColumn | null {
  const { grid = 0, column: cell, gridRow } = row.source
  if (!cell || !grids[grid]) return null
  const path = [...row.path, row.column]
  const units = [...new Set([...row.units.map(({ name }) => name), ...own.flatMap(({ duty }) => duty.units)])]
  return {
    ...{ grid, row: gridRow, path, units },
    cell: ownerOf(grids[grid], cell),
    column: row.column,
    duties: own.map((each) => dutyJson(each, on)),
  }
}

/** A duty and how it stands, as the table, the matrix and the card show it. */
export function dutyJson({ duty, standing }: StoodDuty, on: Temporal.PlainDate): TableDuty {
  const { due, last, is, provisional } = standing
  return {
    ...{ id: duty.id, units: duty.units, share: duty.share, clause: duty.clause, is, provisional },
    name: obligationName(duty.obligation),
    words: standingWords(standing, on),
    due: due?.toString() ?? null,
    days: due ? on.until(due, { largestUnit: 'days' }).days : null,
    last: last?.toString() ?? null,
  }
}
