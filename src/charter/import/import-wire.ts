import Type from 'typebox'
import type { CharterRow, DoubtCode, Requirement } from '#/charter/charter.ts'
import type { Choice } from '#/charter/choice.ts'
import { choiceShapes } from '#/charter/choice-wire.ts'
import type { Grid } from '#/charter/grid.ts'
import { type DiffKind, type DraftState, type EditionState, type Step, steps } from '#/charter/import/import-words.ts'

const Why = Type.String({ minLength: 1, maxLength: 500, description: '理由' })
const Place = Type.String({ minLength: 1, maxLength: 1_000 })
const Key = Type.String({ minLength: 1, maxLength: 40 })
const ChoiceShape = Type.Union(choiceShapes.map(([shape]) => shape))
/** The version of the draft that was seen. */
const version = Type.Integer({ minimum: 1, description: '所见草稿的版次' })

export const DraftParams = Type.Object({ id: Type.String({ format: 'uuid' }) })
export const VersionBody = Type.Object({ version })
export const StepBody = Type.Object({ step: Type.Union(steps.map((step) => Type.Literal(step))) })
export const TablesBody = Type.Object({
  version,
  chosen: Type.Array(Type.Integer({ minimum: 0 }), { minItems: 1, maxItems: 1_000 }),
})
export const DecideBody = Type.Object({
  version,
  keys: Type.Array(Key, { minItems: 1, maxItems: 1_000 }),
  choice: ChoiceShape,
  why: Why,
})
export const RenameBody = Type.Object({ version, before: Place, after: Place, isSame: Type.Boolean() })
export const AdoptBody = Type.Object({ version, from: Type.String({ format: 'date' }) })
export const FromQuery = Type.Object({ from: Type.String({ format: 'date', description: '启用日期，如 2026-03-01' }) })
/** `seen`: when the decision was signed that the screen showed; null: it showed none. */
export const SettleBody = Type.Object({
  keys: Type.Array(Type.Object({ key: Key, seen: Type.Union([Type.String(), Type.Null()]) }), {
    minItems: 1,
    maxItems: 1_000,
  }),
  choice: ChoiceShape,
  why: Why,
})
export const PairQuery = Type.Object({
  before: Type.String({ format: 'uuid' }),
  after: Type.String({ format: 'uuid' }),
})
export const SourceQuery = Type.Object({ format: Type.Union([Type.Literal('docx'), Type.Literal('xlsx')]) })

/** Who did something to a draft, when, and in words what. */
export type ChangeJson = { readonly by: string; readonly at: string; readonly what: string }

export type DraftLine = {
  readonly id: string
  readonly state: DraftState
  readonly step: Step
  readonly fileName: string
  readonly title: string
  readonly rows: number
  readonly uploaded: { readonly by: string; readonly at: string }
  readonly changed: ChangeJson
}

/** A doubt as a person meets it on a screen: what is unclear, what can be decided, which rows it is about, and how it was decided. */
export type DoubtView = {
  readonly key: string
  readonly code: DoubtCode
  readonly where: string
  readonly said: string
  readonly name: string
  readonly unclear: string
  readonly todo: string
  /** Possible readings in words, the one in use first. */
  readonly readings: readonly string[]
  readonly choices: readonly Choice['kind'][]
  /** It must be settled before the table can be adopted. */
  readonly isBlocking: boolean
  /** Positions of the rows it is about. */
  readonly rows: readonly number[]
  readonly settled: SettledView | null
}

/** How a doubt was settled; `isCarried`: for the table in force, and taken over. */
export type SettledView = {
  readonly choice: Choice
  readonly by: string
  readonly at: string
  readonly why: string
  readonly isCarried: boolean
}

/** One column before and after, by its place; what changed, in words; whether a person said that it is the same column. */
export type DiffRow = {
  readonly kind: DiffKind
  readonly before: string | null
  readonly after: string | null
  readonly words: readonly string[]
  readonly answer: boolean | null
}

/** A person's answer whether a column that is gone and one that is new are the same one; places as path and column joined by “/”. */
export type Rename = {
  readonly before: string
  readonly after: string
  readonly isSame: boolean
  readonly by: string
}

/** What a table says and what is unclear about it. */
export type TableView = {
  readonly rows: readonly CharterRow[]
  readonly doubts: readonly DoubtView[]
  /** Names of units that can be chosen: those of the table, then those of the office. */
  readonly unitNames: readonly string[]
}

/** A draft, whole. */
export type DraftView = TableView & {
  readonly id: string
  readonly version: number
  readonly state: DraftState
  readonly step: Step
  readonly title: string
  readonly fileName: string
  readonly sha256: string
  readonly grids: readonly Grid[]
  readonly chosen: readonly number[]
  readonly tableRequirements: readonly Requirement[]
  readonly renames: readonly Rename[]
  readonly uploaded: DraftLine['uploaded']
  readonly changed: ChangeJson
  readonly editionId: string | null
  /** A demonstration is loaded, which is to be taken away before a real table is adopted. */
  readonly hasDemo: boolean
}

export type EditionLine = {
  readonly id: string
  readonly title: string
  readonly from: string
  /** Exclusive; null: no end. */
  readonly until: string | null
  readonly state: EditionState
  readonly rows: number
  readonly adoptedBy: string
  readonly adoptedAt: string
  readonly fileName: string
}

/** Two tables, row by row; `before` is null while there is no edition to compare with. */
export type ComparisonView = {
  readonly before: Pick<EditionLine, 'id' | 'title' | 'from'> | null
  readonly rows: readonly DiffRow[]
}

/** What speaks against adopting a draft from a day; nothing: go ahead. */
export type AdoptionView = {
  readonly reasons: readonly { readonly code: string; readonly words: string }[]
  readonly open: number
}

/** The table in force (or the newest, when none is yet), its doubts, and from which day it rules. */
export type DoubtsView = TableView & {
  readonly edition: { readonly id: string; readonly title: string; readonly from: string } | null
}
