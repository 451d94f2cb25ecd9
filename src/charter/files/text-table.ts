import { notesOf, titleOf } from '#/charter/files/around-table.ts'
import { checkSize, type ReadLimits } from '#/charter/files/limits.ts'
import { squareUp } from '#/charter/files/square-up.ts'
import type { Grid } from '#/charter/grid.ts'

/** A table as a text form gives it: rows of cells, as many as were written, and the lines around it. */
export type TextTable = {
  readonly before: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly after: readonly string[]
}

/** Grids of the tables found in a text, as long as they keep to the limits. */
export function gridsOfText(tables: readonly TextTable[], limits: ReadLimits): readonly Grid[] {
  return tables.map((table) => {
    const width = table.rows.reduce((most, row) => Math.max(most, row.length), 0)
    checkSize(table.rows.length, width, limits)
    return gridOfText(table)
  })
}

/** The grid of a table whose merges are lost. */
export function gridOfText({ before, rows, after }: TextTable): Grid {
  const { cells, spans } = squareUp(rows.map((row) => row.map(tidyCell)))
  return {
    title: titleOf(before),
    cells,
    merges: null,
    ...(spans.length > 0 ? { spans } : {}),
    notes: notesOf(before, after),
  }
}

/** A cell without the empty paragraphs and invisible characters that editing leaves behind; every other character stays. */
export function tidyCell(text: string): string {
  return text
    .replaceAll(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replaceAll('\u00a0', ' ')
    .replaceAll(/[\v\f]/g, '\n')
    .replaceAll(/\n\s*\n/g, '\n')
    .replace(/^\s*\n/, '')
    .replace(/\n\s*$/, '')
}
