import { Button, Drawer, Select } from 'antd'
import { useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import { type GridDay, MonthGrid } from '#/calendar/month-grid.page.tsx'
import { movedDay } from '#/calendar/month-weeks.ts'
import { todayInBeijing } from '#/calendar/today.page.ts'
import { addressOf, useAsk } from '#/desk/api.page.ts'
import { PageHead } from '#/desk/page-head.page.tsx'
import { Failed } from '#/desk/states.page.tsx'
import { DayDues } from '#/ledger/dues/day-dues.page.tsx'
import { dueCounts, dueLooks, dueSaid } from '#/ledger/dues/due-words.ts'
import type { DueDay, DueRow, DuesMonth } from '#/ledger/dues/dues-wire.ts'
import { StandingTag } from '#/ledger/standing-tag.page.tsx'

/** 日历: what falls due on each day of a month. */
export function Dues() {
  const [query, setQuery] = useSearchParams()
  const today = todayInBeijing()
  const chosen = query.get('day') ?? today
  const choose = (day: string) => setQuery({ day }, { replace: true })
  const month = chosen.slice(0, 7)
  const answer = useAsk<DuesMonth>(addressOf('/api/ledger/dues', { month }))
  const [year, number] = month.split('-').map(Number)
  return (
    <>
      <PageHead
        title={`日历　${year} 年 ${number} 月`}
        note="每天到期的任务。点一天，或用方向键选中后按回车，看是哪些任务。"
        actions={<Link href="/calendar/notices">放假通知和日历版本</Link>}
      />
      <div className="table-tools">
        <Button onClick={() => choose(movedDay(chosen, 'PageUp'))}>上个月</Button>
        <Button onClick={() => choose(today)}>今天</Button>
        <Button onClick={() => choose(movedDay(chosen, 'PageDown'))}>下个月</Button>
      </div>
      {answer.error && !answer.data ? (
        <Failed words={answer.error.words} onRetry={() => void answer.refetch()} />
      ) : null}
      <Month dues={answer.data ?? { month, today, notice: '', days: [] }} chosen={chosen} onChoose={choose} />
    </>
  )
}

/** The grid stays while another month is read, so that the keyboard goes on from where it is. */
function Month(props: { readonly dues: DuesMonth; readonly chosen: string; readonly onChoose: (day: string) => void }) {
  const { dues, chosen, onChoose } = props
  const [unit, chooseUnit] = useState<string | null>(null)
  const [isOpen, open] = useState(false)
  const days = dues.days.map((day) => ({ ...day, dues: day.dues.filter((due) => isOf(due, unit)) }))
  const names = [...new Set(dues.days.flatMap((day) => day.dues.flatMap(({ units }) => units)))]
  return (
    <>
      <div className="table-tools">
        <UnitFilter names={names} unit={unit} onChoose={chooseUnit} />
      </div>
      {days.length === 0 ? <p role="status">正在读取</p> : <MonthTally dues={days.flatMap((day) => day.dues)} />}
      <p className="note">{noticeWords(dues)}</p>
      <MonthGrid
        month={dues.month}
        days={new Map(days.map((day) => [day.day, gridDay(day)]))}
        today={dues.today}
        chosen={chosen}
        onChoose={onChoose}
        onOpen={(day) => {
          onChoose(day)
          open(true)
        }}
      />
      <Drawer title={`${chosen} 到期的任务`} size="large" open={isOpen} onClose={() => open(false)}>
        <DayDues day={chosen} dues={days.find(({ day }) => day === chosen)?.dues ?? []} />
      </Drawer>
    </>
  )
}

/** The signs of the month in words: what they mean in the days below. */
function MonthTally({ dues }: { readonly dues: readonly DueRow[] }) {
  const counts = dueCounts(dues)
  return (
    <div role="status" className="month-tally">
      本月{counts.length === 0 ? '没有到期的任务' : '：'}
      {counts.map(({ is, count }) => (
        <StandingTag key={is} is={dueLooks[is].mark} words={`${dueLooks[is].words} ${count} 项`} />
      ))}
    </div>
  )
}

function UnitFilter(props: {
  readonly names: readonly string[]
  readonly unit: string | null
  readonly onChoose: (unit: string | null) => void
}) {
  const { names, unit, onChoose } = props
  return (
    <Select
      allowClear
      showSearch
      className="unit-select"
      aria-label="只看一个单位"
      placeholder="全部单位"
      value={unit}
      options={names.map((value) => ({ value, label: value }))}
      onChange={(value) => onChoose(value ?? null)}
    />
  )
}

function noticeWords({ notice, month }: DuesMonth): string {
  const year = month.slice(0, 4)
  return notice === null
    ? `${year} 年的放假通知还没有导入：只按周六、周日休息推算，到期日是暂估。`
    : `放假和调休按${notice}。“休”是放假，“班”是调休上班。`
}

const isOf = ({ units }: DueRow, unit: string | null) => unit === null || units.includes(unit)

function gridDay({ day, kind, dues }: DueDay): GridDay {
  const counts = dueCounts(dues)
  const shown = counts.map(({ is, count }) => <StandingTag key={is} is={dueLooks[is].mark} words={String(count)} />)
  const isProvisional = dues.some(({ provisional }) => provisional)
  return {
    day,
    kind,
    said: `${dueSaid(dues)}${isProvisional ? '，有暂估的到期日' : ''}`,
    shown: isProvisional ? [...shown, <span key="provisional">暂估</span>] : shown,
  }
}
