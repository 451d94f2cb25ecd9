import { Select } from 'antd'
import { useState } from 'react'
import { DayField } from '#/calendar/day-field.page.tsx'
import type { MarkState } from '#/charter/write/mark.ts'
import { addressOf, useAsk } from '#/desk/api.page.ts'
import type { Column } from '#/desk/data-column.page.tsx'
import { DataTable } from '#/desk/data-table.page.tsx'
import { Loaded } from '#/desk/states.page.tsx'
import { factKindWords } from '#/ledger/facts/fact-words.ts'
import type { FactList, FactQuery, FactRow } from '#/ledger/facts/facts-wire.ts'
import { usePlaces } from '#/ledger/facts/places.page.ts'
import { StandingTag } from '#/ledger/standing-tag.page.tsx'

const kinds = Object.entries(factKindWords).map(([value, label]) => ({ value, label }))
const daysShown = 90

/** The facts, newest first, cut to what is asked for. */
export function FactListView() {
  const [query, setQuery] = useState<FactQuery>({ from: daysBefore(daysShown) })
  const answer = useAsk<FactList>(addressOf('/api/facts', query))
  return (
    <>
      <Filters query={query} sources={answer.data?.sources ?? []} onChange={setQuery} />
      <Loaded query={answer}>
        {({ all, facts }) => (
          <>
            {all > facts.length ? (
              <p role="status">
                共 {all} 条，只列最近的 {facts.length} 条；请缩小范围。
              </p>
            ) : null}
            <DataTable name="事实" rows={facts} columns={columns} rowKey={({ seq }) => seq} empty={nothing} />
          </>
        )}
      </Loaded>
    </>
  )
}

const nothing = '没有这样的事实。可以放宽上面的条件，或到“补录一条”“批量导入”登记。'

function daysBefore(days: number): string {
  return Temporal.Now.plainDateISO('Asia/Shanghai').subtract({ days }).toString()
}

type FiltersProps = {
  readonly query: FactQuery
  readonly sources: readonly string[]
  readonly onChange: (query: FactQuery) => void
}

function Filters({ query, sources, onChange }: FiltersProps) {
  const { columns: paths, units } = usePlaces()
  const pick = (name: keyof FactQuery, label: string, options: readonly { value: string; label: string }[]) => (
    <Select
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      className="fact-filter"
      aria-label={label}
      placeholder={label}
      value={query[name] ?? null}
      options={[...options]}
      onChange={(value: string | null) => onChange(changed(query, name, value))}
    />
  )
  return (
    <div className="day-picker no-print">
      <DayField label="从" value={query.from ?? ''} onChange={(day) => onChange(changed(query, 'from', day))} />
      <DayField label="到" value={query.to ?? ''} onChange={(day) => onChange(changed(query, 'to', day))} />
      {pick('kind', '类型', kinds)}
      {pick('path', '栏目', paths.map(same))}
      {pick('unit', '单位', units.map(same))}
      {pick('source', '来源', sources.map(same))}
    </div>
  )
}

const same = (value: string) => ({ value, label: value })

function changed(query: FactQuery, name: keyof FactQuery, value: string | null | undefined): FactQuery {
  const { [name]: _old, ...rest } = query
  return value ? { ...rest, [name]: value } : rest
}

const fates: Readonly<Record<FactRow['is'], { readonly words: string; readonly mark: MarkState }>> = {
  counts: { words: '算数', mark: 'met' },
  'not-counted': { words: '不算', mark: 'overdue' },
  'not-asked': { words: '用不上', mark: 'not-yet' },
}

const columns: readonly Column<FactRow>[] = [
  { key: 'on', title: '日期', width: 112, value: ({ on }) => on },
  { key: 'kind', title: '类型', width: 110, value: ({ kind }) => factKindWords[kind], filter: true },
  { key: 'path', title: '栏目', width: 190, value: ({ path }) => path.join(' › ') },
  { key: 'unit', title: '单位', width: 110, value: ({ unit }) => unit, filter: true },
  { key: 'detail', title: '内容', width: 250, value: ({ detail }) => detail },
  {
    key: 'is',
    title: '是否算数',
    width: 100,
    value: ({ is }) => fates[is].words,
    show: ({ is }) => <StandingTag is={fates[is].mark} words={fates[is].words} />,
    filter: true,
  },
  { key: 'why', title: '为什么', width: 200, value: ({ why }) => why },
  { key: 'proof', title: '佐证', width: 160, value: ({ proof }) => proof, show: Proof },
  { key: 'known', title: '知悉日期', width: 112, value: ({ known }) => known },
  {
    key: 'source',
    title: '来源',
    width: 140,
    value: ({ source, isDemo }) => (isDemo ? `${source}（示例）` : source),
    filter: true,
  },
]

/** An address is opened; only web addresses are. */
function Proof({ proof }: FactRow) {
  if (proof === null || !/^https?:\/\//.test(proof)) return proof
  return (
    <a href={proof} target="_blank" rel="noreferrer">
      {proof}
    </a>
  )
}
