import { markLooks } from '#/charter/write/mark.ts'
import { daysWords } from '#/ledger/table/table-filter.ts'
import type { TableColumn } from '#/ledger/table/table-wire.ts'

/** How a column stands: sign and word, days left, last update, how many duties stand like it. Opens the most urgent one's card. */
export function StandingButton(props: {
  readonly column: TableColumn
  /** Several columns stand in the cell: each is named. */
  readonly isShared: boolean
  readonly onOpen: (duty: string) => void
}) {
  const { column, isShared, onOpen } = props
  const [first, ...others] = column.duties
  if (!first) return null
  const { sign, word, fill } = markLooks[first.is]
  const alike = others.filter(({ is }) => is === first.is).length + 1
  const whose = first.share === 'each' && column.units.length > 1 ? `（${first.units[0]}）` : ''
  return (
    <button
      type="button"
      className="cell-standing"
      style={fill ? { background: `#${fill}` } : {}}
      title={`${column.column}${whose}：${first.words}${first.last ? `；最近 ${first.last}` : ''}。打开任务卡`}
      onClick={() => onOpen(first.id)}
    >
      {isShared ? <span className="cell-name">{column.column}</span> : null}
      <span className="cell-state">
        {sign} {word}
      </span>
      <span className="cell-days">{daysWords(first)}</span>
      {alike > 1 ? <span className="cell-more">共{alike}项</span> : null}
      {first.last ? <span className="cell-last">最近 {first.last}</span> : null}
    </button>
  )
}
