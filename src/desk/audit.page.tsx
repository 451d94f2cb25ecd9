import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { DayField } from '#/calendar/day-field.page.tsx'
import { addressOf, useAsk } from '#/desk/api.page.ts'
import { ChainCheck } from '#/desk/chain-check.page.tsx'
import type { Column } from '#/desk/data-column.page.tsx'
import { DataTable } from '#/desk/data-table.page.tsx'
import { PageHead } from '#/desk/page-head.page.tsx'
import type { RecordPage, RecordRow } from '#/desk/record-wire.ts'
import { Loaded } from '#/desk/states.page.tsx'

/** What is looked for; empty: whatever it is. */
type Wanted = { readonly name: string; readonly by: string; readonly from: string; readonly until: string }
const everything: Wanted = { name: '', by: '', from: '', until: '' }

/** The record book: who did what and when; to be filtered, taken away, and proved whole. */
export function Audit() {
  const [filter, setFilter] = useState(everything)
  const [pages, setPages] = useState<readonly (number | null)[]>([null])
  const before = pages.at(-1) ?? null
  const query = useAsk<RecordPage>(addressOf('/api/record', { ...filter, before, limit: 200 }))
  const narrow = (part: Partial<Wanted>) => {
    setFilter({ ...filter, ...part })
    setPages([null])
  }
  return (
    <>
      <PageHead
        title="审计"
        note="记录簿只增不改，每一条都与上一条相连；改动、缺失、截断都查得出来。"
        actions={<Exports filter={filter} />}
      />
      <ChainCheck />
      <Loaded query={query}>
        {({ rows, next, names }) => (
          <>
            <DataTable
              name="记录簿"
              rows={rows}
              columns={columns}
              rowKey={(row) => String(row.seq)}
              empty="没有符合条件的记录，请放宽条件。"
              tools={<Filters names={names} filter={filter} onNarrow={narrow} />}
            />
            <Pager
              hasNewer={pages.length > 1}
              hasOlder={next !== null}
              onNewer={() => setPages(pages.slice(0, -1))}
              onOlder={() => setPages([...pages, next])}
            />
          </>
        )}
      </Loaded>
    </>
  )
}

const columns: readonly Column<RecordRow>[] = [
  { key: 'seq', title: '序号', width: 80, value: ({ seq }) => seq },
  { key: 'at', title: '时间（北京）', width: 180, value: ({ at }) => at },
  { key: 'words', title: '事件', width: 180, value: ({ words }) => words },
  { key: 'by', title: '谁', width: 120, value: ({ by }) => by },
  { key: 'subject', title: '对象', width: 200, value: ({ subject }) => subject },
  { key: 'data', title: '内容', width: 360, value: ({ data }) => data, show: DataCode },
]

/** Nothing more was recorded: nothing is shown. */
function DataCode({ data }: RecordRow) {
  return data === '{}' ? null : <code>{data}</code>
}

function Filters(props: {
  readonly names: RecordPage['names']
  readonly filter: Wanted
  readonly onNarrow: (part: Partial<Wanted>) => void
}) {
  const { names, filter, onNarrow } = props
  return (
    <>
      <Select
        allowClear
        className="filter"
        placeholder="全部事件"
        aria-label="按事件筛选"
        value={filter.name || null}
        options={names.map(({ name, words }) => ({ value: name, label: words }))}
        onChange={(name: string | undefined) => onNarrow({ name: name ?? '' })}
      />
      <Input
        allowClear
        className="filter"
        placeholder="谁（姓名）"
        aria-label="按谁筛选"
        defaultValue={filter.by}
        onPressEnter={({ currentTarget }) => onNarrow({ by: currentTarget.value })}
        onBlur={({ currentTarget }) => onNarrow({ by: currentTarget.value })}
      />
      <DayField label="从" value={filter.from} max={filter.until} onChange={(from) => onNarrow({ from })} />
      <DayField label="到" value={filter.until} min={filter.from} onChange={(until) => onNarrow({ until })} />
    </>
  )
}

function Pager(props: {
  readonly hasNewer: boolean
  readonly hasOlder: boolean
  readonly onNewer: () => void
  readonly onOlder: () => void
}) {
  return (
    <div className="pager no-print">
      <Button disabled={!props.hasNewer} onClick={props.onNewer}>
        较新的
      </Button>
      <Button disabled={!props.hasOlder} onClick={props.onOlder}>
        较早的
      </Button>
    </div>
  )
}

function Exports({ filter }: { readonly filter: Wanted }) {
  return (
    <>
      <Button href={addressOf('/api/record/export', { ...filter, format: 'xlsx' })}>全部导出 Excel</Button>
      <Button href={addressOf('/api/record/export', { ...filter, format: 'csv' })}>全部导出 CSV</Button>
    </>
  )
}
