import { decodeHTML } from 'entities/decode'
import { cssLinks } from './css-links.ts'
import { type LinkKind, linkAttributes, type PageLink } from './page-link.ts'
import { refreshLink } from './refresh-link.ts'
import type { Heading, InlineStyle, Meta, ScannedPage } from './scanned-page.ts'
import { srcsetLinks } from './srcset-links.ts'
import { attributeOf, type Tag } from './tag-attributes.ts'
import { collapsed, type VisibleText, visibleText } from './visible-text.ts'
import { walkHtml } from './walk-html.ts'

/** A heading whose text is cut out when all of the page has been read. */
type OpenHeading = { readonly level: number; readonly at: number; readonly from: number; to: number }

type Scan = {
  readonly html: string
  readonly links: PageLink[]
  readonly metas: Meta[]
  readonly headings: OpenHeading[]
  readonly ids: string[]
  readonly styles: InlineStyle[]
  readonly text: VisibleText
  base: string | null
  title: string | null
  /** Templates around this place; what is in one is not part of the page. */
  templates: number
  anchor: PageLink | null
  heading: OpenHeading | null
}

const blocks = new Set(
  `address article aside blockquote body br center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav
  ol option p pre section table tbody tfoot thead tr ul`.split(/\s+/),
)
const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/** Scans a decoded page once: links of every kind, metas, title, headings, ids, styles and the visible text. Never fails; linear in time. */
export function scanPage(html: string): ScannedPage {
  const scan = beginScan(html)
  walkHtml(html, {
    text: (from, to) => {
      if (scan.templates === 0) scan.text.add(html.slice(from, to))
    },
    open: (name, tag, at, isForeign) => open(scan, name, tag, at, isForeign),
    close: (name) => close(scan, name),
    raw: (name, from, to) => raw(scan, name, from, to),
  })
  endAnchor(scan)
  endHeading(scan)
  const text = scan.text.whole()
  const { links, base, metas, ids, styles, title } = scan
  return {
    links,
    base,
    metas,
    headings: scan.headings.map((each) => headingOf(each, text)),
    ids,
    styles,
    title: title ?? '',
    text,
  }
}

function beginScan(html: string): Scan {
  return {
    ...{ html, links: [], metas: [], headings: [], ids: [], styles: [], text: visibleText() },
    ...{ base: null, title: null, templates: 0, anchor: null, heading: null },
  }
}

function headingOf({ level, at, from, to }: OpenHeading, text: string): Heading {
  return { level, text: text.slice(from, to).trim(), at }
}

function open(scan: Scan, name: string, tag: Tag, at: number, isForeign: boolean): void {
  if (name === 'template' && !isForeign) scan.templates++
  if (scan.templates > 0) return
  if (blocks.has(name)) scan.text.breakLine()
  else if (name === 'td' || name === 'th') scan.text.space()
  if (name === 'a') endAnchor(scan)
  if (headings.has(name)) beginHeading(scan, name, at)
  if (tag.count > 0) attributes(scan, name, tag, at, isForeign)
}

/** `isForeign`: svg's own `a`, `script` and `style` name addresses by other attributes, and are not followed. */
function attributes(scan: Scan, name: string, tag: Tag, at: number, isForeign: boolean): void {
  const id = attributeOf(scan.html, tag, 'id')
  if (id) scan.ids.push(id)
  const css = attributeOf(scan.html, tag, 'style')
  if (css !== null) {
    scan.styles.push({ tag: name, css, at })
    styleLinks(scan, name, 'style', css, at)
  }
  if (isForeign) return
  if (name === 'meta') meta(scan, tag, at)
  if (name === 'base') scan.base ??= attributeOf(scan.html, tag, 'href')
  if (name === 'a') anchorName(scan, tag, id)
  for (const [attribute, kind] of linkAttributes.get(name) ?? []) {
    const value = attributeOf(scan.html, tag, attribute)
    if (value !== null) linked(scan, name, tag, attribute, kind, value, at)
  }
}

function anchorName(scan: Scan, tag: Tag, id: string | null): void {
  const name = attributeOf(scan.html, tag, 'name')
  if (name && name !== id) scan.ids.push(name)
}

function linked(
  scan: Scan,
  name: string,
  tag: Tag,
  attribute: string,
  kind: LinkKind,
  value: string,
  at: number,
): void {
  if (kind === 'picture-set') {
    for (const each of srcsetLinks(value)) push(scan, kind, name, attribute, each, at, '')
    return
  }
  const hasRel = kind === 'anchor' || kind === 'area' || kind === 'linked'
  const rel = hasRel ? (attributeOf(scan.html, tag, 'rel') ?? '').toLowerCase() : ''
  const link = push(scan, kind, name, attribute, value, at, rel)
  if (kind === 'anchor') scan.anchor = link
}

function push(
  scan: Scan,
  kind: LinkKind,
  tag: string,
  attribute: string,
  value: string,
  at: number,
  rel: string,
): PageLink {
  const textFrom = scan.text.length()
  const link: PageLink = { kind, tag, attribute, value, at, rel, textFrom, textTo: textFrom }
  scan.links.push(link)
  return link
}

function styleLinks(scan: Scan, tag: string, attribute: string, css: string, at: number): void {
  for (const address of cssLinks(css)) push(scan, 'style', tag, attribute, address, at, '')
}

function meta(scan: Scan, tag: Tag, at: number): void {
  const said = (attribute: string) => attributeOf(scan.html, tag, attribute)
  const equivalent = said('http-equiv')?.toLowerCase()
  const content = said('content') ?? ''
  scan.metas.push({ name: (said('name') ?? said('property') ?? equivalent ?? '').toLowerCase(), content, at })
  const address = equivalent === 'refresh' ? refreshLink(content) : null
  if (address !== null) push(scan, 'refresh', 'meta', 'content', address, at, '')
}

function close(scan: Scan, name: string): void {
  if (name === 'template' && scan.templates > 0) scan.templates--
  if (scan.templates > 0) return
  if (name === 'a') endAnchor(scan)
  if (headings.has(name)) endHeading(scan)
  if (blocks.has(name)) scan.text.breakLine()
}

function raw(scan: Scan, name: string, from: number, to: number): void {
  if (scan.templates > 0) return
  if (name === 'title')
    scan.title ??= collapsed(decodeHTML(scan.html.slice(from, to).replaceAll('\0', '\ufffd'))).trim()
  if (name === 'style') styleLinks(scan, 'style', '', scan.html.slice(from, to), from)
}

function endAnchor(scan: Scan): void {
  if (scan.anchor) scan.anchor.textTo = Math.max(scan.anchor.textFrom, scan.text.length())
  scan.anchor = null
}

function beginHeading(scan: Scan, name: string, at: number): void {
  endHeading(scan)
  const from = scan.text.length()
  scan.heading = { level: Number(name[1]), at, from, to: from }
  scan.headings.push(scan.heading)
}

function endHeading(scan: Scan): void {
  if (scan.heading) scan.heading.to = scan.text.length()
  scan.heading = null
}
