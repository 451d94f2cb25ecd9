import { Button } from 'antd'
import { useState } from 'react'
import { type Column, textOf } from '#/desk/data-column.page.tsx'
import { Nothing } from '#/desk/states.page.tsx'

/** As many as are drawn at a time. */
const step = 50

/** A list on a phone: a card for each row, its columns one under the other. */
export function DataCards<Row extends object>(props: {
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  readonly rowKey: (row: Row) => string
  readonly empty: string
}) {
  const { rows, columns, rowKey } = props
  const [most, setMost] = useState(step)
  if (rows.length === 0) return <Nothing words={props.empty} />
  return (
    <>
      <ul className="cards">
        {rows.slice(0, most).map((row) => (
          <li key={rowKey(row)}>
            <Card row={row} columns={columns} />
          </li>
        ))}
      </ul>
      {rows.length > most ? (
        <Button block onClick={() => setMost(most + step)}>
          再看 {Math.min(step, rows.length - most)} 条
        </Button>
      ) : null}
    </>
  )
}

function Card<Row>({ row, columns }: { readonly row: Row; readonly columns: readonly Column<Row>[] }) {
  return (
    <dl>
      {columns
        .filter((column) => textOf(column, row) !== '')
        .map((column) => (
          <div key={column.key}>
            <dt>{column.title}</dt>
            <dd>{column.show ? column.show(row) : textOf(column, row)}</dd>
          </div>
        ))}
    </dl>
  )
}
