import { isOn, shownText, unseen } from '#/charter/files/docx-text.ts'
import { FileRefused, type ReadLimits } from '#/charter/files/limits.ts'
import type { PlacedCell, PlacedRow } from '#/charter/files/placed-cells.ts'
import { attribute, localName, type XmlReader } from '#/charter/files/xml-reader.ts'

/** A table of a Word document, the paragraphs before it (since the table above), and the footnotes referred to in either. */
export type DocxTable = {
  readonly before: readonly string[]
  readonly rows: readonly PlacedRow[]
  readonly footnotes: readonly string[]
}

/** What is heard while a document is read; `lines` are the paragraphs after its last table, or all where it has no table. */
export type DocxBody = { readonly tables: DocxTable[]; lines: string[]; footnotes: string[] }

type Attributes = Readonly<Record<string, string>>
type OpenCell = { lines: string[]; colspan: number; continues: boolean; goesOn: boolean }
type OpenRow = { skip: number; deleted: boolean; cells: (PlacedCell & { readonly goesOn: boolean })[] }
type OpenTable = { rows: PlacedRow[]; inner: PlacedRow[][]; row: OpenRow | null; cell: OpenCell | null }

type State = {
  readonly body: DocxBody
  readonly limits: ReadLimits
  readonly tables: OpenTable[]
  paragraph: string
  hidden: number
  runs: number
  vanished: boolean
  inText: boolean
  cells: number
  characters: number
}

/** Hears word/document.xml (ECMA-376 part 1, 17.4 tables) and fills `body`. A table inside a cell becomes text of that cell. */
export function docxReader(body: DocxBody, limits: ReadLimits): XmlReader {
  const state: State = {
    body,
    limits,
    tables: [],
    paragraph: '',
    hidden: 0,
    runs: 0,
    vanished: false,
    inText: false,
    cells: 0,
    characters: 0,
  }
  return {
    open: (name, attributes) => opened(state, name, attributes),
    close: (name) => closed(state, localName(name)),
    text: (text) => {
      if (state.inText && state.hidden === 0 && !state.vanished) addText(state, text)
    },
  }
}

function addText(state: State, text: string): void {
  state.characters += text.length
  if (state.characters > state.limits.textBytes) throw new FileRefused('too-large', '文字过多')
  state.paragraph += text
}

function opened(state: State, fullName: string, attributes: Attributes): void {
  const name = localName(fullName)
  if (unseen.has(name)) {
    state.hidden += 1
    // a deletion noted in the properties of a row takes the whole row away
    const row = state.tables.at(-1)?.row
    if (name === 'del' && row && state.tables.at(-1)!.cell === null) row.deleted = true
  }
  if (state.hidden > 0 || /^[am]:/.test(fullName)) return
  if (name === 'r') startRun(state)
  else if (name === 't') state.inText = true
  else if (state.runs > 0) heardInRun(state, name, attributes)
  if (name === 'p') breakParagraph(state)
  else heardInTable(state, name, attributes)
}

function startRun(state: State): void {
  state.runs += 1
  state.vanished = false
}

function heardInRun(state: State, name: string, attributes: Attributes): void {
  if (name === 'vanish' && isOn(attributes)) state.vanished = true
  else if (name === 'footnoteReference') state.body.footnotes.push(attribute(attributes, 'id') ?? '')
  else if (!state.vanished) state.paragraph += shownText(name, attributes) ?? ''
}

function heardInTable(state: State, name: string, attributes: Attributes): void {
  const table = state.tables.at(-1)
  const value = attribute(attributes, 'val')
  if (name === 'tbl') startTable(state)
  else if (!table) return
  else if (name === 'tr') table.row = { skip: 0, deleted: false, cells: [] }
  else if (name === 'tc') startCell(state, table)
  else if (name === 'gridBefore' && table.row) table.row.skip = columns(value, state.limits)
  else if (name === 'gridSpan' && table.cell) table.cell.colspan = Math.max(1, columns(value, state.limits))
  else if (name === 'vMerge' && table.cell) table.cell.continues = value !== 'restart'
  else if (name === 'hMerge' && table.cell) table.cell.goesOn = value !== 'restart'
}

/** The text of a table counts in every table around it, so depth is paid for. */
const deepestTable = 16

function columns(value: string | undefined, limits: ReadLimits): number {
  const count = Number(value ?? 1)
  if (count > limits.columns) throw new FileRefused('too-large', `单元格横跨 ${count} 列`)
  return Number.isSafeInteger(count) && count > 0 ? count : 0
}

function startTable(state: State): void {
  if (state.tables.length >= deepestTable) throw new FileRefused('damaged', '表格嵌套过深')
  breakParagraph(state)
  state.tables.push({ rows: [], inner: [], row: null, cell: null })
}

function startCell(state: State, table: OpenTable): void {
  state.cells += 1
  if (state.cells > state.limits.cells) throw new FileRefused('too-large', `超过 ${state.limits.cells} 个单元格`)
  breakParagraph(state)
  table.cell = { lines: [], colspan: 1, continues: false, goesOn: false }
}

function closed(state: State, name: string): void {
  if (unseen.has(name)) state.hidden -= 1
  else if (state.hidden > 0) return
  else if (name === 't') state.inText = false
  else if (name === 'r') state.runs = Math.max(0, state.runs - 1)
  else if (name === 'p') endParagraph(state)
  else if (name === 'tc') endCell(state)
  else if (name === 'tr') endRow(state)
  else if (name === 'tbl') endTable(state)
}

/** A text box opens a paragraph inside another: what was said so far is a line of its own. */
function breakParagraph(state: State): void {
  if (state.paragraph !== '') endParagraph(state)
}

/** Gives the paragraph to the innermost open cell, or to the body. */
function endParagraph(state: State): void {
  const lines = state.tables.at(-1)?.cell?.lines ?? (state.tables.length === 0 ? state.body.lines : null)
  lines?.push(state.paragraph)
  state.paragraph = ''
}

function endCell(state: State): void {
  const table = state.tables.at(-1)
  if (!table?.cell) return
  breakParagraph(state)
  const { lines, colspan, continues, goesOn } = table.cell
  const left = table.row?.cells.at(-1)
  if (goesOn && left) table.row!.cells.splice(-1, 1, { ...left, colspan: left.colspan + colspan })
  else table.row?.cells.push({ text: lines.join('\n'), colspan, continues, goesOn })
  table.cell = null
}

function endRow(state: State): void {
  const table = state.tables.at(-1)
  if (table?.row && !table.row.deleted && table.row.cells.length > 0) table.rows.push(table.row)
  if (table) table.row = null
}

function endTable(state: State): void {
  const table = state.tables.pop()
  if (!table) return
  const outer = state.tables.at(-1)
  if (outer) {
    outer.cell?.lines.push(...table.rows.flatMap(({ cells }) => cells.map(({ text }) => text)))
    outer.inner.push(table.rows, ...table.inner)
    return
  }
  // a table of one cell is a frame around the real one
  const isFrame = table.inner.length > 0 && table.rows.length === 1 && table.rows[0]!.cells.length === 1
  const { body } = state
  for (const rows of isFrame ? table.inner : [table.rows]) {
    body.tables.push({ before: body.lines, rows, footnotes: body.footnotes })
    body.lines = []
    body.footnotes = []
  }
}
