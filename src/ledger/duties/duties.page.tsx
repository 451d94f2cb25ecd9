import { Segmented, Tabs } from 'antd'
import { Link, useSearchParams } from 'wouter'
import { addressOf, useAsk } from '#/desk/api.page.ts'
import { DataTable } from '#/desk/data-table.page.tsx'
import { PageHead, PastBanner } from '#/desk/page-head.page.tsx'
import { Loaded } from '#/desk/states.page.tsx'
import { DayPicker, pastWords, useAsOf } from '#/ledger/duties/as-of.page.tsx'
import '#/ledger/ledger-pages.css'
import type { DutyList } from '#/ledger/duties/duties-wire.ts'
import { dutyColumns, tallyColumns } from '#/ledger/duties/duty-columns.page.tsx'
import { HeatMapView } from '#/ledger/duties/heat-map.page.tsx'
import type { StandingState } from '#/ledger/duty.ts'
import { StandingTag } from '#/ledger/standing-tag.page.tsx'
import { stateWords } from '#/ledger/standing-words.ts'

/** 台账: every duty and how it stands, today or on any day before. */
export function Duties() {
  const [asOf, choose] = useAsOf()
  const query = useAsk<DutyList>(addressOf('/api/ledger/duties', asOf))
  return <Loaded query={query}>{(list) => <Ledger list={list} onChoose={choose} />}</Loaded>
}

function Ledger(props: { readonly list: DutyList; readonly onChoose: ReturnType<typeof useAsOf>[1] }) {
  const { list, onChoose } = props
  const { on, known, today, edition } = list
  const isPast = on < today || (known !== null && known < today)
  const note = edition
    ? `${edition.title}（${edition.from} 起执行）`
    : '还没有启用责任分解表；请区政府办先到“导入责任分解表”导入并启用。'
  const tabs = [
    { key: 'duties', label: `全部任务 ${list.duties.length}`, children: <DutyTable list={list} isPast={isPast} /> },
    { key: 'units', label: '各单位汇总', children: <UnitTable list={list} /> },
    { key: 'heat', label: '全年热力图', children: <HeatMapView year={Number(on.slice(0, 4))} /> },
  ]
  return (
    <>
      {isPast ? <PastBanner words={pastWords(on, known)} onBack={() => onChoose({})} /> : null}
      <PageHead
        title={isPast ? `台账（${on}）` : '台账'}
        note={note}
        actions={<Link href="/ledger/changes">两天之间有什么变化</Link>}
      />
      <DayPicker today={today} asOf={{ on, ...(known && { known }) }} onChoose={onChoose} />
      <Tabs items={tabs} destroyOnHidden />
    </>
  )
}

function DutyTable({ list, isPast }: { readonly list: DutyList; readonly isPast: boolean }) {
  const [state, choose] = useStateAsked()
  const present = list.whole.counts.filter(({ count }) => count > 0)
  const options = [
    { value: 'all' as const, label: `全部 ${list.whole.all}` },
    ...present.map(({ is, count }) => ({
      value: is,
      label: <StandingTag is={is} words={`${stateWords[is]} ${count}`} />,
    })),
  ]
  return (
    <>
      <div className="wide">
        <Segmented aria-label="按状态筛选" value={state} options={options} onChange={choose} />
      </div>
      <DataTable
        name={`台账${list.on}`}
        rows={list.duties.filter(({ is }) => state === 'all' || is === state)}
        columns={dutyColumns(isPast)}
        rowKey={({ id }) => id}
        empty="这一天没有任务。责任分解表启用以后，各项任务会列在这里。"
      />
    </>
  )
}

/** The state that is looked at, kept in the address: the bench leads here. */
function useStateAsked(): readonly [StandingState | 'all', (state: StandingState | 'all') => void] {
  const [query, setQuery] = useSearchParams()
  const asked = query.get('state')
  const state = (Object.keys(stateWords) as StandingState[]).find((each) => each === asked) ?? 'all'
  const choose = (next: StandingState | 'all') =>
    setQuery((now) => {
      if (next === 'all') now.delete('state')
      else now.set('state', next)
      return now
    })
  return [state, choose]
}

function UnitTable({ list }: { readonly list: DutyList }) {
  return (
    <>
      <p className="note">几个单位共同负责的任务，在每个单位各算一次。</p>
      <DataTable
        name={`各单位汇总${list.on}`}
        rows={list.units}
        columns={tallyColumns}
        rowKey={({ name }) => name}
        empty="这一天没有任务。"
      />
    </>
  )
}
