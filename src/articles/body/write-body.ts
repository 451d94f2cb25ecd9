import type { Block, Cell, Image, Mark, Piece, Row } from '#/articles/body/body-tree.ts'
import { isSameMark } from '#/articles/body/tidy-line.ts'

/** Names that were given on this page: a second element of the same name goes without. */
type Names = Set<string>

/** Blocks as markup. Every tag and attribute that can appear in a text is written here; text is escaped. */
export function writeBody(blocks: readonly Block[]): string {
  const names: Names = new Set()
  return blocks.map((block) => writeBlock(block, names)).join('\n')
}

function writeBlock(block: Block, names: Names): string {
  switch (block.kind) {
    case 'line':
      return `<${block.tag}${attributes({ id: fresh(block.id, names), class: block.look })}>${writeLine(block.pieces, names)}</${block.tag}>`
    case 'list': {
      const tag = block.isOrdered ? 'ol' : 'ul'
      const items = block.items.map(
        ({ id, blocks }) => `<li${attributes({ id: fresh(id, names) })}>${writeInside(blocks, names)}</li>`,
      )
      return `<${tag}${attributes({ start: block.start })}>${items.join('')}</${tag}>`
    }
    case 'table':
      return `<table>${captionOf('caption', block.caption, names)}${writeRows(block.rows, names)}</table>`
    case 'quote':
      return `<blockquote>${block.blocks.map((each) => writeBlock(each, names)).join('')}</blockquote>`
    case 'figure':
      return `<figure>${writeImage(block.image)}${captionOf('figcaption', block.caption, names)}</figure>`
    case 'rule':
      return '<hr>'
    default:
      return block satisfies never
  }
}

/** A single plain paragraph needs no tag of its own in a cell or an item. */
function writeInside(blocks: readonly Block[], names: Names): string {
  const [only] = blocks
  const isPlain = only?.kind === 'line' && only.tag === 'p' && !only.look && !only.id
  if (isPlain && blocks.length === 1) return writeLine(only.pieces, names)
  return blocks.map((each) => writeBlock(each, names)).join('')
}

function captionOf(tag: 'caption' | 'figcaption', pieces: readonly Piece[], names: Names): string {
  return pieces.length === 0 ? '' : `<${tag}>${writeLine(pieces, names)}</${tag}>`
}

function writeRows(rows: readonly Row[], names: Names): string {
  const heads = headRows(rows)
  const write = (row: Row, scope: 'col' | 'row') =>
    `<tr>${row.cells.map((cell) => writeCell(cell, scope, names)).join('')}</tr>`
  const head = rows.slice(0, heads).map((row) => write(row, 'col'))
  const body = rows.slice(heads).map((row) => write(row, 'row'))
  return `${head.length > 0 ? `<thead>${head.join('')}</thead>` : ''}<tbody>${body.join('')}</tbody>`
}

/** How many rows are heads of columns: those at the top with nothing but heads, if no cell of theirs reaches into what follows. */
function headRows(rows: readonly Row[]): number {
  const first = rows.findIndex(({ cells }) => cells.length === 0 || cells.some(({ isHead }) => !isHead))
  const reachesOn = rows.slice(0, first).some(({ cells }, at) => cells.some(({ rowspan }) => at + rowspan > first))
  return first < 1 || reachesOn ? 0 : first
}

function writeCell({ isHead, colspan, rowspan, blocks }: Cell, scope: string, names: Names): string {
  const tag = isHead ? 'th' : 'td'
  const spans = { colspan: colspan > 1 ? colspan : null, rowspan: rowspan > 1 ? rowspan : null }
  return `<${tag}${attributes({ ...spans, scope: isHead ? scope : null })}>${writeInside(blocks, names)}</${tag}>`
}

function writeLine(pieces: readonly Piece[], names: Names): string {
  let open: readonly Mark[] = []
  let text = ''
  for (const piece of pieces) {
    const marks = piece.marks
    const same = open.findIndex((mark, at) => !marks[at] || !isSameMark(mark, marks[at]))
    const kept = same < 0 ? open.length : same
    text +=
      closed(open.slice(kept)) +
      marks
        .slice(kept)
        .map((mark) => opened(mark, names))
        .join('')
    open = marks
    text += piece.kind === 'text' ? escaped(piece.text) : piece.kind === 'break' ? '<br>' : writeImage(piece.image)
  }
  return text + closed(open)
}

function opened({ tag, href, id }: Mark, names: Names): string {
  const rel = href?.startsWith('http') ? 'noopener noreferrer' : null
  return `<${tag}${attributes({ id: fresh(id, names), href, rel })}>`
}

function closed(marks: readonly Mark[]): string {
  return marks
    .map(({ tag }) => `</${tag}>`)
    .reverse()
    .join('')
}

function writeImage({ src, alt, width, height }: Image): string {
  return `<img${attributes({ src, alt, width, height })}>`
}

function fresh(id: string | null, names: Names): string | null {
  if (id === null || names.has(id)) return null
  names.add(id)
  return id
}

function attributes(given: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(given)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${escaped(String(value))}"`))
    .join('')
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!)
}
