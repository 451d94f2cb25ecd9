import type { LaidCell } from '#/charter/layout.ts'
import { keptRows } from '#/ledger/table/kept-rows.ts'
import { StandingButton } from '#/ledger/table/standing-button.page.tsx'
import type { TableColumn } from '#/ledger/table/table-wire.ts'

type GridTableProps = {
  readonly name: string
  readonly rows: readonly (readonly LaidCell[])[]
  readonly isKept: (row: number) => boolean
  readonly columns: readonly TableColumn[]
  readonly isCompact: boolean
  readonly onOpen: (duty: string) => void
}

/** One physical table as in Word: the same rows and merged cells, the rows that are left, the columns with how they stand. */
export function GridTable(props: GridTableProps) {
  const { name, rows, isKept, columns, isCompact, onOpen } = props
  const byCell = Map.groupBy(columns, ({ cell }) => cell.join())
  const left = keptRows(rows, isKept)
  const headers = left.filter((row) => row.some(({ isHeader }) => isHeader))
  const draw = (row: readonly LaidCell[], place: number) => (
    <tr key={keyOf(row, place)}>
      {row.map((cell) => (
        <Cell
          key={`${cell.row},${cell.col}`}
          cell={cell}
          columns={byCell.get(`${cell.row},${cell.col}`) ?? none}
          onOpen={onOpen}
        />
      ))}
    </tr>
  )
  if (left.length === headers.length) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={isCompact ? 'grid-frame compact' : 'grid-frame'} tabIndex={0} aria-label={name}>
      <table className="grid-table">
        <caption>{name}</caption>
        <thead>{headers.map(draw)}</thead>
        <tbody>{left.filter((row) => !headers.includes(row)).map(draw)}</tbody>
      </table>
    </section>
  )
}

/** A row in which no cell starts goes by its place. */
function keyOf([first]: readonly LaidCell[], place: number): string {
  return first ? `${first.row},${first.col}` : `empty ${place}`
}

const none: readonly TableColumn[] = []

type CellProps = {
  readonly cell: LaidCell
  readonly columns: readonly TableColumn[]
  readonly onOpen: (duty: string) => void
}

function Cell({ cell, columns, onOpen }: CellProps) {
  const { rowspan: rowSpan, colspan: colSpan, text } = cell
  if (cell.isHeader)
    return (
      <th scope="col" rowSpan={rowSpan} colSpan={colSpan}>
        {text}
      </th>
    )
  const length = text.length > 40 ? 'long' : ''
  return (
    <td rowSpan={rowSpan} colSpan={colSpan} className={columns.length > 0 ? 'column' : length}>
      <div className="cell" style={{ '--rows': rowSpan } as object}>
        <span className="cell-text">{text}</span>
        {columns.map((column) => (
          <StandingButton key={column.path.join('/')} column={column} isShared={columns.length > 1} onOpen={onOpen} />
        ))}
      </div>
    </td>
  )
}
