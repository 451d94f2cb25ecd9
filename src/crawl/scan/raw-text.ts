/** What a tag's content is when it is not markup: `text` as it stands, `references` with character references, `script` with its own rules, `rest` all that follows. */
export type RawKind = 'text' | 'references' | 'script' | 'rest'

/** Elements whose content is not markup (HTML Standard, 13.2.6.2; scripts are taken as switched off, so noscript is markup). */
const rawElements: ReadonlyMap<string, RawKind> = new Map([
  ['title', 'references'],
  ['textarea', 'references'],
  ['style', 'text'],
  ['xmp', 'text'],
  ['iframe', 'text'],
  ['noembed', 'text'],
  ['noframes', 'text'],
  ['script', 'script'],
  ['plaintext', 'rest'],
])

/** How the content of an element of this name is to be read; undefined when it is markup. */
export function rawKindOf(name: string): RawKind | undefined {
  return rawElements.get(name)
}

/** Where the content that begins at `from` ends: at the end tag's `<`, or at the end of the text. */
export function endOfRaw(html: string, from: number, name: string, kind: RawKind): number {
  if (kind === 'rest') return html.length
  return kind === 'script' ? endOfScript(html, from) : endOfPlain(html, from, name)
}

const endTags = new Map(
  [...rawElements.keys()].map((name) => [name, new RegExp(`</${name}(?=[\\t\\n\\f\\r />])`, 'gi')] as const),
)

function endOfPlain(html: string, from: number, name: string): number {
  const form = endTags.get(name)!
  form.lastIndex = from
  return form.exec(html)?.index ?? html.length
}

const scriptMarks = /<!--|-->|<\/?script(?=[\t\n\f\r />])/gi

/** A script ends at its end tag, except where `<!--` and a further `<script>` stand before it without `-->` (13.2.5.20 to 13.2.5.31). */
function endOfScript(html: string, from: number): number {
  let depth = 0 // 1: after <!--, 2: and after <script> in it
  scriptMarks.lastIndex = from
  for (let mark = scriptMarks.exec(html); mark; mark = scriptMarks.exec(html)) {
    const said = mark[0].toLowerCase()
    if (said === '</script' && depth < 2) return mark.index
    if (said === '<!--' && depth === 0) scriptMarks.lastIndex = mark.index + 2 // `<!-->` opens and closes at once
    depth = depthAfter(said, depth)
  }
  return html.length
}

function depthAfter(said: string, depth: number): number {
  if (said === '<!--') return Math.max(depth, 1)
  if (said === '-->') return 0
  if (said === '<script') return depth === 1 ? 2 : depth
  return depth === 2 ? 1 : depth
}
