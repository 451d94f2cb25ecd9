/**
 * A table as cells, before anybody asks what it means. Rectangular; a cell covered by a merge holds "".
 * `merges: null` says the merge data were lost (a flattened text, a CSV): an empty cell may then be a merge or really empty.
 */
export type Grid = {
  readonly title: string
  readonly cells: readonly (readonly string[])[]
  readonly merges: readonly Merge[] | null
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
