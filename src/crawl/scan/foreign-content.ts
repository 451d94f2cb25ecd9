/** Where a page is inside svg and math: there `<style/>` closes itself, `<title>` is markup and `<![CDATA[` is text. */
export type ForeignContent = {
  /** Whether the next tag is read by the rules of svg and math. */
  readonly isForeign: () => boolean
  /** Takes in a start tag; says whether the element is one of svg or math. `encoding` is the attribute of annotation-xml. */
  readonly open: (name: string, isSelfClosing: boolean, encoding: () => string | null) => boolean
  readonly close: (name: string) => void
}

type Open = { readonly name: string; readonly holds: 'foreign' | 'html' }

/** HTML elements that end svg and math when they begin inside (HTML Standard, 13.2.6.5). */
const breakouts = new Set(
  `b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre
  ruby s small span strong strike sub sup table tt u ul var`.split(/\s+/),
)

/** End tags of HTML that end svg and math they were not opened in. Most others are ignored there. */
const outerEnds = new Set([...breakouts, ...['a', 'button', 'html', 'td', 'tr', 'section', 'article', 'nav', 'header']])

/** svg's and math's elements whose content is HTML again. */
const htmlHolders: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['svg', new Set(['foreignobject', 'desc', 'title'])],
  ['math', new Set(['mi', 'mo', 'mn', 'ms', 'mtext'])],
])

/** Deeper elements are read as if they stood at this depth, as browsers do. */
const deepest = 512

/** Follows svg and math through a page. */
export function foreignContent(): ForeignContent {
  const stack: Open[] = []
  const isForeign = () => stack.length > 0 && stack.at(-1)!.holds === 'foreign'
  const leave = () => {
    while (isForeign()) stack.pop()
  }
  return {
    isForeign,
    open: (name, isSelfClosing, encoding) => {
      if (isForeign() && breakouts.has(name)) leave()
      const isOwn = isForeign() ? true : name === 'svg' || name === 'math'
      if (isOwn && !isSelfClosing && stack.length < deepest) stack.push({ name, holds: holds(name, stack, encoding) })
      return isOwn
    },
    close: (name) => {
      if (stack.length === 0) return
      const at = stack.findLastIndex((open) => open.name === name)
      if (at >= 0) stack.length = at
      else if (outerEnds.has(name)) leave()
    },
  }
}

function holds(name: string, stack: readonly Open[], encoding: () => string | null): Open['holds'] {
  if (name === 'svg' || name === 'math') return 'foreign'
  const root = stack.findLast((open) => htmlHolders.has(open.name))?.name
  if (root && htmlHolders.get(root)!.has(name)) return 'html'
  const isHtml = name === 'annotation-xml' && /^(text\/html|application\/xhtml\+xml)$/i.test(encoding() ?? '')
  return isHtml ? 'html' : 'foreign'
}
