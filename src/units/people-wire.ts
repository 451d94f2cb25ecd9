import { Type } from 'typebox'
import { usernamePattern } from '#/units/username.ts'

const strict = { additionalProperties: false }
const Id = Type.String({ minLength: 1, maxLength: 64, pattern: '^[A-Za-z0-9-]+$' })
const Nullable = <Shape extends Parameters<typeof Type.Union>[0][number]>(shape: Shape) =>
  Type.Union([shape, Type.Null()])
const Day = Type.String({ format: 'date', description: '如 2026-03-01' })
const roles = ['editor', 'reviewer', 'leader', 'office', 'system', 'security', 'audit'] as const
const Role = Type.Enum(roles)

export const PersonParams = Type.Object({ personId: Id })
export const SeatParams = Type.Object({ seatId: Id })

export const OpenAccountBody = Type.Object(
  { username: Type.String({ pattern: usernamePattern }), name: Type.String({ minLength: 1, maxLength: 40 }) },
  strict,
)
export const SuccessorBody = Type.Object({ successorId: Nullable(Id) }, strict)
export const ResetBody = Type.Object({ secondFactor: Type.Boolean({ description: '同时解除动态口令' }) }, strict)
export const GrantBody = Type.Object(
  {
    personId: Id,
    role: Role,
    unitId: Nullable(Id),
    from: Type.Optional(Day),
    until: Type.Optional(Nullable(Day)),
    deputyFor: Type.Optional(Nullable(Id)),
  },
  strict,
)

/** A one-time password, told once. */
export const PasswordAnswer = Type.Object({ personId: Type.String(), password: Type.String() })

const Named = Type.Object({ id: Type.String(), name: Type.String() })
const SeatAnswer = Type.Object({
  id: Type.String(),
  role: Role,
  unitId: Nullable(Type.String()),
  unitName: Nullable(Type.String()),
  from: Type.String(),
  until: Nullable(Type.String()),
  deputyFor: Nullable(Type.String()),
  isHeld: Type.Boolean(),
})
const PersonAnswer = Type.Object({
  id: Type.String(),
  name: Type.String(),
  username: Nullable(Type.String({ description: '只给管理员看' })),
  active: Type.Boolean(),
  demo: Type.Boolean(),
  seats: Type.Array(SeatAnswer),
})

/** Everybody of the site with their seats, the units, and which of those nobody is the editor of. */
export const PeopleAnswer = Type.Object({
  people: Type.Array(PersonAnswer),
  units: Type.Array(Named),
  withoutEditor: Type.Array(Named),
})

export type PeopleAnswer = Type.Static<typeof PeopleAnswer>
export type PersonAnswer = Type.Static<typeof PersonAnswer>
export type SeatAnswer = Type.Static<typeof SeatAnswer>
