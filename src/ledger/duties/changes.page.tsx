import { Link, useLocation, useSearchParams } from 'wouter'
import { DayField } from '#/calendar/day-field.page.tsx'
import { todayInBeijing } from '#/calendar/today.page.ts'
import { addressOf, useAsk } from '#/desk/api.page.ts'
import { DataTable } from '#/desk/data-table.page.tsx'
import { PageHead, PastBanner } from '#/desk/page-head.page.tsx'
import { Loaded } from '#/desk/states.page.tsx'
import '#/ledger/ledger-pages.css'
import type { Changes } from '#/ledger/duties/duties-wire.ts'
import { changeColumns } from '#/ledger/duties/duty-columns.page.tsx'

const daysBack = 7

/** 时间机器: what changed between two days, each as it was known at its end. */
export function TimeMachine() {
  const [query, setQuery] = useSearchParams()
  const today = todayInBeijing()
  const to = query.get('to') ?? today
  const from = query.get('from') ?? Temporal.PlainDate.from(to).subtract({ days: daysBack }).toString()
  const set = (name: string, day: string) => {
    if (day) setQuery({ from, to, [name]: day })
  }
  const isOrdered = from < to
  const answer = useAsk<Changes>(isOrdered ? addressOf('/api/ledger/changes', { from, to }) : null)
  const [, go] = useLocation()
  return (
    <>
      <PastBanner words={`这里比较的是过去的两天：${from} 与 ${to}，各按当天知道的算。`} onBack={() => go('/ledger')} />
      <PageHead
        title="时间机器"
        note="选两天，看哪些任务变了。事实、定疑、天数、放假通知和组织变更，都按当天知道的算。"
      />
      <fieldset className="day-picker no-print">
        <legend>比较哪两天</legend>
        <DayField label="从这一天" value={from} max={to} onChange={(day) => set('from', day)} />
        <DayField label="到这一天" value={to} max={today} onChange={(day) => set('to', day)} />
        <DayLink day={from} />
        <DayLink day={to} />
      </fieldset>
      {isOrdered ? (
        <Loaded query={answer}>{(changes) => <Changed changes={changes} />}</Loaded>
      ) : (
        <p role="alert">前一天要早于后一天，请重新选日期。</p>
      )}
    </>
  )
}

function DayLink({ day }: { readonly day: string }) {
  return <Link href={`/ledger?on=${day}&known=${day}`}>看 {day} 的台账</Link>
}

function Changed({ changes }: { readonly changes: Changes }) {
  const { from, to, changed, facts, editions } = changes
  const adopted = editions.map((edition) => `；${edition.from} 启用《${edition.title}》`).join('')
  return (
    <>
      <p className="note">
        其间新知道事实 {facts} 条{adopted}；{changed.length} 项任务的状态变了。
      </p>
      <DataTable
        name={`${from}至${to}的变化`}
        rows={changed}
        columns={changeColumns}
        rowKey={({ id }) => id}
        empty="这两天之间，各项任务的状态没有变化。可以把两天选得更开一些。"
      />
    </>
  )
}
