import { articleAddress, type ListingKey, type PublishedArticle } from '#/articles/published.ts'
import { feed } from '#/portal/feeds/feed.ts'
import { robots } from '#/portal/feeds/robots.ts'
import { sitemap, sitemapIndex } from '#/portal/feeds/sitemap.ts'
import { newestOf, olderPages } from '#/portal/listing-pages.ts'
import type { PageRef } from '#/portal/page-ref.ts'
import { aboutPage } from '#/portal/pages/about-page.ts'
import { articlePage } from '#/portal/pages/article-page.ts'
import { columnPage, olderColumnPage } from '#/portal/pages/column-page.ts'
import { columnsPage, siteMapPage } from '#/portal/pages/columns-page.ts'
import { homePage } from '#/portal/pages/home-page.ts'
import { leavingLinksPage, leavingPage } from '#/portal/pages/leaving.ts'
import { gonePage, notFoundPage, unavailablePage } from '#/portal/pages/notices.ts'
import { platformPage } from '#/portal/pages/platform-page.ts'
import { reportsPage } from '#/portal/pages/reports-page.ts'
import { unitClassPage, unitPage } from '#/portal/pages/unit-page.ts'
import type { SiteView } from '#/portal/site-view.ts'
import { tokens } from '#/portal/theme.ts'

/**
 * A page of the public site as text: HTML, XML, CSS or plain, as its address ends. Null: there is no such page (any more). `article` is
 * the article that the page shows whole, which the view does not hold: the one that `shownWhole` names.
 */
export function renderPage(ref: PageRef, view: SiteView, article: PublishedArticle | null = null): string | null {
  switch (ref.kind) {
    case 'column':
    case 'leaving':
    case 'feed':
      return renderColumn(ref, view, article)
    case 'older':
      return renderOlder(view, ref.listing, ref.page)
    case 'unit':
    case 'unit-class':
      return renderUnit(ref, view)
    case 'article':
      return renderArticle(view, ref.number, article)
    case 'reports':
      return reportsPage(view, ref.year)
    case 'sitemap':
      return sitemap(view, ref.part)
    default:
      return fixed[ref.kind](view)
  }
}

/** The article whose body a page needs: of an article page itself, of a single page (简介) its newest; null for all others. */
export function shownWhole(ref: PageRef, { articles, columns, listings }: SiteView): number | null {
  if (ref.kind === 'article') return articles.has(ref.number) ? ref.number : null
  if (ref.kind !== 'column' || columns.get(ref.column)?.kind !== 'page') return null
  return newestOf(listings.get(`column:${ref.column}`) ?? [], 1)[0] ?? null
}

type Of<Kind extends PageRef['kind']> = Extract<PageRef, { readonly kind: Kind }>

/** The pages there is one of, each a function of the view alone. */
const fixed = {
  home: homePage,
  platform: platformPage,
  columns: columnsPage,
  'site-map': siteMapPage,
  about: aboutPage,
  'leaving-links': leavingLinksPage,
  'not-found': notFoundPage,
  gone: (view: SiteView) => gonePage(view, '/'),
  unavailable: unavailablePage,
  robots: (view: SiteView) => robots(view.settings),
  'sitemap-index': sitemapIndex,
  tokens: (view: SiteView) => tokens(view.settings.theme),
} as const

function renderColumn(ref: Of<'column' | 'leaving' | 'feed'>, view: SiteView, article: PublishedArticle | null) {
  const column = view.columns.get(ref.column)
  if (!column) return null
  if (ref.kind === 'leaving') return leavingPage(view, column)
  return ref.kind === 'feed' ? feed(view, column, ref.format) : columnPage(view, column, article)
}

function renderUnit(ref: Of<'unit' | 'unit-class'>, view: SiteView): string | null {
  const unit = view.units.find(({ id }) => id === ref.unit)
  if (!unit) return null
  if (ref.kind === 'unit') return unitPage(view, unit, 'newest')
  const column = view.columns.get(ref.column)
  return column?.kind === 'unit-disclosure' ? unitClassPage(view, unit, column, 'newest') : null
}

function renderOlder(view: SiteView, listing: ListingKey, page: number): string | null {
  if (page < 1 || page > olderPages(view.listings.get(listing)?.length ?? 0)) return null
  const [of, unitId] = listing.split('/unit:') as [string, string?]
  const isUnit = of.startsWith('unit:')
  const unit = view.units.find(({ id }) => id === (isUnit ? of.slice('unit:'.length) : unitId))
  if (isUnit) return unit ? unitPage(view, unit, page) : null
  const column = view.columns.get(of.slice('column:'.length))
  if (!column) return null
  if (unitId === undefined) return olderColumnPage(view, column, page)
  return unit && column.kind === 'unit-disclosure' ? unitClassPage(view, unit, column, page) : null
}

function renderArticle(view: SiteView, number: number, article: PublishedArticle | null): string | null {
  if (view.articles.has(number)) return article?.number === number ? articlePage(view, article) : null
  const publishedAt = view.gone.get(number)
  return publishedAt ? gonePage(view, articleAddress({ number, publishedAt })) : null
}
