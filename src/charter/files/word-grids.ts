import { notesOf, shareLines, titleOf } from '#/charter/files/around-table.ts'
import { liftTitle } from '#/charter/files/lift-title.ts'
import type { ReadLimits } from '#/charter/files/limits.ts'
import { type PlacedRow, placeCells } from '#/charter/files/placed-cells.ts'
import { readTextTables } from '#/charter/files/read-text.ts'
import { gridsOfText, tidyCell } from '#/charter/files/text-table.ts'
import type { Grid } from '#/charter/grid.ts'

/** A Word document as far as it matters here: its tables with the paragraphs before each, and the paragraphs after the last. */
export type WordBody = { readonly tables: readonly WordTable[]; readonly lines: readonly string[] }

export type WordTable = {
  readonly before: readonly string[]
  readonly rows: readonly PlacedRow[]
  /** Footnotes that the table or the paragraphs before it refer to. */
  readonly footnotes: readonly string[]
}

/** The grids of a Word document; a document without tables may hold one written with tabs or bars. */
export function wordGrids(body: WordBody, limits: ReadLimits): readonly Grid[] {
  if (body.tables.length === 0) return gridsOfText(readTextTables(body.lines.join('\n')), limits)
  return body.tables
    .map((table, at) => gridOfTable(table, linesAround(body, at), limits))
    .map((grid, at) => liftTitle(grid, at === 0))
}

type LinesAround = { readonly before: readonly string[]; readonly after: readonly string[] }

/** Lines between two tables belong to the one above when they read as notes, else to the one below. */
function linesAround({ tables, lines }: WordBody, at: number): LinesAround {
  const below = tables[at + 1]
  return {
    before: at === 0 ? tables[0]!.before : shareLines(tables[at]!.before).before,
    after: below ? shareLines(below.before).after : lines,
  }
}

function gridOfTable({ rows, footnotes }: WordTable, { before, after }: LinesAround, limits: ReadLimits): Grid {
  const { cells, merges } = placeCells(rows, limits)
  return {
    title: titleOf(before.flatMap((line) => line.split('\n'))),
    cells: cells.map((row) => row.map(tidyCell)),
    merges,
    notes: [...notesOf(before, after), ...footnotes],
  }
}
