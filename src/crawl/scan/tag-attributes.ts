import { decodeHTMLAttribute } from 'entities/decode'

/** A start or end tag as it stands in the text: where its attributes lie. One object is used again for every tag of a page. */
export type Tag = {
  /** Right after the tag's `>`; -1 when the text ends inside the tag, which then is no tag. */
  end: number
  isSelfClosing: boolean
  /** Four places an attribute: its name from, to; its value from, to. An attribute without a value has an empty one. */
  readonly places: number[]
  count: number
}

const [tab, lineFeed, formFeed, carriageReturn, space] = [9, 10, 12, 13, 32]
const [quote, apostrophe, slash, equals, greater] = [34, 39, 47, 61, 62]

/** A tag with nothing in it yet. */
export function emptyTag(): Tag {
  return { end: -1, isSelfClosing: false, places: [], count: 0 }
}

/** Whether HTML takes the character for a space: tab, line feed, form feed, carriage return, blank. */
export function isHtmlSpace(code: number): boolean {
  return code === space || code === lineFeed || code === tab || code === carriageReturn || code === formFeed
}

/** Reads the attributes that follow a tag's name, which ends at `at`, into `tag` (HTML Standard, 13.2.5.32 to 13.2.5.40). */
export function readAttributes(html: string, at: number, tag: Tag): void {
  tag.end = -1
  tag.isSelfClosing = false
  tag.count = 0
  let next = at
  for (;;) {
    let code = html.charCodeAt(next)
    while (isHtmlSpace(code) || (code === slash && html.charCodeAt(next + 1) !== greater))
      code = html.charCodeAt(++next)
    if (code === greater || code === slash) {
      tag.isSelfClosing = code === slash
      tag.end = next + (code === slash ? 2 : 1)
      return
    }
    if (Number.isNaN(code)) return
    next = readAttribute(html, next, tag)
  }
}

/** One attribute from its first character on; gives the place after it. */
function readAttribute(html: string, from: number, tag: Tag): number {
  const nameEnd = endOfName(html, from)
  let next = afterSpaces(html, nameEnd)
  if (html.charCodeAt(next) !== equals) return put(tag, from, nameEnd, nameEnd, nameEnd, next)
  next = afterSpaces(html, next + 1)
  const code = html.charCodeAt(next)
  if (code === quote || code === apostrophe) {
    const end = html.indexOf(code === quote ? '"' : "'", next + 1)
    return end < 0 ? html.length : put(tag, from, nameEnd, next + 1, end, end + 1)
  }
  const end = endOfBareValue(html, next)
  return put(tag, from, nameEnd, next, end, end)
}

function put(tag: Tag, nameFrom: number, nameTo: number, valueFrom: number, valueTo: number, next: number): number {
  const at = tag.count * 4
  tag.places[at] = nameFrom
  tag.places[at + 1] = nameTo
  tag.places[at + 2] = valueFrom
  tag.places[at + 3] = valueTo
  tag.count++
  return next
}

/** A name takes its first character whatever it is, `=` too. */
function endOfName(html: string, from: number): number {
  let at = from + 1
  for (;;) {
    const code = html.charCodeAt(at)
    if (code === equals || code === greater || code === slash || isHtmlSpace(code) || Number.isNaN(code)) return at
    at++
  }
}

function endOfBareValue(html: string, from: number): number {
  let at = from
  for (;;) {
    const code = html.charCodeAt(at)
    if (code === greater || isHtmlSpace(code) || Number.isNaN(code)) return at
    at++
  }
}

function afterSpaces(html: string, from: number): number {
  let at = from
  while (isHtmlSpace(html.charCodeAt(at))) at++
  return at
}

/** The value of the first attribute of this name (lower case), with its character references resolved; null without one. */
export function attributeOf(html: string, tag: Tag, name: string): string | null {
  for (let index = 0; index < tag.count; index++) {
    const at = index * 4
    const from = tag.places[at]!
    if (tag.places[at + 1]! - from === name.length && isNamed(html, from, name)) {
      return valueFrom(html.slice(tag.places[at + 2]!, tag.places[at + 3]!))
    }
  }
  return null
}

function isNamed(html: string, from: number, name: string): boolean {
  for (let index = 0; index < name.length; index++) {
    const code = html.charCodeAt(from + index)
    const wanted = name.charCodeAt(index)
    if (code !== wanted && (code < 65 || code > 90 || code + 32 !== wanted)) return false
  }
  return true
}

function valueFrom(written: string): string {
  const lines = written.includes('\r') ? written.replace(/\r\n?/g, '\n') : written
  const whole = lines.includes('\0') ? lines.replaceAll('\0', '\ufffd') : lines
  return whole.includes('&') ? decodeHTMLAttribute(whole) : whole
}
