import { isNote, shareLines } from '#/charter/files/around-table.ts'
import { mendRows, type RowSize, rowSizeOf } from '#/charter/files/mend-rows.ts'
import type { TextTable } from '#/charter/files/text-table.ts'

/**
 * Word tables as converters flatten them: a cell is a line that starts with a tab, its further lines follow without one, and a blank
 * line ends the row. A cell that ends in an empty paragraph also leaves a blank line and tears its row in two
 * (seed: “板块、部门⏎政府信息公开⏎⏎” gives 3 + 2 cells); torn rows are put together again by the number of cells a row must have.
 */
export function readFlatText(text: string): readonly TextTable[] {
  const blocks = blocksOf(text)
  const size = rowSizeOf(blocks.map(({ cells }) => cells))
  if (size === null) return []
  const tables: Draft[] = []
  let between: string[] = []
  for (const [at, block] of blocks.entries()) {
    const table = tables.at(-1)
    if (block.loose.length > 0 && table && between.length === 0 && continuesCell(table, blocks, at, size)) {
      appendLines(table, block.loose)
    } else between.push(...block.loose)
    if (block.cells.length === 0) continue
    if (!table || between.length > 0) tables.push(startTable(table, between))
    between = []
    addCells(tables.at(-1)!, block.cells)
  }
  tables.at(-1)?.after.push(...between)
  return tables.map(({ before, blocks, after }) => ({ before, rows: mendRows(blocks, size), after }))
}

type Block = { readonly loose: string[]; readonly cells: string[] }
/** `endsInItem`: the last cell read so far begins with the number of an enumeration. */
type Draft = {
  readonly before: readonly string[]
  readonly blocks: string[][]
  readonly after: string[]
  endsInItem: boolean
}

/** Stretches between blank lines: lines of text first (if any), then cells. */
function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [{ loose: [], cells: [] }]
  for (const line of text.split('\n')) {
    const { loose, cells } = blocks.at(-1)!
    if (line === '') blocks.push({ loose: [], cells: [] })
    else if (line.startsWith('\t')) cells.push(line.slice(1))
    else if (cells.length > 0) cells.push(`${cells.pop()}\n${line}`)
    else loose.push(line)
  }
  return blocks.filter(({ loose, cells }) => loose.length + cells.length > 0)
}

function startTable(previous: Draft | undefined, between: readonly string[]): Draft {
  if (!previous) return { before: between, blocks: [], after: [], endsInItem: false }
  const { after, before } = shareLines(between)
  previous.after.push(...after)
  return { before, blocks: [], after: [], endsInItem: false }
}

/**
 * Whether text without a tab goes on with the cell above after an empty paragraph: the row there is still too short, the text is
 * followed at once by further cells, or the enumeration of the cell goes on. Otherwise it stands outside the table.
 */
function continuesCell(table: Draft, blocks: readonly Block[], at: number, { least }: RowSize): boolean {
  const row = table.blocks.at(-1)!
  const { loose, cells } = blocks[at]!
  if (isNote(loose[0]!)) return false
  return cells.length > 0 || row.length < least || (isItem(loose[0]!) && table.endsInItem)
}

function isItem(text: string): boolean {
  return /^\s*(?:[\d０-９]+|[（(][\d一二三四五六七八九十]+[）)])\s*[.．、)）\u4e00-\u9fff]/.test(text)
}

function addCells(table: Draft, cells: string[]): void {
  table.blocks.push(cells)
  table.endsInItem = isItem(cells.at(-1)!)
}

function appendLines(table: Draft, lines: readonly string[]): void {
  const row = table.blocks.at(-1)!
  row.push(`${row.pop()}\n${lines.join('\n')}`) // not one join of all: that would copy the whole cell for every line
}
