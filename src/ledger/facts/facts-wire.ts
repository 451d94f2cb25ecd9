import { type Static, Type } from 'typebox'
import type { Fact } from '#/ledger/fact.ts'
import { factKindWords } from '#/ledger/facts/fact-words.ts'

const Text = Type.String({ minLength: 1, maxLength: 2000 })
const Day = Type.String({ format: 'date', description: '如 2026-03-01' })
const Kind = Type.Unsafe<Fact['kind']>({ type: 'string', enum: Object.keys(factKindWords) })
const OrNull = Type.Union([Type.String(), Type.Null()])

/** Which facts are listed; absent: all. `path`: the column's levels joined by “ › ”, and whatever lies below it. */
export const FactQuery = Type.Object({
  kind: Type.Optional(Kind),
  path: Type.Optional(Type.String({ maxLength: 2000 })),
  unit: Type.Optional(Text),
  from: Type.Optional(Day),
  to: Type.Optional(Day),
  source: Type.Optional(Text),
})
export type FactQuery = Static<typeof FactQuery>

export const FactRow = Type.Object({
  seq: Type.String(),
  kind: Kind,
  path: Type.Array(Type.String()),
  unit: OrNull,
  on: OrNull,
  known: Type.String(),
  detail: Type.String(),
  proof: OrNull,
  source: Type.String(),
  isDemo: Type.Boolean(),
  is: Type.Unsafe<'counts' | 'not-counted' | 'not-asked'>({
    type: 'string',
    enum: ['counts', 'not-counted', 'not-asked'],
  }),
  /** Why it does not count, in words. */
  why: Type.String(),
})
export type FactRow = Static<typeof FactRow>

/** The newest of the facts that were asked for; `all`: how many there are. */
export const FactList = Type.Object({
  all: Type.Integer(),
  facts: Type.Array(FactRow),
  sources: Type.Array(Type.String()),
})
export type FactList = Static<typeof FactList>

/** What may be entered by hand. An attestation and an exemption have their own buttons and rules on the duty's card. */
export const enteredKinds = ['published', 'edited', 'withdrawn', 'notice', 'happened', 'done', 'planned'] as const
export type EnteredKind = (typeof enteredKinds)[number]

/** A fact entered by hand, with what proves it; the fields of its kind as in `factShapes`. */
export const FactEntry = Type.Object({
  kind: Type.Unsafe<EnteredKind>({ type: 'string', enum: [...enteredKinds] }),
  path: Type.Array(Text, { minItems: 1, maxItems: 12 }),
  unit: Type.Optional(Text),
  on: Day,
  proof: Type.String({ maxLength: 2000, description: '网址，或说明在哪里可以查到' }),
  title: Type.Optional(Text),
  url: Type.Optional(Text),
  changed: Type.Optional(Type.Number({ minimum: 0, maximum: 1 })),
  trigger: Type.Optional(Text),
  action: Type.Optional(Text),
  case: Type.Optional(Text),
  year: Type.Optional(Type.Integer()),
  count: Type.Optional(Type.Integer()),
})
export type FactEntry = Static<typeof FactEntry>

/** A file of facts; its name tells CSV from JSON lines. */
export const FactFile = Type.Object({ fileName: Text, text: Type.String({ minLength: 1 }) })
export type FactFile = Static<typeof FactFile>

/** What a file says, row by row; nothing is written as long as one row is wrong. */
export const FactFileReport = Type.Object({
  facts: Type.Integer(),
  problems: Type.Array(Type.Object({ line: Type.Integer(), words: Type.String() })),
  /** Columns and units that the table in force does not know: facts there are kept and count for nothing. */
  strangers: Type.Array(Type.Object({ words: Type.String(), count: Type.Integer() })),
  refused: Type.Array(Type.String()),
})
export type FactFileReport = Static<typeof FactFileReport>

export const FactsSaved = Type.Object({ read: Type.Integer(), saved: Type.Integer() })
export type FactsSaved = Static<typeof FactsSaved>
