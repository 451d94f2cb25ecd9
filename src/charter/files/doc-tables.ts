import { type Budget, type CellShape, type ParagraphEnd, paragraphEnd } from '#/charter/files/doc-paragraph.ts'
import type { DocParts } from '#/charter/files/doc-text.ts'
import type { PlacedRow } from '#/charter/files/placed-cells.ts'
import type { WordBody } from '#/charter/files/word-grids.ts'

type RawRow = { readonly texts: readonly string[]; readonly shapes: readonly CellShape[] }
type Draft = {
  tables: { before: string[]; rows: RawRow[] }[]
  lines: string[]
  row: string[]
  cell: string[]
  inTable: boolean
}

/** The tables of a document and the text around them; footnotes count as lines after the last table. `data` is the stream of long properties (may be empty). */
export function docTables(parts: DocParts, data: Buffer): WordBody {
  const budget: Budget = { bytes: 64 * 2 ** 20 }
  const draft: Draft = { tables: [], lines: [], row: [], cell: [], inTable: false }
  const footnotes: string[] = []
  const field = { depth: 0, inCode: 0 }
  let text = ''
  let at = 0
  parts.eachCharacter((character, position) => {
    const inMain = at < parts.mainLength
    const inNotes = !inMain && at < parts.mainLength + parts.footnoteLength
    at += 1
    if (!inMain && !inNotes) return
    if (!paragraphMarks.includes(character)) text += shown(character, field)
    else {
      if (inNotes) footnotes.push(text.trim())
      else endParagraph(draft, text, character, paragraphEnd(parts.paragraphs, position, data, budget))
      text = ''
    }
  })
  const tables = draft.tables.map(({ before, rows }) => ({ before, rows: placedRows(rows), footnotes: [] }))
  return { tables, lines: [...draft.lines, ...footnotes.filter((line) => line !== '')] }
}

const paragraphMarks = '\r\u0007\f'

/** A character as text (MS-DOC 2.4.1 special characters). Of a field only its result is text, not its code. */
function shown(character: string, field: { depth: number; inCode: number }): string {
  if (character === '\u0013') field.inCode += 1
  else if (character === '\u0014') field.inCode = Math.max(0, field.inCode - 1)
  else if (character === '\u0015') return ''
  else if (field.inCode > 0) return ''
  else if (character === '\u000b') return '\n'
  else if (character === '\u001e') return '-'
  else if (character === '\t' || character >= ' ') return character
  return ''
}

/** A paragraph mark inside a table is a new line of the cell; the mark 7 ends the cell, or the row where it stands at a row's end. */
function endParagraph(draft: Draft, text: string, mark: string, end: ParagraphEnd): void {
  if (mark !== '\u0007' && !end.inTable) {
    draft.inTable = false
    draft.lines.push(text)
    return
  }
  if (!draft.inTable) {
    draft.tables.push({ before: draft.lines, rows: [] })
    draft.lines = []
    draft.inTable = true
  }
  if (mark !== '\u0007') draft.cell.push(text)
  else if (end.rowEnd) endRow(draft, end)
  else {
    draft.row.push([...draft.cell, text].join('\n'))
    draft.cell = []
  }
}

function endRow(draft: Draft, { cells }: ParagraphEnd): void {
  if (draft.row.length > 0) draft.tables.at(-1)!.rows.push({ texts: draft.row, shapes: cells })
  draft.row = []
  draft.cell = []
}

/** Edges nearer than this (1 mm) are the same line, drawn by hand. */
const sameEdge = 57

/** Rows with the columns that the edges of all their cells make. */
function placedRows(rows: readonly RawRow[]): readonly PlacedRow[] {
  const edges = columnEdges(rows)
  const columnOf = (x: number) =>
    Math.max(
      0,
      edges.findLastIndex((edge) => edge <= x + sameEdge / 2),
    )
  return rows.map(({ texts, shapes }) => {
    if (shapes.length < texts.length) {
      return { skip: 0, cells: texts.map((text) => ({ text, colspan: 1, continues: false })) }
    }
    const cells: { text: string; colspan: number; continues: boolean }[] = []
    for (const [at, text] of texts.entries()) {
      const { left, right, fromAbove, fromLeft } = shapes[at]!
      const colspan = Math.max(1, columnOf(right) - columnOf(left))
      const before = cells.at(-1)
      if (fromLeft && before) before.colspan += colspan
      else cells.push({ text, colspan, continues: fromAbove })
    }
    return { skip: columnOf(shapes[0]!.left), cells }
  })
}

function columnEdges(rows: readonly RawRow[]): readonly number[] {
  const all = new Set(rows.flatMap(({ shapes }) => shapes.flatMap(({ left, right }) => [left, right])))
  const edges: number[] = []
  for (const edge of [...all].toSorted((a, b) => a - b)) {
    if (edges.length === 0 || edge - edges.at(-1)! > sameEdge) edges.push(edge)
  }
  return edges
}
