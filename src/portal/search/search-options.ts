import type { SearchKind } from '#/portal/search/search-document.ts'

/** What a search is narrowed to; a column holds those below it. */
export type SearchFilter = {
  readonly column?: string
  readonly unit?: string
  readonly year?: number
  readonly kind?: SearchKind
}

export type SearchOrder = 'relevance' | 'date'

export type SearchOptions = {
  readonly filter?: SearchFilter
  readonly order?: SearchOrder
  /** From 1. */
  readonly page?: number
  readonly size?: number
}

/** A hit, best first: how well its title is what was typed decides, then the words, then the day. */
export type Hit = {
  readonly number: number
  readonly column: string
  readonly unitName: string
  readonly kind: SearchKind
  readonly title: string
  readonly address: string
  readonly publishedAt: Temporal.Instant
  readonly text: string
}

/** The hits of a page, and how many there are; `isCut` when there are more than are weighed. */
export type Found = { readonly hits: readonly Hit[]; readonly total: number; readonly isCut: boolean }
