import { type Static, Type } from 'typebox'
import type { Duty, StandingState } from '#/ledger/duty.ts'
import { stateWords } from '#/ledger/standing-words.ts'
import type { BenchAction } from '#/ledger/workbench.ts'

const State = Type.Unsafe<StandingState>({ type: 'string', enum: Object.keys(stateWords) })
const Action = Type.Unsafe<BenchAction>({ type: 'string', enum: ['attest', 'enter-published', 'enter-done'] })
const Day = Type.String({ description: '如 2026-03-01' })

const Reasons = Type.Array(Type.String())

/** One duty on the bench: how it stands, why, the one thing to do first, and what is of no use. */
export const OwedRow = Type.Object({
  id: Type.String(),
  path: Type.Array(Type.String()),
  /** The sub-columns it is about; none: the whole column. */
  scope: Type.Array(Type.String()),
  units: Type.Array(Type.String()),
  unitIds: Type.Array(Type.String()),
  share: Type.Unsafe<Duty['share']>({ type: 'string', enum: ['jointly', 'each'] }),
  since: Day,
  clause: Type.String(),
  is: State,
  due: Type.Union([Day, Type.Null()]),
  words: Type.String({ description: '“超期 12 天，应于 2026-03-01 前办理”' }),
  why: Type.Array(Type.String()),
  action: Action,
  /** Why some things are no use for it, whoever does them. */
  refused: Type.Object({ attest: Reasons, report: Reasons }),
})
export type OwedRow = Static<typeof OwedRow>

/** What a unit owes on a day. */
export const UnitBench = Type.Object({
  on: Day,
  overdue: Type.Array(OwedRow),
  today: Type.Array(OwedRow),
  soon: Type.Array(OwedRow),
  unclear: Type.Array(OwedRow),
  /** How many duties the unit has in all, and how many wait for the office to settle a doubt. */
  duties: Type.Integer(),
  unsettled: Type.Integer(),
})
export type UnitBench = Static<typeof UnitBench>

const Named = Type.Object({ id: Type.String(), name: Type.String() })

const TurnedRow = Type.Object({ ...OwedRow.properties, was: State })
export type TurnedRow = Static<typeof TurnedRow>

/** What the office looks at in the morning. */
export const OfficeBench = Type.Object({
  on: Day,
  /** The last working day: what stands worse than at its end is listed. */
  since: Day,
  turned: Type.Array(TurnedRow),
  counts: Type.Array(Type.Object({ is: State, count: Type.Integer() })),
  doubts: Type.Integer(),
  exemptions: Type.Integer({ description: '等待批准的豁免申请' }),
  /** Units that owe something and have no active editor. */
  withoutEditor: Type.Array(Named),
  problems: Type.Array(Type.String()),
})
export type OfficeBench = Static<typeof OfficeBench>

/** The groups of a unit's work, the most urgent first. */
export const benchGroups = ['overdue', 'today', 'soon', 'unclear'] as const
export type BenchGroup = (typeof benchGroups)[number]

/** What each group is called. */
export const benchWords: Readonly<Record<BenchGroup, string>> = {
  overdue: '已超期',
  today: '今天到期',
  soon: '近期到期',
  unclear: '情况不明',
}

/** What the first button of a row says. */
export const actionWords: Readonly<Record<BenchAction, string>> = {
  attest: '已核，无变化',
  'enter-published': '补录更新',
  'enter-done': '补录办理',
}
