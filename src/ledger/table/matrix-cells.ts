import type { TableColumn, TableDuty } from '#/ledger/table/table-wire.ts'

/** The columns of the charter against the units that owe something in them. */
export type Matrix = {
  readonly units: readonly string[]
  readonly rows: readonly MatrixRow[]
}

/** A column; by unit the duties it owes there, the most urgent first. */
export type MatrixRow = {
  readonly column: TableColumn
  readonly cells: ReadonlyMap<string, readonly TableDuty[]>
}

/** Turns the table on its side: who owes what where. Units that owe nothing of what is shown have no place. */
export function matrixOf(columns: readonly TableColumn[]): Matrix {
  const units = new Set(columns.flatMap(({ duties }) => duties.flatMap((duty) => duty.units)))
  const rows = columns.map((column) => {
    const cells = new Map<string, TableDuty[]>()
    for (const duty of column.duties) for (const unit of duty.units) cells.set(unit, [...(cells.get(unit) ?? []), duty])
    return { column, cells }
  })
  return { units: [...units], rows }
}
