import type { PageLink } from './page-link.ts'

/** A `<meta>`; what it does not say is empty. `name` is its name, property or http-equiv, in lower case. */
export type Meta = { readonly name: string; readonly content: string; readonly at: number }

/** A heading with its text. */
export type Heading = { readonly level: number; readonly text: string; readonly at: number }

/** A `style` attribute. */
export type InlineStyle = { readonly tag: string; readonly css: string; readonly at: number }

/** All that one pass over a page finds. Nothing in it comes from comments, scripts, textareas or templates. */
export type ScannedPage = {
  readonly links: readonly PageLink[]
  /** The first `<base href>` as written; null without one. */
  readonly base: string | null
  readonly metas: readonly Meta[]
  readonly title: string
  readonly headings: readonly Heading[]
  /** What a fragment may lead to: ids, and names of a. */
  readonly ids: readonly string[]
  readonly styles: readonly InlineStyle[]
  /** What a reader sees, a line for each block. */
  readonly text: string
}
