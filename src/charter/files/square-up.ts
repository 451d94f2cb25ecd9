import type { Merge } from '#/charter/grid.ts'

type Rows = readonly (readonly string[])[]

/**
 * Rows of unequal length as a rectangle. Merged across, a cell is one cell: the row is shorter by the columns it covers. The wide cell
 * is the one of the column that the header gives room (栏目名称), so cells after it are placed from the right, cells before it from the left.
 * `spans` lists every wide cell that was put back.
 */
export function squareUp(rows: Rows): { cells: Rows; spans: readonly Merge[] } {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const trailing = trailingColumns(rows)
  const cells: string[][] = []
  const spans: Merge[] = []
  for (const [at, row] of rows.entries()) {
    const wide = wideCell(row.length, trailing)
    const colspan = width - row.length + 1
    cells.push(row.toSpliced(wide + 1, 0, ...Array<string>(colspan - 1).fill('')))
    if (colspan > 1) spans.push({ row: at, col: wide, rowspan: 1, colspan })
  }
  return { cells, spans }
}

/** Which cell of a row is the wide one. A row too short to have one is a section heading: its last cell goes across. */
function wideCell(length: number, trailing: number): number {
  return length > trailing ? length - trailing - 1 : Math.max(0, length - 1)
}

/** How many columns stand to the right of the wide one. */
function trailingColumns(rows: Rows): number {
  const header = rows.find((row) => row.length > 2) ?? rows[0] ?? []
  const next = rows[rows.indexOf(header) + 1] ?? []
  const column = columnOverTwoRows(header, next) ?? columnByName(header) ?? Math.max(0, header.length - 3)
  return header.length - 1 - column
}

/** 栏目名称, or the innermost of 一级目录 二级目录 三级目录, or what the table is about when nothing is called a column. */
function columnByName(header: readonly string[]): number | null {
  for (const name of [/栏目|目录|板块|频道/, /名称|类别/, /事项|任务|项目|指标|内容/]) {
    const at = header.findLastIndex((cell) => name.test(cell.replaceAll(/\s/g, '')))
    if (at >= 0) return at
  }
  return null
}

/** A header of two rows (责任单位 over 牵头 | 配合): below the wide cell its parts are filled, the other cells are merged down and empty. */
function columnOverTwoRows(header: readonly string[], next: readonly string[]): number | null {
  if (next[0]?.trim() !== '' || next.length <= header.length) return null
  const first = next.findIndex((cell) => cell.trim() !== '')
  const last = next.findLastIndex((cell) => cell.trim() !== '')
  return first >= 0 && last - first === next.length - header.length ? first : null
}
