import { type Static, Type } from 'typebox'
import { type Column, type ColumnKind, type ColumnType, columnKindWords, columnTypes } from '../column.ts'

const ColumnId = Type.String({ minLength: 1, maxLength: 300 })
const Title = Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' })
const Address = Type.String({ minLength: 1, maxLength: 2000 })
const Day = Type.String({ format: 'date' })
const Kind = Type.Unsafe<ColumnKind>({ type: 'string', enum: Object.keys(columnKindWords) })
const Types = Type.Array(Type.Unsafe<ColumnType>({ type: 'string', enum: [...columnTypes] }), { maxItems: 8 })

export const LinkTargetJson = Type.Object({
  url: Type.String({ format: 'uri', pattern: '^https?://', maxLength: 2000 }),
  owner: Type.String({ minLength: 1, maxLength: 100 }),
  reason: Type.String({ minLength: 2, maxLength: 500 }),
})

/** What the office sets of a column; absent: as it is. The title of a column of the charter is the charter's. */
export const ChangeColumn = Type.Object({
  column: ColumnId,
  title: Type.Optional(Title),
  kind: Type.Optional(Kind),
  order: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
  reviews: Type.Optional(Type.Unsafe<1 | 2 | 3>({ type: 'integer', enum: [1, 2, 3] })),
  types: Type.Optional(Types),
  description: Type.Optional(Type.String({ maxLength: 300 })),
  keywords: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 40 }), { maxItems: 20 })),
  target: Type.Optional(Type.Union([LinkTargetJson, Type.Null()])),
  banner: Type.Optional(Type.Union([Address, Type.Null()])),
  archivedFrom: Type.Optional(Type.Union([Day, Type.Null()])),
})
export type ChangeColumn = Static<typeof ChangeColumn>

/** 开设专题: a topic below a column of topics, with columns of its own; `class` is what the charter asks of each. */
export const OpenTopic = Type.Object({
  parent: ColumnId,
  title: Title,
  description: Type.Optional(Type.String({ maxLength: 300 })),
  banner: Type.Optional(Type.Union([Address, Type.Null()])),
  archivedFrom: Type.Optional(Type.Union([Day, Type.Null()])),
  columns: Type.Array(
    Type.Object({
      title: Title,
      class: Type.Unsafe<'动态信息类' | '其他类'>({ type: 'string', enum: ['动态信息类', '其他类'] }),
    }),
    { minItems: 1, maxItems: 12 },
  ),
})
export type OpenTopic = Static<typeof OpenTopic>

/** A column for the desk. */
export type ColumnJson = Omit<Column, 'archivedFrom' | 'retiredFrom'> & {
  readonly archivedFrom: string | null
  readonly retiredFrom: string | null
  /** The office's own (a topic), not the charter's. */
  readonly isByOffice: boolean
  /** Fields that were set at the desk and that making the columns again leaves alone. */
  readonly setAtDesk: readonly string[]
  /** Articles can be written for it. */
  readonly takesArticles: boolean
}

/** A column for the desk. */
export function columnJson(
  column: Column & { readonly isByOffice: boolean; readonly setAtDesk: readonly string[] },
  takesArticles: boolean,
): ColumnJson {
  const { archivedFrom, retiredFrom, ...rest } = column
  return {
    ...rest,
    archivedFrom: archivedFrom?.toString() ?? null,
    retiredFrom: retiredFrom?.toString() ?? null,
    takesArticles,
  }
}

/** What making the columns from the charter did, or would do. */
export type MadeColumns = {
  readonly made: readonly string[]
  readonly renamed: readonly { readonly column: string; readonly from: string; readonly to: string }[]
  readonly changed: readonly string[]
  readonly retired: readonly string[]
}
