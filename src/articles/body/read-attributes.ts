import type { Element, Image, Look, Mark } from '#/articles/body/body-tree.ts'
import { markOrder } from '#/articles/body/body-tree.ts'
import { href } from '#/platform/html.ts'

/** Where a picture that was taken in lies; pictures of other places are not shown. */
const storedPicture = /^\/files\/[0-9a-f]{2}\/[0-9a-f]{64}\.(?:webp|png|jpg|gif)$/

const looks: readonly Look[] = ['align-center', 'align-right', 'flush']

/** How a line stands: by our class, else by what Word, WPS and old pages say of it. `null`: it says nothing, or plainly left. */
export function lookOf({ name, attributes }: Element): Look | 'left' | null {
  const own = looks.find((look) => attributes.class?.split(/\s+/).includes(look))
  if (own) return own
  const said = /text-align\s*:\s*(\w+)/i.exec(attributes.style ?? '')?.[1] ?? attributes.align
  const align = name === 'center' ? 'center' : said?.toLowerCase()
  if (align === 'center' || align === 'right') return `align-${align}`
  return align ? 'left' : null
}

/** What nobody was meant to see: text that was hidden must not come to light, and hidden links (暗链) must not stay. */
export function isHidden({ attributes }: Element): boolean {
  return /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|mso-element\s*:\s*comment|font-size\s*:\s*0(?![.\d])/i.test(
    attributes.style ?? '',
  )
}

/** A stored picture; `null` for any other. */
export function imageOf({ attributes }: Element): Image | null {
  const { src = '', alt = '', width, height } = attributes
  if (!storedPicture.test(src)) return null
  return { src, alt: alt.replace(/\s+/g, ' ').trim(), width: size(width), height: size(height) }
}

/** The name by which a footnote and its mark find each other: Word's `_ftn1` and mammoth's `footnote-1` are `note-…` here. */
export function noteId(said: string | undefined): string | null {
  const name = (said ?? '').replace(/^_+/, '').replace(/^note-/, '')
  return /^[\w-]{1,60}$/.test(name) ? `note-${name.toLowerCase()}` : null
}

/** How many columns or rows a cell covers. */
export function spanOf(said: string | undefined, most: number): number {
  const count = Number.parseInt(said ?? '', 10)
  return count > 1 ? Math.min(count, most) : 1
}

/** The marks of what stands in this element: those around it and its own. */
export function marksIn(element: Element, around: readonly Mark[]): readonly Mark[] {
  const own = ownMarks(element).filter((mark) => !around.some(({ tag }) => tag === mark.tag))
  return [...around, ...own].sort((a, b) => markOrder.indexOf(a.tag) - markOrder.indexOf(b.tag))
}

function ownMarks(element: Element): readonly Mark[] {
  const { name, attributes } = element
  if (name === 'a') return linkOf(attributes)
  const weight = /font-weight\s*:\s*(\w+)/i.exec(attributes.style ?? '')?.[1]?.toLowerCase()
  const isBold = weight ? weight === 'bold' || Number(weight) >= 600 : name === 'b' || name === 'strong'
  const tag = name === 'i' ? 'em' : markOrder.find((each) => each === name)
  const tags = [isBold ? ('strong' as const) : undefined, tag === 'strong' ? undefined : tag]
  return tags.flatMap((each) => (each ? [{ tag: each, href: null, id: null }] : []))
}

function linkOf(attributes: Element['attributes']): readonly Mark[] {
  const said = attributes.href?.trim() ?? ''
  const to = said.startsWith('#') ? noteHref(said) : href(said)
  const link = {
    tag: 'a',
    href: said === '' || to === '#' ? null : to,
    id: noteId(attributes.id ?? attributes.name),
  } as const
  return link.href === null && link.id === null ? [] : [link]
}

function noteHref(said: string): string {
  const id = noteId(said.slice(1))
  return id ? `#${id}` : '#'
}

function size(said: string | undefined): number | null {
  return said && /^[1-9]\d{0,3}$/.test(said) ? Number(said) : null
}
