import { Parser, html as spec, type Token } from 'parse5'

/** What the standard's own parser takes for tags outside templates, and for the page's title: `tag attribute=value …`. */
export type Parse5Findings = { readonly tags: readonly string[]; readonly title: string }

/** Attributes that the scanner reads, whatever the element. */
const read = [
  ...['href', 'src', 'srcset', 'data', 'action', 'formaction', 'poster', 'background', 'id', 'style'],
  ...['content', 'name', 'property', 'http-equiv', 'rel'],
]

/** Tokens as parse5 reads them, raw text, svg and math included: tree building moves and repeats elements, tokens are what is written. */
export function parse5Findings(html: string): Parse5Findings {
  const tags: string[] = []
  class Watching extends Parser<never> {
    override onStartTag(token: Token.TagToken): void {
      const isShown = this.openElements.tmplCount === 0
      super.onStartTag(token)
      if (isShown && token.tagName !== 'template') tags.push(tagLine(token.tagName.toLowerCase(), token.attrs))
    }
  }
  const parser = new Watching({ scriptingEnabled: false } as never)
  parser.tokenizer.write(html, true)
  return { tags, title: titleIn(parser.document) }
}

/** A tag and what is read of it, in one line. */
export function tagLine(
  name: string,
  attributes: readonly { readonly name: string; readonly value: string }[],
): string {
  const named = read.flatMap((wanted) => {
    const found = attributes.find((attribute) => attribute.name === wanted)
    return found ? [`${wanted}=${JSON.stringify(found.value)}`] : []
  })
  return [name === 'image' ? 'img' : name, ...named].join(' ')
}

type Node = {
  readonly tagName?: string
  readonly namespaceURI?: string
  readonly value?: string
  readonly childNodes?: Node[]
}

function titleIn(node: Node): string {
  const titles: string[] = []
  const visit = (each: Node): void => {
    const isTitle = each.tagName === 'title' && each.namespaceURI === spec.NS.HTML
    if (isTitle) titles.push((each.childNodes ?? []).map(({ value }) => value ?? '').join(''))
    else for (const child of each.childNodes ?? []) visit(child)
  }
  visit(node)
  return (titles[0] ?? '').replace(/\s+/g, ' ').trim()
}
