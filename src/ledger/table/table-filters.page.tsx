import { Button, Select, Switch } from 'antd'
import { useSearchParams } from 'wouter'
import { type MarkState, markLooks } from '#/charter/write/mark.ts'
import { stateWords } from '#/ledger/standing-words.ts'
import { choicesOf, type TableFilter } from '#/ledger/table/table-filter.ts'
import type { TableAnswer } from '#/ledger/table/table-wire.ts'

const states = Object.keys(markLooks) as readonly MarkState[]

/** What is looked for, kept in the address so that it can be sent to somebody. */
export function useTableFilter(): readonly [TableFilter, (filter: Partial<TableFilter>) => void] {
  const [query, setQuery] = useSearchParams()
  const state = query.get('state')
  const filter: TableFilter = {
    unit: query.get('unit'),
    state: states.find((each) => each === state) ?? null,
    category: query.get('category'),
  }
  const set = (change: Partial<TableFilter>) =>
    setQuery((now) => {
      for (const [name, value] of Object.entries(change)) {
        if (value) now.set(name, value)
        else now.delete(name)
      }
      return now
    })
  return [filter, set]
}

type FiltersProps = {
  readonly answer: TableAnswer
  readonly shown: number
  readonly filter: TableFilter
  readonly onFilter: (filter: Partial<TableFilter>) => void
  readonly isCompact?: boolean
  readonly onCompact?: (isCompact: boolean) => void
}

/** Cuts the table to a unit, a state, a category; says how much is left, and what the signs mean. */
export function TableFilters(props: FiltersProps) {
  const { answer, shown, filter, onFilter, isCompact, onCompact } = props
  const { units, categories } = choicesOf(answer.columns)
  const isFiltered = filter.unit !== null || filter.state !== null || filter.category !== null
  return (
    <div className="table-tools no-print">
      <Choice label="单位" value={filter.unit} options={units.map(same)} onChoose={(unit) => onFilter({ unit })} />
      <Choice
        label="状态"
        value={filter.state}
        options={states.map((is) => ({ value: is, label: `${markLooks[is].sign} ${stateWords[is]}` }))}
        onChoose={(state) => onFilter({ state: state as MarkState | null })}
      />
      <Choice
        label="类别"
        value={filter.category}
        options={categories.map(same)}
        onChoose={(category) => onFilter({ category })}
      />
      {isFiltered ? (
        <Button onClick={() => onFilter({ unit: null, state: null, category: null })}>全部显示</Button>
      ) : null}
      <span role="status">
        显示 {shown} 个栏目，共 {answer.columns.length} 个
      </span>
      {onCompact ? (
        <span className="grow">
          <Switch checked={isCompact ?? false} onChange={onCompact} aria-label="紧凑显示" /> 紧凑显示（一屏看完）
        </span>
      ) : null}
    </div>
  )
}

const same = (value: string) => ({ value, label: value })

function Choice(props: {
  readonly label: string
  readonly value: string | null
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChoose: (value: string | null) => void
}) {
  const { label, value, options, onChoose } = props
  return (
    <Select
      aria-label={`按${label}筛选`}
      className="table-choice"
      placeholder={`全部${label}`}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      value={value}
      options={[...options]}
      onChange={(chosen) => onChoose(chosen ?? null)}
    />
  )
}
