import { isNote, titleOf } from '#/charter/files/around-table.ts'
import type { Grid, Merge } from '#/charter/grid.ts'

/**
 * In a spreadsheet the title and the notes are rows of the sheet, one cell each, before and after the table proper. Takes them out of
 * the cells. Rows that head a section inside the table stay; so does the first row of a table that goes on from another page
 * (`isFirst` is false), unless it calls itself a title.
 */
export function liftTitle(grid: Grid, isFirst: boolean): Grid {
  const { cells } = grid
  const first = cells.findIndex((row) => filled(row).length > 2)
  const top = first > 0 && cells.slice(0, first).every((row) => isTitleRow(row, isFirst)) ? first : 0
  const last = cells.findLastIndex((row) => filled(row).length > 1)
  const foot = cells.findIndex((row, at) => at > last && isNote(filled(row)[0] ?? ''))
  const bottom = foot < 0 ? cells.length : foot
  if (top === 0 && bottom === cells.length) return grid
  if (cutsMerge(grid.merges ?? grid.spans ?? [], top, bottom)) return grid
  const lines = (rows: readonly (readonly string[])[]) => rows.flatMap(filled).flatMap((cell) => cell.split('\n'))
  const above = lines(cells.slice(0, top))
  return {
    title: titleOf(above) || grid.title,
    cells: cells.slice(top, bottom),
    merges: grid.merges && keep(grid.merges, top, bottom),
    ...(grid.spans ? { spans: keep(grid.spans, top, bottom) } : {}),
    notes: [...above.filter(isNote), ...lines(cells.slice(bottom)), ...grid.notes],
  }
}

function isTitleRow(row: readonly string[], isFirst: boolean): boolean {
  const [said, more] = filled(row)
  if (said === undefined) return true
  if (more !== undefined || /^\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])/.test(said))
    return false
  return isFirst || /(?:表|目录|清单|分工|方案)\s*(?:[（(].*[）)])?$/.test(said)
}

function filled(row: readonly string[]): readonly string[] {
  return row.filter((cell) => cell.trim() !== '')
}

/** A merge that reaches from the title into the table leaves no clean cut. */
function cutsMerge(merges: readonly Merge[], top: number, bottom: number): boolean {
  return merges.some(({ row, rowspan }) => [top, bottom].some((cut) => row < cut && row + rowspan > cut))
}

function keep(merges: readonly Merge[], top: number, bottom: number): readonly Merge[] {
  return merges.filter(({ row }) => row >= top && row < bottom).map((merge) => ({ ...merge, row: merge.row - top }))
}
