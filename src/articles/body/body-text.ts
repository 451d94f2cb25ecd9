import type { Element } from '#/articles/body/body-tree.ts'
import { elementsIn, readElements, textIn } from '#/articles/body/read-elements.ts'

/** A link of a text: where it leads, and the words that one sees. */
export type BodyLink = { readonly href: string; readonly words: string }

const lineEnds = ['p', 'h2', 'h3', 'h4', 'li', 'tr', 'td', 'th', 'caption', 'figcaption', 'br', 'hr', 'blockquote']

/** What one sees of a clean body as plain text, a line for every paragraph, item and cell. */
export function bodyText(body: string): string {
  return visible(readElements(body))
    .replace(/ *\n\s*/g, '\n')
    .trim()
}

/** Every link of a clean body. */
export function bodyLinks(body: string): readonly BodyLink[] {
  return elementsIn(readElements(body), ['a']).flatMap(({ attributes, children }) =>
    attributes.href ? [{ href: attributes.href, words: textIn(children) }] : [],
  )
}

/** The pictures of a clean body that say nothing to who cannot see them, by address. GB/T 37668-2019: 非文本内容. */
export function picturesWithoutAlt(body: string): readonly string[] {
  return elementsIn(readElements(body), ['img']).flatMap(({ attributes }) =>
    attributes.alt?.trim() ? [] : [attributes.src ?? ''],
  )
}

/** Every stored file that a clean body shows or leads to, by its hash, each once. */
export function filesOfBody(body: string): readonly string[] {
  const addresses = elementsIn(readElements(body), ['img', 'a']).map(
    ({ attributes }) => attributes.src ?? attributes.href,
  )
  return [...new Set(addresses.flatMap((address) => fileHash(address ?? '') ?? []))]
}

/** The hash in the address of a stored file; `null` for any other address. */
export function fileHash(address: string): string | null {
  return /^\/files\/[0-9a-f]{2}\/([0-9a-f]{64})\.[a-z0-9]{1,8}$/.exec(address)?.[1] ?? null
}

/**
 * How much of a text changed, 0 to 1: the share of its pairs of neighbouring characters that the other does not have. Text that only
 * moved changed little, as it should: 检查指标 wants new information, not old in a new order.
 */
export function changedShare(before: string, after: string): number {
  const [a, b] = [pairsOf(before), pairsOf(after)]
  const all = a.length + b.length
  if (all === 0) return before === after ? 0 : 1
  const left = Map.groupBy(a, (pair) => pair)
  const common = b.filter((pair) => left.get(pair)?.pop() !== undefined).length
  return 1 - (2 * common) / all
}

function pairsOf(text: string): readonly string[] {
  const signs = [...text.replace(/\s+/g, '')]
  return signs.slice(1).map((sign, at) => signs[at]! + sign)
}

function visible(children: Element['children']): string {
  return children
    .map((child) => {
      if (typeof child === 'string') return child
      const text = child.name === 'img' ? (child.attributes.alt ?? '') : visible(child.children)
      return lineEnds.includes(child.name) ? `\n${text}\n` : text
    })
    .join('')
}
