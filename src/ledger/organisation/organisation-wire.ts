import { type Static, Type } from 'typebox'
import type { MoveKind } from '#/ledger/organisation/change-preview.ts'
import type { ProblemKind } from '#/ledger/organisation/unit-problems.ts'
import { unitKindWords } from '#/units/change-set.ts'
import type { Confirmed, UnitKind } from '#/units/registry.ts'
import { roleWords, type SeatRole } from '#/units/rights.ts'

const strict = { additionalProperties: false }
const Nullable = <Shape extends Parameters<typeof Type.Union>[0][number]>(shape: Shape) =>
  Type.Union([shape, Type.Null()])
const Day = Type.String({ format: 'date', description: '如 2026-03-01' })
const Id = Type.String({ minLength: 1, maxLength: 64 })
const Ids = Type.Array(Id, { maxItems: 500, uniqueItems: true })
const Name = Type.String({ maxLength: 100 })
const Kind = Type.Unsafe<UnitKind>({ type: 'string', enum: Object.keys(unitKindWords) })
const Check = Type.Unsafe<Confirmed>({ type: 'string', enum: ['confirmed', 'to-check'] })
const Role = Type.Unsafe<SeatRole>({ type: 'string', enum: Object.keys(roleWords) })
const Text = Type.String({ maxLength: 500 })
const one = <Kind extends string>(kind: Kind) => Type.Literal(kind)

/** A change as it is asked for: new units have no id yet. */
export const ChangeAsked = Type.Union([
  Type.Object({ kind: one('add'), name: Name, unitKind: Kind }, strict),
  Type.Object({ kind: one('rename'), unitId: Id, name: Name }, strict),
  Type.Object({ kind: one('merge'), unitIds: Ids, into: Id }, strict),
  Type.Object(
    {
      ...{ kind: one('split'), unitId: Id, names: Type.Array(Name, { maxItems: 20 }) },
      heir: Nullable(Type.Integer({ minimum: 0, maximum: 19 })),
    },
    strict,
  ),
  Type.Object({ kind: one('abolish'), unitId: Id }, strict),
  Type.Object({ kind: one('members'), group: Name, unitIds: Ids }, strict),
  Type.Object({ kind: one('confirm'), subject: Name, source: Text }, strict),
])
export type ChangeAsked = Static<typeof ChangeAsked>

/** Changes of one day, to be looked at or made. */
export const DraftBody = Type.Object(
  { from: Day, reason: Text, changes: Type.Array(ChangeAsked, { maxItems: 50 }) },
  strict,
)
export type DraftBody = Static<typeof DraftBody>

/** `seen`: what the dry run said it was based on. */
export const RunBody = Type.Object({ ...DraftBody.properties, seen: Type.Integer({ minimum: 0 }) }, strict)
export type RunBody = Static<typeof RunBody>

const moveKinds: readonly MoveKind[] = ['renamed', 'moves', 'joins', 'orphaned', 'ends', 'begins']
const Units = Nullable(Type.Array(Type.String()))

const MovedDutyRow = Type.Object({
  is: Type.Unsafe<MoveKind>({ type: 'string', enum: [...moveKinds] }),
  dutyId: Type.String(),
  path: Type.Array(Type.String()),
  clause: Type.String(),
  before: Units,
  after: Units,
  cases: Type.Array(Type.Object({ case: Type.String(), due: Type.String() })),
})
export type MovedDutyRow = Static<typeof MovedDutyRow>

const MovedSeatRow = Type.Object({
  person: Type.String(),
  role: Role,
  from: Type.String(),
  to: Nullable(Type.String()),
})
export type MovedSeatRow = Static<typeof MovedSeatRow>

const WaitingRow = Type.Object({
  id: Type.String(),
  path: Type.Array(Type.String()),
  unit: Nullable(Type.String()),
  askedBy: Type.String(),
  reason: Type.String(),
})
export type WaitingRow = Static<typeof WaitingRow>

/** What changes would do. With reasons against them nothing else is said. */
export const PreviewAnswer = Type.Object({
  seen: Type.Integer(),
  reasons: Type.Array(Type.String()),
  on: Type.String(),
  said: Type.Array(Type.String()),
  duties: Type.Array(MovedDutyRow),
  seats: Type.Array(MovedSeatRow),
  waiting: Type.Array(WaitingRow),
})
export type PreviewAnswer = Static<typeof PreviewAnswer>

const Named = Type.Object({ name: Type.String(), from: Nullable(Type.String()), until: Nullable(Type.String()) })

const UnitRow = Type.Object({
  id: Type.String(),
  name: Type.String(),
  kind: Kind,
  names: Type.Array(Named),
  aliases: Type.Array(Named),
  from: Nullable(Type.String()),
  until: Nullable(Type.String()),
  state: Type.Unsafe<UnitState>({ type: 'string', enum: ['now', 'later', 'ended'] }),
  successor: Nullable(Type.String()),
  confirmed: Check,
  source: Type.String(),
  groups: Type.Array(Type.String()),
  editors: Type.Array(Type.String()),
  duties: Type.Integer(),
})
export type UnitRow = Static<typeof UnitRow>
export type UnitState = 'now' | 'later' | 'ended'

const GroupRow = Type.Object({
  name: Type.String(),
  aliases: Type.Array(Type.String()),
  members: Nullable(Type.Array(Type.Object({ id: Type.String(), ...Named.properties }))),
  confirmed: Check,
  source: Type.String(),
})
export type GroupRow = Static<typeof GroupRow>

const ProblemRow = Type.Object({
  kind: Type.Unsafe<ProblemKind>({ type: 'string', enum: ['unknown-name', 'no-editor', 'group-empty', 'to-check'] }),
  subject: Type.String(),
  name: Type.String(),
  what: Type.String(),
  todo: Type.String(),
})
export type ProblemRow = Static<typeof ProblemRow>

/** The organisation today, and what is wrong with it. */
export const UnitsAnswer = Type.Object({
  on: Type.String(),
  units: Type.Array(UnitRow),
  groups: Type.Array(GroupRow),
  problems: Type.Array(ProblemRow),
})
export type UnitsAnswer = Static<typeof UnitsAnswer>

const SetRow = Type.Object({
  id: Type.String(),
  from: Type.String(),
  said: Type.Array(Type.String()),
  reason: Type.String(),
  signedBy: Type.String(),
  signedAt: Type.String(),
})
export type SetRow = Static<typeof SetRow>

/** Every change that was made, the newest first. */
export const ChangesAnswer = Type.Object({ sets: Type.Array(SetRow) })
export type ChangesAnswer = Static<typeof ChangesAnswer>
