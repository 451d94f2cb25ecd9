import type { StandingState } from '#/ledger/duty.ts'
import type { TableAnswer, TableColumn, TableDuty } from '#/ledger/table/table-wire.ts'

/** What is looked for in the table; null: everything. */
export type TableFilter = {
  readonly unit: string | null
  readonly state: StandingState | null
  /** The outermost level: 政务公开. */
  readonly category: string | null
}

/** The columns that fit, each with the duties of it that do; a column without duties is shown while only a category is looked for. */
export function columnsFor(columns: readonly TableColumn[], filter: TableFilter): readonly TableColumn[] {
  const { unit, state, category } = filter
  return columns.flatMap((column) => {
    if (category !== null && column.path[0] !== category) return []
    const duties = column.duties.filter(
      (duty) => (unit === null || duty.units.includes(unit)) && (state === null || duty.is === state),
    )
    return duties.length > 0 || (unit === null && state === null) ? [{ ...column, duties }] : []
  })
}

/** The rows of a grid that a filter leaves: headers, and those of the columns that fit. Without a filter all rows are left. */
export function rowsFor(
  { rows }: TableAnswer['grids'][number],
  columns: readonly TableColumn[],
  grid: number,
  { unit, state, category }: TableFilter,
): (row: number) => boolean {
  if (unit === null && state === null && category === null) return () => true
  const kept = new Set(columns.filter((column) => column.grid === grid).flatMap((column) => ownRows(column, rows)))
  return (row) => kept.has(row) || (rows[row] ?? []).some(({ isHeader }) => isHeader)
}

/** The row a column was read from, and all that its cell reaches over. */
function ownRows(
  { row, cell: [top, col] }: TableColumn,
  rows: TableAnswer['grids'][number]['rows'],
): readonly number[] {
  const height = rows[top]?.find((cell) => cell.col === col)?.rowspan ?? 0
  return [row, ...Array.from({ length: height }, (_, down) => top + down)]
}

/** Everything there is to choose from, in the order of the table. */
export function choicesOf(columns: readonly TableColumn[]): {
  readonly units: readonly string[]
  readonly categories: readonly string[]
} {
  const units = new Set(columns.flatMap(({ duties }) => duties.flatMap((duty) => duty.units)))
  return { units: [...units], categories: [...new Set(columns.map(({ path }) => path[0]!))] }
}

/** Beside the state’s word: “12天” late, “今天到期”, “剩5天”; empty where no day is owed. */
export function daysWords({ is, days }: Pick<TableDuty, 'is' | 'days'>): string {
  if (days === null || is === 'excused' || is === 'unknown' || is === 'unsettled') return ''
  if (days < 0) return `${-days}天`
  return days === 0 ? '今天到期' : `剩${days}天`
}
