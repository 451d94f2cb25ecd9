import type { LaidCell } from '#/charter/layout.ts'
import type { StandingState } from '#/ledger/duty.ts'

/** A duty as the table and the matrix show it; days as `2026-03-01`. */
export type TableDuty = {
  readonly id: string
  readonly units: readonly string[]
  readonly share: 'jointly' | 'each'
  /** “定期更新（业务工作）” */
  readonly name: string
  readonly clause: string
  readonly is: StandingState
  /** “超期 12 天，应于 2026-03-01 前办理” */
  readonly words: string
  readonly due: string | null
  /** Until the due day; negative when it has passed. */
  readonly days: number | null
  readonly last: string | null
  readonly provisional: boolean
}

/** A column of the charter: the cell in which it stands, whose it is, how its duties stand, the most urgent first. */
export type TableColumn = {
  readonly grid: number
  /** Where the laid cell starts. */
  readonly cell: readonly [row: number, col: number]
  /** The row of the grid from which it was read. */
  readonly row: number
  readonly path: readonly string[]
  readonly column: string
  readonly units: readonly string[]
  readonly duties: readonly TableDuty[]
}

/** The table on a day, as GET /api/table says it. */
export type TableAnswer = {
  readonly on: string
  /** As it was known at the end of that day; null: as now. */
  readonly known: string | null
  readonly isPast: boolean
  readonly edition: {
    readonly id: string
    readonly title: string
    readonly from: string
    readonly fileName: string
  } | null
  readonly grids: readonly { readonly rows: readonly (readonly LaidCell[])[]; readonly notes: readonly string[] }[]
  readonly columns: readonly TableColumn[]
  /** What is wrong with the office's own files, and whether facts are a demonstration. */
  readonly notices: readonly string[]
}
