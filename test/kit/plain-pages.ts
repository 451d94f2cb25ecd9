import type { ListingKey, PublishedArticle } from '#/articles/published.ts'
import { articlesIn, neighboursIn, newestOf, newestSlots, olderPages, olderSlots } from '#/portal/listing-pages.ts'
import type { PageRef } from '#/portal/page-ref.ts'
import { frontOf } from '#/portal/publishing/listing-front.ts'
import type { SiteView } from '#/portal/site-view.ts'

/** The site in plain text: every page says all that a page may say of others, so that a page left as it was is noticed. */
export function plainPage(ref: PageRef, view: SiteView, article?: PublishedArticle | null): string | null {
  const shown = shownOn(ref, view, article ?? null)
  return shown && `${JSON.stringify([ref, view.settings, view.demo, [...view.columns], view.units, shown])}\n`
}

type Kind<Name extends PageRef['kind']> = Extract<PageRef, { readonly kind: Name }>

function shownOn(ref: PageRef, view: SiteView, article: PublishedArticle | null): unknown[] | null {
  const { columns, gone } = view
  switch (ref.kind) {
    case 'article':
      return article ? articleShown(view, article) : gone.has(ref.number) ? ['gone'] : null
    case 'column':
      return [front(view, `column:${ref.column}`), below(view, ref.column).map((id) => newest(view, id))]
    case 'unit':
      return front(view, `unit:${ref.unit}`)
    case 'unit-class':
      return front(view, `column:${ref.column}/unit:${ref.unit}`)
    case 'older':
      return olderShown(view, ref)
    case 'feed':
      return [ref.column, ...below(view, ref.column)].map((id) => newest(view, id))
    case 'sitemap':
      return sitemapShown(view, ref.part)
    case 'leaving':
      return columns.get(ref.column)?.kind === 'link' ? [columns.get(ref.column)!.target] : null
    case 'reports':
      return reportsShown(view, ref.year)
    default:
      return ofEverything.has(ref.kind) ? [[...columns.keys()].map((id) => newest(view, id)), partsOf(view)] : []
  }
}

/** Pages that say something of every column. */
const ofEverything: ReadonlySet<PageRef['kind']> = new Set(['home', 'platform', 'columns', 'sitemap-index'])

function heads({ articles }: SiteView, numbers: readonly number[]): unknown[] {
  return numbers.map((number) => articles.get(number)!)
}

function newest(view: SiteView, column: string): unknown[] {
  return heads(view, newestOf(view.listings.get(`column:${column}`) ?? [], 20))
}

function below(view: SiteView, column: string): string[] {
  const children = [...view.columns.values()].filter(({ parent }) => parent === column)
  return children.flatMap(({ id }) => [id, ...below(view, id)])
}

function front(view: SiteView, listing: ListingKey): unknown[] | null {
  if (!frontOf(listing, view)) return null
  const slots = view.listings.get(listing) ?? []
  return [slots.length, heads(view, articlesIn(slots, newestSlots(slots.length)))]
}

function olderShown(view: SiteView, { listing, page }: Kind<'older'>): unknown[] | null {
  const slots = view.listings.get(listing) ?? []
  const last = olderPages(slots.length)
  return page > last ? null : [page === last, heads(view, articlesIn(slots, olderSlots(page)))]
}

function partsOf({ articles }: SiteView): number[] {
  return [...articles.keys()].map((number) => Math.ceil(number / 1000)).sort()
}

function sitemapShown(view: SiteView, part: number): unknown[] | null {
  if (part === 0) return []
  const within = [...view.articles.keys()].filter((number) => Math.ceil(number / 1000) === part)
  return within.length > 0
    ? heads(
        view,
        within.sort((a, b) => a - b),
      )
    : null
}

function reportsShown({ articles, columns }: SiteView, year: number | null): unknown[] | null {
  const reports = [...articles.values()].filter(({ column }) => columns.get(column)?.types.length)
  const years = reports.map(({ publishedAt }) => publishedAt.toZonedDateTimeISO('Asia/Shanghai').year)
  return year === null || years.includes(year) ? [reports.sort((a, b) => a.number - b.number)] : null
}

function articleShown({ articles, listings, pairs }: SiteView, article: PublishedArticle): unknown[] {
  const { newer, older } = neighboursIn(listings.get(`column:${article.column}`) ?? [], article.number)
  const others = [newer, older].flatMap((number) => (number === null ? [] : [articles.get(number)!]))
  const tied = (pairs.get(article.number) ?? []).map((pair) => [pair, articles.get(pair.number)!])
  return [article, others, tied]
}
