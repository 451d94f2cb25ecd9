import { type SearchKind, searchKindWords } from '#/portal/search/search-document.ts'
import type { SearchFilter, SearchOrder } from '#/portal/search/search-options.ts'

/** What stands in the address of a search. */
export type Asked = {
  readonly q: string
  readonly filter: SearchFilter
  readonly order: SearchOrder
  /** From 1. */
  readonly page: number
}

/** How many hits a page of results holds, and how many pages can be turned. */
export const hitsPerPage = 10
export const lastPage = 20

/** Reads the parts of an address; what makes no sense is as if it were not there, for people write addresses too. */
export function askedFrom(parts: URLSearchParams): Asked {
  const year = Number(parts.get('year'))
  const kind = parts.get('kind') ?? ''
  const page = Number(parts.get('page'))
  return {
    q: parts.get('q') ?? '',
    filter: {
      ...(parts.get('column') && { column: parts.get('column')! }),
      ...(parts.get('unit') && { unit: parts.get('unit')! }),
      ...(Number.isInteger(year) && year >= 1949 && year <= 2100 && { year }),
      ...(kind in searchKindWords && { kind: kind as SearchKind }),
    },
    order: parts.get('order') === 'date' ? 'date' : 'relevance',
    page: Number.isInteger(page) ? Math.min(Math.max(page, 1), lastPage) : 1,
  }
}

/** The address of a search, the same again with something else in it. */
export function addressOfSearch(asked: Asked, other: Partial<Asked> = {}): string {
  const { q, filter, order, page } = { ...asked, ...other }
  const parts = new URLSearchParams({ q })
  for (const [name, value] of Object.entries(filter)) if (value !== undefined) parts.set(name, String(value))
  if (order !== 'relevance') parts.set('order', order)
  if (page > 1) parts.set('page', String(page))
  return `/search?${parts}`
}
