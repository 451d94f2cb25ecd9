import { type ArticleHead, articleAddress, type ListingKey } from '#/articles/published.ts'

export { articleAddress }

/** A page of the public site, as data: which it is. Its address and its bytes follow from it and the view. */
export type PageRef =
  | { readonly kind: 'home' }
  /** A column: the newest of a list, the single page, the group with what is new below it, the way out of a link column, a topic. */
  | { readonly kind: 'column'; readonly column: string }
  /** An older page of a list; numbered from the oldest, counted from 1. */
  | { readonly kind: 'older'; readonly listing: ListingKey; readonly page: number }
  | { readonly kind: 'feed'; readonly column: string; readonly format: 'rss' | 'atom' }
  | { readonly kind: 'article'; readonly number: number }
  /** 政府信息公开平台: its front, and a unit's own page with its classes. */
  | { readonly kind: 'platform' }
  | { readonly kind: 'unit'; readonly unit: string }
  | { readonly kind: 'unit-class'; readonly unit: string; readonly column: string }
  /** 年报 by year. */
  | { readonly kind: 'reports'; readonly year: number | null }
  /** 栏目更新一览: every column, who keeps it, how often, when last updated. */
  | { readonly kind: 'columns' }
  | { readonly kind: 'site-map' }
  | { readonly kind: 'about' }
  /** The page that says one is leaving; the target comes from a link column or a registered link. */
  | { readonly kind: 'leaving'; readonly column: string }
  /** The same for the friend links whose hosts are not trusted: one page, a section for each. */
  | { readonly kind: 'leaving-links' }
  | { readonly kind: 'not-found' }
  /** What was published once and is not any more, without saying what it was (410). */
  | { readonly kind: 'gone' }
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'robots' }
  | { readonly kind: 'sitemap-index' }
  /** Addresses of articles by number, a thousand a file, counted from 1; part 0 has the pages that are not articles. */
  | { readonly kind: 'sitemap'; readonly part: number }
  | { readonly kind: 'tokens' }

/** How many articles a page of a list holds. */
export const pageSize = 20

/** How many addresses a part of the sitemap holds. */
export const sitemapSize = 1000

/** The address of a page, beginning with a slash; one ending in a slash is a folder with an `index.html`. */
export function addressOf(
  ref: PageRef,
  articles: ReadonlyMap<number, Pick<ArticleHead, 'number' | 'publishedAt'>>,
): string {
  switch (ref.kind) {
    case 'home':
      return '/'
    case 'column':
      return `/${ref.column}/`
    case 'older':
      return `${listingAddress(ref.listing)}p${ref.page}.html`
    case 'feed':
      return `/${ref.column}/${ref.format}.xml`
    case 'article':
      return articleAddress(articles.get(ref.number)!)
    case 'platform':
      return '/public/'
    case 'unit':
      return `/units/${ref.unit}/`
    case 'unit-class':
      return `/units/${ref.unit}/${ref.column}/`
    case 'reports':
      return ref.year === null ? '/public/reports/' : `/public/reports/${ref.year}.html`
    case 'leaving':
      return `/${ref.column}/leaving.html`
    case 'sitemap':
      return `/sitemap-${ref.part}.xml`
    default:
      return fixed[ref.kind]
  }
}

const fixed = {
  columns: '/columns.html',
  'site-map': '/site-map.html',
  about: '/about.html',
  'leaving-links': '/leaving.html',
  'not-found': '/404.html',
  gone: '/410.html',
  unavailable: '/503.html',
  robots: '/robots.txt',
  'sitemap-index': '/sitemap.xml',
  tokens: '/assets/tokens.css',
} as const

/** `column:ID`, `unit:ID` and `column:ID/unit:ID`: the id of a column has slashes of its own, the id of a unit has none. */
function listingAddress(listing: ListingKey): string {
  const [of, unit] = listing.split('/unit:')
  if (of!.startsWith('unit:')) return `/units/${of!.slice('unit:'.length)}/`
  const column = of!.slice('column:'.length)
  return unit === undefined ? `/${column}/` : `/units/${unit}/${column}/`
}
