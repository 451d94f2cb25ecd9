import type { Column } from '#/articles/column.ts'
import type { ListingKey } from '#/articles/published.ts'
import { sitemapParts } from '#/portal/feeds/sitemap.ts'
import { olderPages } from '#/portal/listing-pages.ts'
import { type PageRef, sitemapSize } from '#/portal/page-ref.ts'
import { reportsByYear } from '#/portal/pages/reports-page.ts'
import { frontOf, isKeptByUnits } from '#/portal/publishing/listing-front.ts'
import type { SiteView } from '#/portal/site-view.ts'

const single = [
  ...([
    'home',
    'platform',
    'columns',
    'site-map',
    'about',
    'leaving-links',
    'not-found',
    'gone',
    'unavailable',
  ] as const),
  ...(['robots', 'sitemap-index', 'tokens'] as const),
] as const

/** Every page the site may have, small ones first. One that turns out to have nothing to show has no file. */
export function* allPages(view: SiteView): Generator<PageRef> {
  for (const kind of single) yield { kind }
  yield* reportPages(view)
  for (const column of view.columns.values()) yield* pagesOfColumn(column, view)
  for (const { id } of view.units) yield* pagesOfListing(`unit:${id}`, view)
  for (const part of sitemapParts(view)) yield { kind: 'sitemap', part }
  for (const number of view.articles.keys()) yield { kind: 'article', number }
  for (const number of view.gone.keys()) yield { kind: 'article', number }
}

/** Which part of the sitemap an article is in. */
export function sitemapPart(number: number): number {
  return Math.ceil(number / sitemapSize)
}

/** 年报, the newest and each year there is one of. */
export function reportPages(view: SiteView): readonly PageRef[] {
  return [null, ...reportsByYear(view).map(({ year }) => year)].map((year) => ({ kind: 'reports', year }))
}

/** Both feeds of a column. */
export function feedsOf(column: string): readonly PageRef[] {
  return [
    { kind: 'feed', column, format: 'rss' },
    { kind: 'feed', column, format: 'atom' },
  ]
}

function* pagesOfColumn(column: Column, view: SiteView): Generator<PageRef> {
  const { id } = column
  yield* pagesOfListing(`column:${id}`, view)
  yield* feedsOf(id)
  yield { kind: 'leaving', column: id }
  if (!isKeptByUnits(column)) return
  for (const unit of view.units) yield* pagesOfListing(`column:${id}/unit:${unit.id}`, view)
}

function* pagesOfListing(listing: ListingKey, view: SiteView): Generator<PageRef> {
  const front = frontOf(listing, view)
  if (!front) return
  yield front
  const older = olderPages(view.listings.get(listing)?.length ?? 0)
  for (let page = 1; page <= older; page++) yield { kind: 'older', listing, page }
}
