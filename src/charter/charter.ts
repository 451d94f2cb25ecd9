import type { Reading } from '#/charter/obligation.ts'

/** 责任分解表: who keeps which column up to date, how often, with what quality. Read from a table, never edited in place. */
export type Charter = {
  readonly title: string
  readonly rows: readonly CharterRow[]
  /** Footnotes that bind the whole table. */
  readonly tableRequirements: readonly Requirement[]
  readonly doubts: readonly Doubt[]
}

/** One normalised row: one column (栏目) and who owes what for it. */
export type CharterRow = {
  /** Where the column hangs, outermost first, without the column itself. */
  readonly path: readonly string[]
  readonly column: string
  readonly units: readonly UnitEntry[]
  readonly requirements: readonly Requirement[]
  /** The physical cells this row was read from, by role, as [row, col] of the grid. */
  readonly source: RowSource
}

export type RowSource = {
  /** Which of the file's tables, 0-based; absent for the first. */
  readonly grid?: number
  /** Row of the grid, 0-based, headers counted. */
  readonly gridRow: number
  readonly column?: CellRef
  readonly units?: readonly CellRef[]
  readonly requirements?: readonly CellRef[]
}

export type CellRef = readonly [row: number, col: number]

/** 责任单位 as the cell names it. A group (各街道) has no members here: the units registry knows them. */
export type UnitEntry = {
  readonly name: string
  readonly kind: 'named' | 'group'
  readonly role?: 'lead' | 'support'
  readonly aka?: readonly string[]
}

/** 工作要求: one sentence of the table, verbatim without its enumerator, and what it compiles to. */
export type Requirement = {
  readonly text: string
  /** The column header the cell stood under, where it decides the reading (更新周期, 公开时限, 报送频次 …). */
  readonly header?: string
  /** On a row split from a cell that names several columns: the names of the sentence that belong to this row. */
  readonly appliesOnly?: readonly string[]
  readonly readings: readonly Reading[]
}

/** Something reading could not settle; a person settles it once, signed and dated. */
export type Doubt = {
  readonly code: DoubtCode
  /** Where: the row's path and column joined by “/”, or “” for the table. */
  readonly where: string
  /** The words of the table the doubt is about, verbatim. */
  readonly said: string
  /** Possible readings, the one in use first. */
  readonly readings: readonly string[]
}

export type DoubtCode =
  | 'unit-merged' // the unit cell is empty and was read as merged with the one above
  | 'no-unit'
  | 'no-requirement'
  | 'several-columns' // one cell names several columns
  | 'one-column' // a cell that could be several columns was kept as one
  | 'columns-by-units' // several columns stacked against several units
  | 'joint-owners' // several owners, no lead named
  | 'group-share' // a group owns the column: each member, or all together
  | 'group-members' // an open group: the table does not list its members
  | 'column-set' // the column is itself a set (各专题专栏)
  | 'shared-scope' // a clause names sub-columns that are not rows of the table
  | 'scope-elsewhere' // a clause names some of the columns it stands beside
  | 'human' // a clause that needs a person; `said` is the clause, readings[0] the reason
  | 'prompt' // 及时: no number until a policy gives one
  | 'statutory'
  | 'plan' // a yearly plan whose number is not in the table
  | 'unread-cell'
  | 'headers' // the meaning of a header was not recognised
