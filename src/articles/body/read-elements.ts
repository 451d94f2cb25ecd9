import { Parser } from 'htmlparser2'
import type { Element } from '#/articles/body/body-tree.ts'

type Open = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (Element | string)[]
}

/** Markup as elements and text; comments and instructions are left out. */
export function readElements(html: string): Element['children'] {
  const root: Open = { name: '', attributes: {}, children: [] }
  const open = [root]
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const element: Open = { name, attributes, children: [] }
        open.at(-1)!.children.push(element)
        open.push(element)
      },
      ontext: (text) => void open.at(-1)!.children.push(text),
      onclosetag: () => void open.pop(),
    },
    { decodeEntities: true },
  )
  parser.end(html)
  return root.children
}

/** The text of an element with what is in it. */
export function textIn(children: Element['children']): string {
  return children.map((child) => (typeof child === 'string' ? child : textIn(child.children))).join('')
}

/** Every element of these names, in the order of the text. */
export function elementsIn(children: Element['children'], names: readonly string[]): readonly Element[] {
  return children.flatMap((child) => {
    if (typeof child === 'string') return []
    const inside = elementsIn(child.children, names)
    return names.includes(child.name) ? [child, ...inside] : inside
  })
}
