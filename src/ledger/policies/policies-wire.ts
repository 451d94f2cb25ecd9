import { type Static, Type } from 'typebox'
import type { Action, Trigger } from '#/charter/obligation.ts'
import { actionWords, triggerWords } from '#/charter/obligation-words.ts'
import type { StandingState } from '#/ledger/duty.ts'
import { stateWords } from '#/ledger/standing-words.ts'

const Term = Type.String({ minLength: 2, maxLength: 20, description: 'P5D（5 天）、P1M（1 个月）、PT24H（24 小时）' })
const Why = Type.String({ maxLength: 1000 })
const State = Type.Unsafe<StandingState>({ type: 'string', enum: Object.keys(stateWords) })
const OrNull = Type.Union([Type.String(), Type.Null()])

/** 及时 or 法定时限 as a number. */
export const TermBody = Type.Object({
  kind: Type.Literal('term'),
  says: Type.Unsafe<'prompt' | 'statutory'>({ type: 'string', enum: ['prompt', 'statutory'] }),
  action: Type.Optional(Type.Unsafe<Action>({ type: 'string', enum: Object.keys(actionWords) })),
  trigger: Type.Optional(Type.Unsafe<Trigger>({ type: 'string', enum: Object.keys(triggerWords) })),
  within: Term,
  workdays: Type.Optional(Type.Boolean()),
})

/** When to warn of a cadence. */
export const WarningBody = Type.Object({
  kind: Type.Literal('warning'),
  every: Term,
  at: Term,
  columnClass: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
})

export const RuleBody = Type.Union([TermBody, WarningBody])
export type RuleBody = Static<typeof RuleBody>

export const SignBody = Type.Object({ rule: RuleBody, why: Why })
export type SignBody = Static<typeof SignBody>

export const UndoBody = Type.Object({ why: Why })
export type UndoBody = Static<typeof UndoBody>

/** A number and who gave it. `id` null: it was given when a doubt about the whole table was settled, and is changed there. */
export const PolicyRow = Type.Object({
  id: OrNull,
  what: Type.String(),
  number: Type.String(),
  by: Type.String(),
  on: Type.String(),
  why: Type.String(),
  undone: Type.Union([Type.Object({ by: Type.String(), on: Type.String(), why: Type.String() }), Type.Null()]),
})
export type PolicyRow = Static<typeof PolicyRow>

/** `waiting`: duties that wait for a number. `classes`: of the national limits, for warning points. */
export const PolicyList = Type.Object({
  rules: Type.Array(PolicyRow),
  waiting: Type.Integer(),
  classes: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
})
export type PolicyList = Static<typeof PolicyList>

export const AffectedRow = Type.Object({
  id: Type.String(),
  path: Type.Array(Type.String()),
  units: Type.Array(Type.String()),
  clause: Type.String(),
  was: State,
  wasWords: Type.String(),
  is: State,
  words: Type.String(),
})
export type AffectedRow = Static<typeof AffectedRow>

/** What a number would do; nothing is written. `dated`: duties that would no longer wait for a number. */
export const PolicyEffect = Type.Object({ dated: Type.Integer(), affected: Type.Array(AffectedRow) })
export type PolicyEffect = Static<typeof PolicyEffect>
