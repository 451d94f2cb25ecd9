/** The text of an article as its grammar allows it: nothing else can be said, so nothing else can be written out. */
export type Block =
  | Line
  | {
      readonly kind: 'list'
      readonly start: number | null
      readonly isOrdered: boolean
      readonly items: readonly Item[]
    }
  | { readonly kind: 'table'; readonly caption: readonly Piece[]; readonly rows: readonly Row[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'figure'; readonly image: Image; readonly caption: readonly Piece[] }
  | { readonly kind: 'rule' }

/** A paragraph or a heading, with how it stands: in the middle, at the right, 顶格. `id`: a footnote leads here. */
export type Line = {
  readonly kind: 'line'
  readonly tag: LineTag
  readonly look: Look | null
  readonly id: string | null
  readonly pieces: readonly Piece[]
}

export type LineTag = 'p' | 'h2' | 'h3' | 'h4'

/** Classes instead of styles: the pages of the portal take none that are written into the text (decision 0010). */
export type Look = 'align-center' | 'align-right' | 'flush'

export type Item = { readonly id: string | null; readonly blocks: readonly Block[] }

export type Row = { readonly cells: readonly Cell[] }

export type Cell = {
  readonly isHead: boolean
  readonly colspan: number
  readonly rowspan: number
  readonly blocks: readonly Block[]
}

/** What stands in a line. Marks are kept in one order, so the same text is always written the same way. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly marks: readonly Mark[] }
  | { readonly kind: 'image'; readonly image: Image; readonly marks: readonly Mark[] }
  | { readonly kind: 'break'; readonly marks: readonly Mark[] }

export type Image = {
  readonly src: string
  readonly alt: string
  readonly width: number | null
  readonly height: number | null
}

export type Mark = { readonly tag: MarkTag; readonly href: string | null; readonly id: string | null }

export type MarkTag = (typeof markOrder)[number]

/** Marks from the outside in. */
export const markOrder = ['a', 'strong', 'em', 'u', 'sup', 'sub'] as const

/** An element as it was read, before anybody asks what it means; text is a string. */
export type Element = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Element | string)[]
}
