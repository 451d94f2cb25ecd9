import { type Static, Type } from 'typebox'

const Day = Type.String({ format: 'date', description: '如 2026-03-01' })
const Text = Type.String({ minLength: 1, maxLength: 200 })

/** Which entries of the record book are asked for; days are Beijing's, both inclusive. */
export const RecordFilter = Type.Object({
  name: Type.Optional(Text),
  by: Type.Optional(Text),
  subject: Type.Optional(Text),
  from: Type.Optional(Day),
  until: Type.Optional(Day),
})
export type RecordFilter = Static<typeof RecordFilter>

/** A page of the list: the newest first, before an entry. */
export const RecordQuery = Type.Object({
  ...RecordFilter.properties,
  before: Type.Optional(Type.Integer({ minimum: 1 })),
  limit: Type.Integer({ minimum: 1, maximum: 500, default: 200 }),
})

export const RecordRow = Type.Object({
  seq: Type.Integer(),
  at: Type.String({ description: '北京时间，如 2026-03-01 08:30:00' }),
  name: Type.String(),
  words: Type.String(),
  by: Type.String(),
  subject: Type.String(),
  data: Type.String({ description: '记录内容，规范 JSON' }),
})
export type RecordRow = Static<typeof RecordRow>

export const RecordPage = Type.Object({
  rows: Type.Array(RecordRow),
  /** Give it as `before` for the next page; null: there is none. */
  next: Type.Union([Type.Integer(), Type.Null()]),
  /** Names of everything that has ever happened, for the filter. */
  names: Type.Array(Type.Object({ name: Type.String(), words: Type.String() })),
})
export type RecordPage = Static<typeof RecordPage>

/** How far a check of the chain has come: give `head` back to go on; `end` is where the book ends now. */
export const CheckedPart = Type.Object({
  head: Type.Object({ seq: Type.Integer(), hash: Type.String() }),
  end: Type.Integer(),
  isDone: Type.Boolean(),
  broken: Type.Union([Type.Object({ seq: Type.Integer(), words: Type.String() }), Type.Null()]),
})
export type CheckedPart = Static<typeof CheckedPart>

export const CheckFrom = Type.Object({
  seq: Type.Integer({ minimum: 0, default: 0 }),
  hash: Type.Optional(Type.String({ pattern: '^[0-9a-f]{64}$' })),
})

export const ExportQuery = Type.Object({
  ...RecordFilter.properties,
  format: Type.Union([Type.Literal('csv'), Type.Literal('xlsx')]),
})
