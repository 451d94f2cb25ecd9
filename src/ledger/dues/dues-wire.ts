import { type Static, Type } from 'typebox'
import type { CalendarDayKind } from '#/calendar/work-calendar.ts'

/** How a due day stands today: done in time, missed, near, still ahead, excused, or nobody knows. */
export type DueState = 'done' | 'missed' | 'near' | 'ahead' | 'excused' | 'unknown'

const State = Type.Unsafe<DueState>({
  type: 'string',
  enum: ['done', 'missed', 'near', 'ahead', 'excused', 'unknown'],
})
const DayKind = Type.Unsafe<CalendarDayKind>({
  type: 'string',
  enum: ['workday', 'weekend', 'holiday', 'make-up', 'assumed-workday', 'assumed-weekend'],
})
const Day = Type.String({ description: '如 2026-03-01' })

export const DueRow = Type.Object({
  id: Type.String(),
  path: Type.Array(Type.String()),
  units: Type.Array(Type.String()),
  clause: Type.String(),
  is: State,
  /** Of an event duty: which of its cases. */
  case: Type.Union([Type.String(), Type.Null()]),
  provisional: Type.Boolean({ description: '暂估：当年放假通知还没有导入' }),
})
export type DueRow = Static<typeof DueRow>

export const DueDay = Type.Object({ day: Day, kind: DayKind, dues: Type.Array(DueRow) })
export type DueDay = Static<typeof DueDay>

/** A month of due days. `notice`: by which notice its rest days are known; null: 暂估. */
export const DuesMonth = Type.Object({
  month: Type.String({ description: '如 2026-03' }),
  today: Day,
  notice: Type.Union([Type.String(), Type.Null()]),
  days: Type.Array(DueDay),
})
export type DuesMonth = Static<typeof DuesMonth>
