import type { TableColumnType } from 'antd'
import type { ReactNode } from 'react'

/** A column of a list: what a row has in it as a value, by which it is sorted, searched and exported, and how it is shown. */
export type Column<Row> = {
  readonly key: string
  readonly title: string
  /** Days as `2026-03-01`: they sort as text. */
  readonly value: (row: Row) => string | number | null
  /** Absent: the value itself. */
  readonly show?: (row: Row) => ReactNode
  /** Offers the values that occur to filter by. */
  readonly filter?: true
  readonly width?: number
  readonly fixed?: 'start'
}

/** What a row has in a column, as text. */
export function textOf<Row>(column: Column<Row>, row: Row): string {
  return String(column.value(row) ?? '')
}

/** The column in the library's terms. */
export function antdColumn<Row>(column: Column<Row>, rows: readonly Row[]): TableColumnType<Row> {
  const { key, title, show, width = 140, fixed } = column
  return {
    key,
    title,
    width,
    ...(fixed && { fixed }),
    render: (_, row) => (show ? show(row) : textOf(column, row)),
    sorter: (a, b) => compare(column.value(a), column.value(b)),
    ...(column.filter && filtersOf(column, rows)),
  }
}

function filtersOf<Row>(column: Column<Row>, rows: readonly Row[]): Partial<TableColumnType<Row>> {
  const values = [...new Set(rows.map((row) => textOf(column, row)))].sort((a, b) => a.localeCompare(b, 'zh'))
  return {
    filters: values.map((value) => ({ text: value || '（空）', value })),
    filterSearch: values.length > 10,
    onFilter: (value, row) => textOf(column, row) === value,
  }
}

/** What is empty stands last. */
function compare(a: string | number | null, b: string | number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'zh')
}
