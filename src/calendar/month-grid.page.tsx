import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import '#/calendar/month-grid.css'
import { type GridKey, gridKeys, monthWeeks, movedDay } from '#/calendar/month-weeks.ts'
import type { CalendarDayKind } from '#/calendar/work-calendar.ts'

/** What a day is, on the grid: only what is out of the ordinary has a mark, and it is a word. */
const kindMarks: Readonly<Record<CalendarDayKind, string>> = {
  workday: '',
  weekend: '',
  holiday: '休',
  'make-up': '班',
  'assumed-workday': '',
  'assumed-weekend': '',
}

const kindSaid: Readonly<Record<CalendarDayKind, string>> = {
  workday: '工作日',
  weekend: '周末',
  holiday: '放假',
  'make-up': '调休上班',
  'assumed-workday': '工作日（暂估）',
  'assumed-weekend': '周末（暂估）',
}

export type GridDay = {
  readonly day: string
  readonly kind: CalendarDayKind
  readonly said: string
  readonly shown: ReactNode
}

/**
 * A month of days, from Monday. Arrows go by day and week, Page Up and Page Down by month, Home and End to the ends of the week;
 * Enter opens a day. The chosen day may lie in another month: the page then shows that one.
 */
export function MonthGrid(props: {
  /** “2026-03” */
  readonly month: string
  readonly days: ReadonlyMap<string, GridDay>
  readonly today: string
  readonly chosen: string
  readonly onChoose: (day: string) => void
  readonly onOpen: (day: string) => void
}) {
  const { month, chosen, onChoose, onOpen } = props
  const place = useRef<HTMLTableElement>(null)
  const moves = useRef(false)
  useEffect(() => {
    if (!moves.current) return
    moves.current = false
    place.current?.querySelector<HTMLElement>(`[data-day="${chosen}"]`)?.focus()
  })
  const press = (event: KeyboardEvent) => {
    const { key } = event
    if (!(gridKeys as readonly string[]).includes(key)) return
    event.preventDefault()
    moves.current = true
    onChoose(movedDay(chosen, key as GridKey))
  }
  return (
    <table ref={place} className="month-grid" onKeyDown={press}>
      <caption className="unseen">{month}，方向键移动，Page Up、Page Down 换月，回车看当天到期的任务</caption>
      <WeekHead />
      <tbody>
        {monthWeeks(month).map((week) => (
          <tr key={week.find(Boolean)}>
            {week.map((day, column) => (
              <td key={day ?? column}>{day ? <Day {...props} day={day} onOpen={() => onOpen(day)} /> : null}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function WeekHead() {
  return (
    <thead>
      <tr>
        {['一', '二', '三', '四', '五', '六', '日'].map((name) => (
          <th key={name} scope="col">
            <span className="unseen">星期</span>
            {name}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function Day(props: {
  readonly day: string
  readonly days: ReadonlyMap<string, GridDay>
  readonly today: string
  readonly chosen: string
  readonly onOpen: () => void
}) {
  const { day, days, today, chosen, onOpen } = props
  const known = days.get(day)
  const kind = known?.kind ?? 'workday'
  const isToday = day === today
  return (
    <button
      type="button"
      className={`month-day ${kind}`}
      data-day={day}
      tabIndex={day === chosen ? 0 : -1}
      aria-current={isToday ? 'date' : undefined}
      aria-pressed={day === chosen}
      onClick={onOpen}
    >
      <span className="unseen">{`${day}，${kindSaid[kind]}${isToday ? '，今天' : ''}，${known?.said ?? ''}`}</span>
      <span className="month-date" aria-hidden>
        {Number(day.slice(8))}
        {isToday ? <b>今天</b> : null}
        {kindMarks[kind] ? <em>{kindMarks[kind]}</em> : null}
      </span>
      <span className="month-shown" aria-hidden>
        {known?.shown}
      </span>
    </button>
  )
}
