import { type ForeignContent, foreignContent } from './foreign-content.ts'
import { endOfRaw, rawKindOf } from './raw-text.ts'
import { attributeOf, emptyTag, isHtmlSpace, readAttributes, type Tag } from './tag-attributes.ts'

/** Who is told what stands in a page, in the page's order. Names are in lower case; places are offsets in the page's text. */
export type HtmlVisitor = {
  /** Text with its character references as written. */
  readonly text: (from: number, to: number) => void
  /** `isForeign`: an element of svg or math. `tag` is valid during the call only. */
  readonly open: (name: string, tag: Tag, at: number, isForeign: boolean) => void
  readonly close: (name: string) => void
  /** What stands in an element whose content is not markup: script, style, title, textarea … */
  readonly raw: (name: string, from: number, to: number) => void
}

type Walk = {
  readonly html: string
  readonly visitor: HtmlVisitor
  readonly tag: Tag
  readonly foreign: ForeignContent
}

const [bang, slash, greater, question] = [33, 47, 62, 63]

/**
 * Walks once through a page, as the tokenizer of the HTML Standard (13.2.5) with what tree building tells it: raw text, svg and math. Never
 * fails; takes time linear in the length of the text.
 */
export function walkHtml(html: string, visitor: HtmlVisitor): void {
  const walk: Walk = { html, visitor, tag: emptyTag(), foreign: foreignContent() }
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open < 0) {
      visitor.text(at, html.length)
      return
    }
    if (open > at) visitor.text(at, open)
    at = markup(walk, open)
  }
}

/** What begins with the `<` at `at`; gives the place after it. */
function markup(walk: Walk, at: number): number {
  const code = walk.html.charCodeAt(at + 1)
  if (isLetter(code)) return startTag(walk, at)
  if (code === slash) return endTag(walk, at)
  if (code === bang) return declaration(walk, at)
  if (code === question) return afterGreater(walk.html, at + 2)
  walk.visitor.text(at, at + 1)
  return at + 1
}

function startTag(walk: Walk, at: number): number {
  const { html, tag, foreign, visitor } = walk
  const nameEnd = endOfTagName(html, at + 1)
  readAttributes(html, nameEnd, tag)
  if (tag.end < 0) return html.length
  const written = nameOf(html, at + 1, nameEnd)
  const { end } = tag
  const isForeign = foreign.open(written, tag.isSelfClosing, () => attributeOf(html, tag, 'encoding'))
  const name = written === 'image' && !isForeign ? 'img' : written
  visitor.open(name, tag, at, isForeign)
  const kind = isForeign ? undefined : rawKindOf(name)
  if (!kind) return end
  const to = endOfRaw(html, end, name, kind)
  visitor.raw(name, end, to)
  return to
}

function endTag(walk: Walk, at: number): number {
  const { html, tag } = walk
  const code = html.charCodeAt(at + 2)
  if (Number.isNaN(code)) walk.visitor.text(at, html.length)
  if (!isLetter(code)) return afterGreater(html, at + 2)
  const nameEnd = endOfTagName(html, at + 2)
  readAttributes(html, nameEnd, tag)
  if (tag.end < 0) return html.length
  const name = nameOf(html, at + 2, nameEnd)
  walk.foreign.close(name)
  walk.visitor.close(name)
  return tag.end
}

/** A comment, a doctype, or a CDATA section of svg and math. */
function declaration({ html, foreign, visitor }: Walk, at: number): number {
  if (html.startsWith('<!--', at)) return afterComment(html, at + 4)
  if (!foreign.isForeign() || !html.startsWith('<![CDATA[', at)) return afterGreater(html, at + 2)
  const end = html.indexOf(']]>', at + 9)
  visitor.text(at + 9, end < 0 ? html.length : end)
  return end < 0 ? html.length : end + 3
}

const commentEnd = /--!?>/g

/** `<!-->` and `<!--->` are whole comments (13.2.5.43). */
function afterComment(html: string, from: number): number {
  if (html[from] === '>') return from + 1
  if (html.startsWith('->', from)) return from + 2
  commentEnd.lastIndex = from
  return commentEnd.exec(html) ? commentEnd.lastIndex : html.length
}

function afterGreater(html: string, from: number): number {
  const end = html.indexOf('>', from)
  return end < 0 ? html.length : end + 1
}

function endOfTagName(html: string, from: number): number {
  let at = from + 1
  for (;;) {
    const code = html.charCodeAt(at)
    if (code === slash || code === greater || isHtmlSpace(code) || Number.isNaN(code)) return at
    at++
  }
}

function nameOf(html: string, from: number, to: number): string {
  return html.slice(from, to).toLowerCase()
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}
