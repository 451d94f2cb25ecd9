import { hash } from 'node:crypto'

/** The hash of a page's visible text: the same as long as a reader sees the same, whatever the markup. */
export function textHash(text: string): string {
  return hash('sha256', text.replace(/\s+/g, ' ').trim()).slice(0, 32)
}

/** How many characters a reader sees; blanks do not count. */
export function visibleLength(text: string): number {
  return text.length - (text.match(/\s/g)?.length ?? 0)
}
