import type { Column } from '#/articles/column.ts'
import type { ListingKey } from '#/articles/published.ts'
import { olderPages } from '#/portal/listing-pages.ts'
import { type PageRef, sitemapSize } from '#/portal/page-ref.ts'
import { frontOf, isKeptByUnits } from '#/portal/publishing/listing-front.ts'
import type { SiteView } from '#/portal/site-view.ts'

const single = ['home', 'platform', 'columns', 'site-map', 'about', 'not-found', 'unavailable', 'robots'] as const

/** Every page the site may have, small ones first. One that turns out to have nothing to show has no file. */
export function* allPages(view: SiteView): Generator<PageRef> {
  for (const kind of [...single, 'sitemap-index', 'tokens'] as const) yield { kind }
  yield* reports(view)
  for (const column of view.columns.values()) yield* pagesOfColumn(column, view)
  for (const { id } of view.units) yield* pagesOfListing(`unit:${id}`, view)
  yield* sitemaps(view)
  for (const number of view.articles.keys()) yield { kind: 'article', number }
  for (const number of view.gone.keys()) yield { kind: 'article', number }
}

/** The years whose reports (年报) there are: those in which an article of a report column was published, oldest first. */
export function reportYears({ articles, columns }: SiteView): readonly number[] {
  const years = new Set<number>()
  const reporting = new Set([...columns.values()].filter(isOfReports).map(({ id }) => id))
  if (reporting.size === 0) return []
  for (const { column, publishedAt } of articles.values()) if (reporting.has(column)) years.add(yearOf(publishedAt))
  return [...years].sort((a, b) => a - b)
}

/** Whether a column holds 政府信息公开年度报告. */
export function isOfReports({ types }: Column): boolean {
  return types.includes('信息公开年报')
}

/** The year of a moment in Beijing. */
export function yearOf(at: Temporal.Instant): number {
  return at.toZonedDateTimeISO('Asia/Shanghai').year
}

/** Which part of the sitemap an article is in. */
export function sitemapPart(number: number): number {
  return Math.ceil(number / sitemapSize)
}

/** Both feeds of a column. */
export function feedsOf(column: string): readonly PageRef[] {
  return [
    { kind: 'feed', column, format: 'rss' },
    { kind: 'feed', column, format: 'atom' },
  ]
}

function* reports(view: SiteView): Generator<PageRef> {
  for (const year of [null, ...reportYears(view)]) yield { kind: 'reports', year }
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

function* sitemaps({ articles }: SiteView): Generator<PageRef> {
  const parts = new Set<number>()
  for (const number of articles.keys()) parts.add(sitemapPart(number))
  for (const part of parts) yield { kind: 'sitemap', part }
}
