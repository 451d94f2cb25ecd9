import type { Block, Element, Item, LineTag, Look, Mark, Piece } from '#/articles/body/body-tree.ts'
import { imageOf, isHidden, lookOf, marksIn, noteId } from '#/articles/body/read-attributes.ts'
import { elementsIn } from '#/articles/body/read-elements.ts'
import { readTable } from '#/articles/body/read-table.ts'
import { tidyLines } from '#/articles/body/tidy-line.ts'

/** What is known around an element: its marks, and how its lines stand. */
export type Around = { readonly marks: readonly Mark[]; readonly look: Look | null }

/** Blocks being read; `line` is what has been read of the line that is not ended yet. */
type Reading = {
  readonly blocks: Block[]
  line: Piece[]
  tag: LineTag
  look: Look | null
  id: string | null
}

type Children = Element['children']

/** The blocks of some markup. Nothing of the text is lost but what is hidden; what is marked in a way we do not know is plain. */
export function readBlocks(children: Children, around: Around = { marks: [], look: null }): readonly Block[] {
  const reading: Reading = { blocks: [], line: [], tag: 'p', look: around.look, id: null }
  readAll(children, around, reading)
  endLine(reading)
  return reading.blocks
}

/** Blocks as one line, where they are lines only; `null` where something else is among them. */
export function oneLine(blocks: readonly Block[]): readonly Piece[] | null {
  const lines = blocks.flatMap((block) => (block.kind === 'line' ? [block.pieces] : []))
  if (lines.length < blocks.length) return null
  return lines.flatMap((pieces, at) => (at === 0 ? pieces : [{ kind: 'break', marks: [] } as const, ...pieces]))
}

function readAll(children: Children, around: Around, reading: Reading): void {
  for (const child of children) {
    if (typeof child === 'string') reading.line.push({ kind: 'text', text: child, marks: around.marks })
    else if (!isHidden(child)) readElement(child, around, reading)
  }
}

function readElement(element: Element, around: Around, reading: Reading): void {
  const { name, children } = element
  const marks = marksIn(element, around.marks)
  const image = name === 'img' ? imageOf(element) : null
  if (image) reading.line.push({ kind: 'image', image, marks: marks.filter(({ tag }) => tag === 'a') })
  else if (name === 'br') reading.line.push({ kind: 'break', marks: [] })
  else if (lineTags[name]) readLine(element, { ...around, marks }, reading)
  else if (name in blockOf) {
    const look = lookOf(element)
    endLine(reading)
    reading.blocks.push(...blockOf[name]!(element, { marks, look: look === 'left' ? null : (look ?? around.look) }))
  } else readAll(children, { ...around, marks }, reading)
}

/** A heading of the page itself is the title's, so the text's begin at the second level; of deeper ones than four there is no need. */
const lineTags: Readonly<Record<string, LineTag>> = {
  ...{ p: 'p', div: 'p', section: 'p', article: 'p', center: 'p', pre: 'p', li: 'p', figcaption: 'p', caption: 'p' },
  ...{ h1: 'h2', h2: 'h2', h3: 'h3', h4: 'h4', h5: 'h4', h6: 'h4' },
}

function readLine(element: Element, around: Around, reading: Reading): void {
  const said = lookOf(element)
  const look = said === 'left' ? null : (said ?? around.look)
  const before = { tag: reading.tag, look: reading.look }
  endLine(reading)
  Object.assign(reading, { tag: lineTags[element.name]!, look, id: noteId(idOf(element)) })
  readAll(element.name === 'pre' ? brokenAtLines(element.children) : element.children, { ...around, look }, reading)
  endLine(reading)
  Object.assign(reading, before)
}

function endLine(reading: Reading): void {
  for (const pieces of tidyLines(reading.line)) {
    const { tag, look, id } = reading
    reading.blocks.push({ kind: 'line', tag, look, id, pieces })
    reading.id = null
  }
  reading.line = []
}

/** Only our own names and those of a footnote are kept; what else pages name their parts is theirs. */
function idOf({ attributes }: Element): string | undefined {
  return /^_?(?:note-|ftn|edn|footnote|endnote)/i.test(attributes.id ?? '') ? attributes.id : undefined
}

function brokenAtLines(children: Children): Children {
  const newline: Element = { name: 'br', attributes: {}, children: [] }
  return children.flatMap((child) =>
    typeof child === 'string'
      ? child.split(/\r?\n/).flatMap((line, at) => (at === 0 ? [line] : [newline, line]))
      : [{ ...child, children: brokenAtLines(child.children) }],
  )
}

const blockOf: Readonly<Record<string, (element: Element, around: Around) => readonly Block[]>> = {
  ul: readList,
  ol: readList,
  table: (element, around) => readTable(element, around, { readBlocks, oneLine }),
  blockquote: ({ children }, around) => {
    const blocks = readBlocks(children, around)
    return blocks.length > 0 ? [{ kind: 'quote', blocks }] : []
  },
  figure: readFigure,
  hr: () => [{ kind: 'rule' }],
}

function readList({ name, attributes, children }: Element, around: Around): readonly Block[] {
  const parts = children.filter((child) => typeof child !== 'string' || child.trim() !== '')
  const items = parts.map((part): Item => {
    const isItem = typeof part !== 'string' && part.name === 'li'
    const blocks = readBlocks(isItem ? part.children : [part], around)
    return { id: isItem ? noteId(idOf(part)) : null, blocks }
  })
  const full = items.filter(({ blocks }) => blocks.length > 0)
  const start = /^\d{1,4}$/.test(attributes.start ?? '') ? Number(attributes.start) : null
  if (full.length === 0) return []
  return [{ kind: 'list', isOrdered: name === 'ol', start: name === 'ol' && start !== 1 ? start : null, items: full }]
}

function readFigure({ children }: Element, around: Around): readonly Block[] {
  const image = elementsIn(children, ['img']).flatMap((each) => imageOf(each) ?? [])[0]
  const captions = elementsIn(children, ['figcaption']).flatMap((each) => each.children)
  const caption = oneLine(readBlocks(captions, { ...around, look: null }))
  const others = children.filter((child) => typeof child === 'string' || !['img', 'figcaption'].includes(child.name))
  const isPlain = others.every((child) => typeof child === 'string' && child.trim() === '')
  return image && caption && isPlain ? [{ kind: 'figure', image, caption }] : readBlocks(children, around)
}
