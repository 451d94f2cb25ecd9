import type { CellRef, CharterRow, Doubt, Requirement, UnitEntry } from '#/charter/charter.ts'
import type { Reading } from '#/charter/obligation.ts'
import { shareReadings } from '#/charter/share.ts'
import type { PhysicalRow } from '#/charter/table/physical-row.ts'
import { splitClauses } from '#/charter/table/split-clauses.ts'
import { type ColumnCell, splitColumns } from '#/charter/table/split-columns.ts'
import { splitUnits } from '#/charter/table/split-units.ts'

/** Compiles one sentence under its header. */
export type Read = (text: string, header?: string) => readonly Reading[]

/** The rows of the charter that one row of the table holds, and what was doubtful about its cells. */
export type RowsRead = { readonly rows: readonly CharterRow[]; readonly doubts: readonly Doubt[] }

/** Cuts the cells of one row of the table into columns, units and sentences. */
export function rowsOf(row: PhysicalRow, read: Read): RowsRead {
  const unitCells = row.units.map(({ place, role }) => splitUnits(place.text, role))
  const units = uniqueUnits(unitCells.flatMap((cell) => cell.units))
  const columns = splitColumns(row.column.text, {
    requirement: row.requirements.map(({ place }) => place.text).join('\n'),
    unitLines: row.units.reduce((most, { place }) => Math.max(most, place.text.split('\n').length), 0),
    isTask: row.isTask,
  })
  const requirements = row.requirements.flatMap(({ place, header }) => requirementsIn(place.text, header, read))
  const source = sourceOf(row)
  const rows = columns.names.map((column) => ({
    path: row.path,
    column,
    units,
    requirements:
      columns.names.length > 1 ? requirements.map((each) => shared(each, column, columns.names)) : requirements,
    source,
  }))
  const where = [...row.path, columns.names.join('、')].join('/')
  const unread = unitCells.flatMap((cell) => cell.unread)
  return { rows, doubts: [...cellDoubts(row, columns, rows, where), ...unread.map((said) => unreadCell(where, said))] }
}

function uniqueUnits(units: readonly UnitEntry[]): readonly UnitEntry[] {
  return [...new Map(units.toReversed().map((unit) => [unit.name, unit])).values()].toReversed()
}

function requirementsIn(cell: string, header: string | undefined, read: Read): readonly Requirement[] {
  return splitClauses(cell).map((text) => ({ text, ...(header && { header }), readings: read(text, header) }))
}

/** A sentence shared by the columns split from one cell: which of the columns it names this row is. */
function shared(requirement: Requirement, column: string, names: readonly string[]): Requirement {
  const named = new Set(requirement.readings.flatMap(({ obligation }) => namesIn(obligation)))
  const isNaming = names.some((name) => named.has(name))
  return isNaming ? { ...requirement, appliesOnly: named.has(column) ? [column] : [] } : requirement
}

function namesIn(obligation: Reading['obligation']): readonly string[] {
  return [...(obligation.scope ?? []), ...(obligation.kind === 'content' ? obligation.elements : [])]
}

function sourceOf(row: PhysicalRow): CharterRow['source'] {
  // What was carried over from the page before is read from the empty cell under it.
  const here = ([at, col]: CellRef): CellRef => [at < 0 ? row.gridRow : at, col]
  return {
    gridRow: row.gridRow,
    column: here(row.column.at),
    units: row.units.map(({ place }) => here(place.at)),
    requirements: row.requirements.map(({ place }) => here(place.at)),
  }
}

function unreadCell(where: string, said: string): Doubt {
  return { code: 'unread-cell', where, said, readings: [] }
}

function cellDoubts(
  row: PhysicalRow,
  columns: ColumnCell,
  rows: readonly CharterRow[],
  where: string,
): readonly Doubt[] {
  const units = rows[0]?.units ?? []
  const unitWords = row.units.map(({ place }) => place.text).join('\n')
  const doubt = (code: Doubt['code'], said: string, ...readings: readonly string[]): Doubt => ({
    code,
    where,
    said,
    readings,
  })
  const isStacked = columns.names.length > 1 && units.length > 1
  const hasLead = units.some(({ role }) => role !== undefined)
  return [
    ...row.units
      .filter(({ isInherited }) => isInherited)
      .map(({ place }) => doubt('unit-merged', '', place.text, '没有责任单位')),
    ...(units.length === 0 ? [doubt('no-unit', row.column.text)] : []),
    ...(row.requirements.length === 0 ? [doubt('no-requirement', row.column.text)] : []),
    ...(columns.doubt
      ? [doubt(columns.doubt, row.column.text, columns.names.join(' ｜ '), columns.instead!.join(' ｜ '))]
      : []),
    ...(isStacked
      ? [
          doubt(
            'columns-by-units',
            `${row.column.text}\n${unitWords}`,
            '每个栏目都由所列单位负责',
            '栏目与单位逐一对应',
          ),
        ]
      : []),
    ...(units.length > 1 && !hasLead
      ? [doubt('joint-owners', unitWords, ...shareReadings(rows), '指定一个牵头单位')]
      : []),
  ]
}
