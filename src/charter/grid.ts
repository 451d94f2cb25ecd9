/**
 * A table as cells, before anybody asks what it means. Rectangular; a cell covered by a merge holds "".
 * `merges: null` says the merge data were lost (a flattened text, a CSV): an empty cell may then be a merge or really empty.
 */
export type Grid = {
  readonly title: string
  readonly cells: readonly (readonly string[])[]
  readonly merges: readonly Merge[] | null
  /**
   * Only beside `merges: null`: the horizontal merges that the number of cells in a row still proves (rowspan is always 1).
   * In a flattened text a cell merged across three columns is one cell, so its row is two short; the reader puts it back at its
   * column, fills the covered places with "" and lists it here. Seen in the seed: 栏目名称 is 3 columns wide, a row of 5 cells
   * reads [序号, 类别, 栏目, "", "", 单位, 要求] with the span {row, col: 2, rowspan: 1, colspan: 3}; the header row likewise.
   * A place covered by a span is covered, not empty; any other "" may be a vertical merge or really empty.
   * Which of its columns the wide cell stood over is known from the cells after it, counted from the right.
   */
  readonly spans?: readonly Merge[]
  /** What was said around the table that may bind it: lines after it, footnotes. */
  readonly notes: readonly string[]
}

/** The top left cell of a merged range and its size, all 0-based rows and columns. */
export type Merge = { readonly row: number; readonly col: number; readonly rowspan: number; readonly colspan: number }

/** Why a file was refused, in words for the person who chose it. */
export type FileRefusal = { readonly code: FileRefusalCode; readonly detail?: string }

export type FileRefusalCode =
  | 'not-found'
  | 'too-large'
  | 'wrong-type'
  | 'encrypted'
  | 'macro'
  | 'zip-bomb'
  | 'damaged'
  | 'no-table'
  | 'too-slow'
