import { parse, html as spec } from 'parse5'

type Node = {
  readonly tagName?: string
  readonly namespaceURI?: string
  readonly value?: string
  readonly attrs?: readonly { readonly name: string; readonly value: string }[]
  readonly childNodes?: readonly Node[]
}

const attributes: Readonly<Record<string, readonly string[]>> = {
  ...{
    a: ['href'],
    area: ['href'],
    link: ['href'],
    img: ['src'],
    source: ['src'],
    audio: ['src'],
    video: ['src', 'poster'],
    track: ['src'],
  },
  ...{
    script: ['src'],
    iframe: ['src'],
    frame: ['src'],
    embed: ['src'],
    object: ['data'],
    form: ['action'],
    button: ['formaction'],
  },
  ...{ input: ['src', 'formaction'], body: ['background'], table: ['background'], td: ['background'] },
}

/** What the tree of the standard's own parser holds, in the scanner's words: a second oracle, for pages as people write them. */
export function parse5Tree(html: string) {
  const links: string[] = []
  const ids: string[] = []
  let metas = 0
  let title: string | null = null
  const visit = (node: Node): void => {
    const own = (name: string) => node.attrs?.find((attribute) => attribute.name === name)?.value
    if (own('id')) ids.push(own('id')!)
    if (node.namespaceURI === spec.NS.HTML) {
      for (const attribute of attributes[node.tagName!] ?? [])
        if (own(attribute) !== undefined) links.push(`${node.tagName} ${attribute} ${own(attribute)}`)
      if (node.tagName === 'meta') metas++
      if (node.tagName === 'title') title ??= (node.childNodes ?? []).map(({ value }) => value ?? '').join('')
    }
    for (const child of node.childNodes ?? []) visit(child) // a template's content is not among its children
  }
  visit(parse(html, { scriptingEnabled: false }) as Node)
  return { links: links.sort(), metas, ids, title: (title ?? '').replace(/\s+/g, ' ').trim() }
}
