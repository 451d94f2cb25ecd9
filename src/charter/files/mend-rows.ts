export type Cells = readonly string[]

/** How many cells a row of a table has: at least as many as its header, at most as many as its longest row. */
export type RowSize = { readonly least: number; readonly most: number }

/** The size of rows in a table whose rows may be torn. The header is the first row that is more than a heading; null without one. */
export function rowSizeOf(blocks: readonly Cells[]): RowSize | null {
  const least = blocks.find(({ length }) => length > 1)?.length
  return least === undefined ? null : { least, most: blocks.reduce((most, { length }) => Math.max(most, length), 0) }
}

const widestMended = 1000

/** Puts torn rows together: pieces in a row that only together have as many cells as a row must. */
export function mendRows(blocks: readonly Cells[], size: RowSize): readonly Cells[] {
  if (size.most > widestMended) return blocks // no table; refused by its size, and not worth the search
  const rows: Cells[] = []
  for (let at = 0; at < blocks.length; ) {
    const pieces = piecesOfOneRow(blocks, at, size)
    const row = blocks.slice(at, at + pieces).flat()
    const above = rows.at(-1)
    if (above && isTornEnd(above, row, size)) rows.splice(-1, 1, [...above, ...row])
    else rows.push(row)
    at += pieces
  }
  return rows
}

/** How many blocks from here make one row. One, unless several that are each too short fit together. */
function piecesOfOneRow(blocks: readonly Cells[], from: number, { least, most }: RowSize): number {
  if (isHeading(blocks[from]!)) return 1
  let cells = 0
  for (let at = from; at < blocks.length && blocks[at]!.length < least; at += 1) {
    cells += blocks[at]!.length
    if (cells > most) return 1
    if (cells >= least) return at - from + 1
  }
  return 1
}

/** The end of a long row of which the beginning alone already looked whole (5 + 2 of 7). */
function isTornEnd(above: Cells, row: Cells, { least, most }: RowSize): boolean {
  if (row.length >= least || above.length < least || above.length + row.length > most) return false
  return row.length > 1 || (!isHeading(row) && /[。；;]|^\s*\d+[.．、]/.test(row[0]!))
}

/** A section heading across the table (一、… （二）… 第三部分 …) is one cell and whole. */
function isHeading(row: Cells): boolean {
  return (
    row.length === 1 &&
    /^\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|第.{1,3}[章节部])/.test(row[0]!)
  )
}
