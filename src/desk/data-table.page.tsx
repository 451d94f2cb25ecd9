import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button, Grid, Input, Table, type TableProps } from 'antd'
import { type ReactNode, useMemo, useState } from 'react'
import { DataCards } from '#/desk/data-cards.page.tsx'
import { antdColumn, type Column, rowsIn, textOf, type View, wholeView } from '#/desk/data-column.page.tsx'
import { FilterButton, KeptValues } from '#/desk/data-filters.page.tsx'
import { useIsPrinting } from '#/desk/printing.page.ts'
import { Nothing } from '#/desk/states.page.tsx'

/** From how many rows on only those in sight are drawn. */
const mostDrawn = 200
const virtualHeight = 560

export type DataTableProps<Row extends object> = {
  /** What the list is: its caption, and the name of the exported file. */
  readonly name: string
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  readonly rowKey: (row: Row) => string
  /** Said when there is no row at all: why, and what to do next. */
  readonly empty: string
  /** Beside the search box: further filters. */
  readonly tools?: ReactNode
  readonly loading?: boolean
  /** The server searches instead: what is listed is only a part of what there is. */
  readonly onSearch?: (said: string) => void
}

/** A list: searched, filtered and sorted by column, exported as shown to .xlsx, printed on A4; long ones draw only what is in sight. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { name, rows, columns, tools } = props
  const [said, search] = useState('')
  const [view, setView] = useState(wholeView)
  const listed = useMemo(() => rowsIn(rowsWith(rows, columns, said), columns, view), [rows, columns, said, view])
  const isNarrow = Grid.useBreakpoint().md === false
  const emptyWords = rows.length === 0 ? props.empty : '没有符合条件的行，请放宽筛选。'
  return (
    <section aria-label={name}>
      <div className="table-tools">
        <Input.Search
          allowClear
          className="table-search"
          placeholder="搜索"
          aria-label={`在${name}中搜索`}
          {...(props.onSearch ? { onSearch: props.onSearch } : { onChange: ({ target }) => search(target.value) })}
        />
        {isNarrow ? (
          <FilterButton rows={rows} columns={columns} left={listed.length} view={view} onView={setView} />
        ) : null}
        {tools}
        <Takes name={name} columns={columns} listed={listed} />
      </div>
      <KeptValues columns={columns} view={view} onView={setView} />
      {isNarrow ? (
        <DataCards rows={listed} columns={columns} rowKey={props.rowKey} empty={emptyWords} />
      ) : (
        <DataRows {...props} listed={listed} view={view} onView={setView} empty={emptyWords} />
      )}
    </section>
  )
}

/** How many there are, and ways to take them away. */
function Takes<Row>(props: {
  readonly name: string
  readonly columns: readonly Column<Row>[]
  readonly listed: readonly Row[]
}) {
  const { name, columns, listed } = props
  return (
    <div className="table-takes">
      <span role="status">共 {listed.length} 条</span>
      <Button icon={<DownloadOutlined />} onClick={() => void exportSheet(name, columns, listed)}>
        导出表格
      </Button>
      <Button icon={<PrinterOutlined />} onClick={() => print()}>
        打印
      </Button>
    </div>
  )
}

type RowsProps<Row extends object> = DataTableProps<Row> & {
  readonly listed: readonly Row[]
  readonly view: View
  readonly onView: (view: View) => void
}

function DataRows<Row extends object>(props: RowsProps<Row>) {
  const { rows, listed, columns, rowKey, view, onView, empty, loading = false } = props
  const isVirtual = useIsPrinting() ? false : listed.length > mostDrawn
  const width = columns.reduce((sum, column) => sum + (column.width ?? 140), 0)
  return (
    <Table<Row>
      size="small"
      bordered
      loading={loading}
      virtual={isVirtual}
      scroll={isVirtual ? { x: width, y: virtualHeight } : { x: width }}
      pagination={false}
      dataSource={[...listed]}
      columns={columns.map((column) => antdColumn(column, rows, view))}
      rowKey={rowKey}
      onChange={(_page, filters, sorter) => onView(viewFrom(filters, sorter))}
      locale={{ emptyText: <Nothing words={empty} /> }}
    />
  )
}

type Change<Row> = Parameters<NonNullable<TableProps<Row>['onChange']>>

function viewFrom<Row>(filters: Change<Row>[1], sorter: Change<Row>[2]): View {
  const kept = Object.entries(filters).flatMap(([key, values]) => (values ? [[key, values.map(String)]] : []))
  const { columnKey, order } = [sorter].flat()[0] ?? {}
  return { kept: Object.fromEntries(kept), sortedBy: order ? { key: String(columnKey), order } : null }
}

function rowsWith<Row>(rows: readonly Row[], columns: readonly Column<Row>[], said: string): readonly Row[] {
  const words = said.trim().toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return rows
  return rows.filter((row) => {
    const text = columns
      .map((column) => textOf(column, row))
      .join(' ')
      .toLowerCase()
    return words.every((word) => text.includes(word))
  })
}

/** The writer of .xlsx is large and comes only when it is asked for. */
async function exportSheet<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): Promise<void> {
  const { saveSheet } = await import('#/desk/sheet.page.ts')
  await saveSheet(
    name,
    columns.map(({ title }) => title),
    rows.map((row) => columns.map((column) => column.value(row) ?? '')),
  )
}
