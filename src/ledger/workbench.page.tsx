import { Alert, Radio } from 'antd'
import { useMemo, useState } from 'react'
import { addressOf, useAsk } from '#/desk/api.page.ts'
import type { Column } from '#/desk/data-column.page.tsx'
import { DataTable } from '#/desk/data-table.page.tsx'
import { useMay, useMe } from '#/desk/me.page.tsx'
import { PageHead } from '#/desk/page-head.page.tsx'
import { Loaded } from '#/desk/states.page.tsx'
import { owedColumns } from '#/ledger/owed-columns.page.tsx'
import { OfficeMorning } from '#/ledger/workbench-office.page.tsx'
import { type BenchGroup, benchGroups, benchWords, type OwedRow, type UnitBench } from '#/ledger/workbench-wire.ts'

/** What is to be done today: by the unit one works for; for the site office also what went wrong. */
export function Workbench() {
  const { me, unitId } = useMe()
  const isOffice = useMay('doubt.settle')
  const unit = me.held.find((held) => held.unitId === unitId)?.unitName ?? ''
  return (
    <>
      <PageHead title={`工作台　${unit}`} />
      {isOffice ? <OfficeMorning /> : null}
      {unitId === null ? null : <UnitWork unitId={unitId} />}
    </>
  )
}

function UnitWork({ unitId }: { readonly unitId: string }) {
  const query = useAsk<UnitBench>(addressOf('/api/workbench', { unit: unitId }))
  return (
    <section className="section" aria-labelledby="own-work">
      <h2 id="own-work">本单位要办的事</h2>
      <Loaded query={query}>{(bench) => <UnitList bench={bench} />}</Loaded>
    </section>
  )
}

type Placed = OwedRow & { readonly group: BenchGroup }

function UnitList({ bench }: { readonly bench: UnitBench }) {
  const [group, choose] = useState<BenchGroup | 'all'>('all')
  const columns = useMemo(() => unitColumns(bench.on), [bench.on])
  const rows: readonly Placed[] = benchGroups.flatMap((each) => bench[each].map((row) => ({ ...row, group: each })))
  const options = [
    { value: 'all' as const, label: `全部 ${rows.length}` },
    ...benchGroups.map((each) => ({ value: each, label: `${benchWords[each]} ${bench[each].length}` })),
  ]
  return (
    <>
      <p className="note">
        今天是 {bench.on}。本单位共有 {bench.duties} 项任务
        {bench.unsettled > 0 ? `，其中 ${bench.unsettled} 项要等区政府办定疑` : ''}。
      </p>
      {bench.duties === 0 ? <NoDuty /> : null}
      <DataTable
        name="本单位要办的事"
        rows={rows.filter((row) => group === 'all' || row.group === group)}
        columns={columns}
        rowKey={(row) => row.id}
        empty="没有要办的事。到期前会出现在这里；也可以到“台账”看全部任务。"
        tools={
          <Radio.Group
            aria-label="按时间筛选"
            optionType="button"
            value={group}
            options={options}
            onChange={({ target }) => choose(target.value)}
          />
        }
      />
    </>
  )
}

function unitColumns(today: string): readonly Column<Placed>[] {
  return [
    { key: 'group', title: '何时', width: 100, value: ({ group }) => benchWords[group], filter: true },
    ...owedColumns<Placed>(today),
  ]
}

function NoDuty() {
  return (
    <Alert
      type="info"
      showIcon
      title="责任分解表中没有本单位的任务"
      description="如果应当有，请联系区政府办核对表中的单位名称。"
    />
  )
}
