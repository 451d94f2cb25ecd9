import type { Block, Cell, Element, Piece, Row } from '#/articles/body/body-tree.ts'
import { isHidden, lookOf, spanOf } from '#/articles/body/read-attributes.ts'
import type { Around } from '#/articles/body/read-body.ts'

/** How what stands in a cell is read: tables stand in blocks and hold blocks. */
type Inside = {
  readonly readBlocks: (children: Element['children'], around: Around) => readonly Block[]
  readonly oneLine: (blocks: readonly Block[]) => readonly Piece[] | null
}

const mostColumns = 100
const mostRows = 1_000
const groups = ['thead', 'tbody', 'tfoot']

/** A table with its merged cells; what stands in it outside of cells comes before it. */
export function readTable(table: Element, around: Around, inside: Inside): readonly Block[] {
  const parts = table.children.flatMap((child) => (isOne(child, groups) ? child.children : [child]))
  const rows = parts.filter((part): part is Element => isOne(part, ['tr']) && !isHidden(part))
  const captions = parts.filter((part): part is Element => isOne(part, ['caption']))
  const stray = [
    ...parts.filter((part) => !isOne(part, ['tr', 'caption'])),
    ...rows.flatMap(({ children }) => children.filter((child) => !isOne(child, cells))),
  ]
  const read = withoutIdleRows(rows.map((row) => readRow(row, around, inside)))
  const before = inside.readBlocks(stray, around)
  const said = inside.readBlocks(
    captions.flatMap(({ children }) => children),
    { ...around, look: null },
  )
  const caption = inside.oneLine(said)
  if (read.length === 0) return [...before, ...said]
  return [...before, ...(caption ? [] : said), { kind: 'table', caption: caption ?? [], rows: read }]
}

const cells = ['td', 'th']

function readRow(row: Element, around: Around, { readBlocks }: Inside): Row {
  const found = row.children.filter((child): child is Element => isOne(child, cells))
  return { cells: found.map((cell) => readCell(cell, { ...around, look: ownLook(row) ?? around.look }, readBlocks)) }
}

function readCell(cell: Element, around: Around, readBlocks: Inside['readBlocks']): Cell {
  const { colspan, rowspan } = cell.attributes
  return {
    isHead: cell.name === 'th',
    colspan: spanOf(colspan, mostColumns),
    rowspan: spanOf(rowspan, mostRows),
    blocks: isHidden(cell) ? [] : readBlocks(cell.children, { ...around, look: ownLook(cell) ?? around.look }),
  }
}

/** A row without cells is kept where cells from above reach into it: without it they would reach one row too far. */
function withoutIdleRows(rows: readonly Row[]): readonly Row[] {
  let reached = 0
  const kept: Row[] = []
  for (const row of rows) {
    if (row.cells.length === 0 && kept.length >= reached) continue
    reached = Math.max(reached, ...row.cells.map(({ rowspan }) => kept.length + rowspan))
    kept.push(row)
  }
  return kept
}

function ownLook(element: Element): Around['look'] {
  const look = lookOf(element)
  return look === 'left' ? null : look
}

function isOne(child: Element | string, names: readonly string[]): child is Element {
  return typeof child !== 'string' && names.includes(child.name)
}
