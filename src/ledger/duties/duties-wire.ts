import { type Static, Type } from 'typebox'
import type { StandingState } from '#/ledger/duty.ts'
import { stateWords } from '#/ledger/standing-words.ts'

const State = Type.Unsafe<StandingState>({ type: 'string', enum: Object.keys(stateWords) })
const Day = Type.String({ description: '如 2026-03-01' })
const OrNull = <T extends ReturnType<typeof Type.String> | typeof State>(type: T) => Type.Union([type, Type.Null()])

/** A duty of the ledger and how it stands on the day that was asked for. */
export const DutyRow = Type.Object({
  id: Type.String(),
  path: Type.Array(Type.String()),
  units: Type.Array(Type.String()),
  isJoint: Type.Boolean({ description: '由几个单位共同负责' }),
  clause: Type.String(),
  kind: Type.String({ description: '工作要求的种类：定期更新、限时办理……' }),
  columnClass: Type.String({ description: '国家检查指标中的栏目类别；没有的为空' }),
  is: State,
  due: OrNull(Day),
  last: OrNull(Day),
  words: Type.String({ description: '“超期 12 天，应于 2026-03-01 前办理”' }),
  why: Type.Array(Type.String()),
})
export type DutyRow = Static<typeof DutyRow>

/** How many duties stand in each state, no state left out. */
export const Tally = Type.Object({
  name: Type.String(),
  all: Type.Integer(),
  counts: Type.Array(Type.Object({ is: State, count: Type.Integer() })),
})
export type Tally = Static<typeof Tally>

/** All duties of an office on a day; `known`: as they were known at the end of that day. */
export const DutyList = Type.Object({
  today: Day,
  on: Day,
  known: OrNull(Day),
  edition: Type.Union([Type.Object({ title: Type.String(), from: Day }), Type.Null()]),
  duties: Type.Array(DutyRow),
  whole: Tally,
  units: Type.Array(Tally),
})
export type DutyList = Static<typeof DutyList>

/** A duty that stood otherwise on another day; null: it was not there. */
export const ChangedRow = Type.Object({
  ...Type.Omit(DutyRow, ['is', 'words', 'why', 'due', 'last']).properties,
  was: OrNull(State),
  wasWords: Type.String(),
  is: OrNull(State),
  words: Type.String(),
})
export type ChangedRow = Static<typeof ChangedRow>

/** What changed between two days, each as it was known at its end. */
export const Changes = Type.Object({
  from: Day,
  to: Day,
  changed: Type.Array(ChangedRow),
  facts: Type.Integer({ description: '其间新知道的事实' }),
  editions: Type.Array(Type.Object({ title: Type.String(), from: Day })),
})
export type Changes = Static<typeof Changes>

/** One group's week: how many duties were in force, how many of them were late on some day of it, and how many due days passed unmet. */
export const HeatWeek = Type.Object({ owed: Type.Integer(), late: Type.Integer(), missed: Type.Integer() })
export type HeatWeek = Static<typeof HeatWeek>

export const HeatMap = Type.Object({
  year: Type.Integer(),
  /** The Mondays of the weeks; weeks that have not begun are left out. */
  weeks: Type.Array(Day),
  rows: Type.Array(Type.Object({ name: Type.String(), weeks: Type.Array(HeatWeek) })),
})
export type HeatMap = Static<typeof HeatMap>

export const heatGroups = ['column', 'unit'] as const
/** What a row of the heat map stands for. */
export type HeatGroup = (typeof heatGroups)[number]
