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

/** How a list is looked at: values kept of some columns, and the column that it is sorted by. */
export type View = {
  readonly kept: Readonly<Record<string, readonly string[]>>
  readonly sortedBy: { readonly key: string; readonly order: 'ascend' | 'descend' } | null
}

/** A list as it comes. */
export const wholeView: View = { kept: {}, sortedBy: null }

/** A view that keeps these values of a column; none: whatever stands there. */
export function keeping({ kept, sortedBy }: View, key: string, values: readonly string[]): View {
  const { [key]: _, ...others } = kept
  return { kept: values.length === 0 ? others : { ...others, [key]: values }, sortedBy }
}

/** The values that occur in a column, to be chosen from, each with how it is called. */
export function valuesIn<Row>(
  rows: readonly Row[],
  column: Column<Row>,
): readonly { readonly value: string; readonly label: string }[] {
  const values = [...new Set(rows.map((row) => textOf(column, row)))].sort((a, b) => a.localeCompare(b, 'zh'))
  return values.map((value) => ({ value, label: valueWords(value) }))
}

/** What a value is called where it is chosen: nothing is said to be nothing. */
export function valueWords(value: string): string {
  return value || '（空）'
}

/** The rows that a view keeps, in its order. */
export function rowsIn<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { kept, sortedBy }: View,
): readonly Row[] {
  const isKept = (row: Row) => columns.every((column) => kept[column.key]?.includes(textOf(column, row)) ?? true)
  const found = rows.filter(isKept)
  const column = columns.find(({ key }) => key === sortedBy?.key)
  if (!column) return found
  const sign = sortedBy?.order === 'descend' ? -1 : 1
  return found.toSorted((a, b) => compare(column.value(a), column.value(b), sign))
}

/** The column in the library's terms; filtering and sorting are ours. */
export function antdColumn<Row>(column: Column<Row>, rows: readonly Row[], view: View): TableColumnType<Row> {
  const { key, title, show, width = 140, fixed } = column
  return {
    key,
    title,
    width,
    ...(fixed && { fixed }),
    render: (_, row) => (show ? show(row) : textOf(column, row)),
    sorter: true,
    sortOrder: view.sortedBy?.key === key ? view.sortedBy.order : null,
    ...(column.filter && filtersOf(column, rows)),
    filteredValue: view.kept[key] ? [...view.kept[key]] : null,
  }
}

function filtersOf<Row>(column: Column<Row>, rows: readonly Row[]): Partial<TableColumnType<Row>> {
  const values = valuesIn(rows, column)
  return {
    filters: values.map(({ value, label }) => ({ text: label, value })),
    filterSearch: values.length > fewValues,
  }
}

/** So many values are looked over at a glance; among more one searches. */
export const fewValues = 10

/** What is empty stands last, whichever way it is sorted. */
function compare(a: string | number | null, b: string | number | null, sign: 1 | -1): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'zh'))
}
