import { useMemo, useState } from 'react'
import { markLooks } from '#/charter/write/mark.ts'
import { addressOf, useAsk } from '#/desk/api.page.ts'
import { Loaded, Nothing } from '#/desk/states.page.tsx'
import { CardDrawer } from '#/ledger/card/card-drawer.page.tsx'
import { type AsOf, useAsOf } from '#/ledger/duties/as-of.page.tsx'
import { stateWords } from '#/ledger/standing-words.ts'
import { type MatrixRow, matrixOf } from '#/ledger/table/matrix-cells.ts'
import { TableHead } from '#/ledger/table/table.page.tsx'
import { columnsFor, daysWords } from '#/ledger/table/table-filter.ts'
import { TableFilters, useTableFilter } from '#/ledger/table/table-filters.page.tsx'
import type { TableAnswer, TableDuty } from '#/ledger/table/table-wire.ts'

/** 栏目×单位: the same duties as in the table, column against unit. */
export function MatrixView() {
  const [asOf, choose] = useAsOf()
  const query = useAsk<TableAnswer>(addressOf('/api/table', asOf))
  return (
    <Loaded query={query}>
      {(answer) => (
        <>
          <TableHead answer={answer} asOf={asOf} onChoose={choose} title="栏目×单位" />
          <Matrix answer={answer} asOf={asOf} />
        </>
      )}
    </Loaded>
  )
}

function Matrix({ answer, asOf }: { readonly answer: TableAnswer; readonly asOf: AsOf }) {
  const [filter, setFilter] = useTableFilter()
  const [duty, open] = useState<string | null>(null)
  const columns = useMemo(() => columnsFor(answer.columns, filter), [answer, filter])
  const { units, rows } = useMemo(() => matrixOf(columns), [columns])
  const shown = filter.unit === null ? units : units.filter((unit) => unit === filter.unit)
  return (
    <>
      <TableFilters answer={answer} shown={columns.length} filter={filter} onFilter={setFilter} />
      <p className="print-only">{signWords}</p>
      {rows.length === 0 ? (
        <Nothing words="没有符合条件的任务，请放宽筛选；还没有启用责任分解表的，请区政府办先导入。" />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        <section className="grid-frame" tabIndex={0} aria-label="栏目与单位对照表">
          <table className="grid-table matrix">
            <caption>栏目与单位对照表</caption>
            <Units units={shown} />
            <tbody>
              {rows.map((row) => (
                <Row key={row.column.path.join('/')} row={row} units={shown} onOpen={open} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      <CardDrawer duty={duty} asOf={asOf} onOpen={open} />
    </>
  )
}

/** On paper a cell has room for the sign only. */
const signWords = (Object.keys(stateWords) as (keyof typeof stateWords)[])
  .map((is) => `${markLooks[is].sign} ${stateWords[is]}`)
  .join('　')

function Units({ units }: { readonly units: readonly string[] }) {
  return (
    <thead>
      <tr>
        <th scope="col">栏目</th>
        {units.map((unit) => (
          <th key={unit} scope="col">
            <div className="upright">{unit}</div>
          </th>
        ))}
      </tr>
    </thead>
  )
}

function Row(props: {
  readonly row: MatrixRow
  readonly units: readonly string[]
  readonly onOpen: (duty: string) => void
}) {
  const { row, units, onOpen } = props
  const { path } = row.column
  return (
    <tr>
      <th scope="row">{path.slice(1).join(' › ') || path[0]}</th>
      {units.map((unit) => (
        <td key={unit}>
          <MatrixCell place={`${path.at(-1)}，${unit}`} duties={row.cells.get(unit) ?? []} onOpen={onOpen} />
        </td>
      ))}
    </tr>
  )
}

/** The most urgent of a unit's duties in a column: sign, word and days; an excused one is hatched. */
function MatrixCell(props: {
  readonly place: string
  readonly duties: readonly TableDuty[]
  readonly onOpen: (duty: string) => void
}) {
  const { place, duties, onOpen } = props
  const [first] = duties
  if (!first) return null
  const { sign, word, fill } = markLooks[first.is]
  const isExcused = first.is === 'excused'
  const more = duties.length > 1 ? `，共 ${duties.length} 项任务` : ''
  return (
    <button
      type="button"
      className={isExcused ? 'matrix-cell hatched' : 'matrix-cell'}
      style={fill && !isExcused ? { background: `#${fill}` } : {}}
      title={`${place}：${first.words}${more}`}
      onClick={() => onOpen(first.id)}
    >
      <span className="unseen">{place}：</span>
      <span>
        {sign} <span className="matrix-word">{word}</span>
      </span>
      <span>{daysWords(first)}</span>
    </button>
  )
}
