import type { PublishedArticle } from '#/articles/published.ts'
import { articlesIn, neighboursIn, newestOf, newestSlots, olderPages, olderSlots } from '#/portal/listing-pages.ts'
import type { PageRef } from '#/portal/page-ref.ts'
import { frontOf } from '#/portal/publishing/listing-front.ts'
import type { SiteView } from '#/portal/site-view.ts'

/** The site in plain text: every page says all that a page may say of others, so that a page left as it was is noticed. */
export function plainPage(ref: PageRef, view: SiteView, article?: PublishedArticle | null): string | null {
  const shown = shownOn(ref, view, article ?? null)
  return shown && `${JSON.stringify([ref, view.settings, view.demo, [...view.columns], view.units, shown])}\n`
}

function shownOn(ref: PageRef, view: SiteView, article: PublishedArticle | null): unknown[] | null {
  const { listings, columns, articles, gone } = view
  const heads = (numbers: readonly number[]) => numbers.map((number) => articles.get(number)!)
  const newest = (column: string) => heads(newestOf(listings.get(`column:${column}`) ?? [], 20))
  const below = (column: string): string[] =>
    [...columns.values()].filter(({ parent }) => parent === column).flatMap(({ id }) => [id, ...below(id)])
  const front = (listing: `column:${string}` | `unit:${string}`) => {
    if (!frontOf(listing, view)) return null
    const slots = listings.get(listing) ?? []
    return [slots.length, heads(articlesIn(slots, newestSlots(slots.length)))]
  }
  switch (ref.kind) {
    case 'article':
      return article ? articleShown(view, article) : gone.has(ref.number) ? ['gone'] : null
    case 'column':
      return [front(`column:${ref.column}`), below(ref.column).map(newest)]
    case 'unit':
      return front(`unit:${ref.unit}`)
    case 'unit-class':
      return front(`column:${ref.column}/unit:${ref.unit}`)
    case 'older': {
      const slots = listings.get(ref.listing) ?? []
      const last = olderPages(slots.length)
      return ref.page > last ? null : [ref.page === last, heads(articlesIn(slots, olderSlots(ref.page)))]
    }
    case 'feed':
      return [ref.column, ...below(ref.column)].map(newest)
    case 'sitemap': {
      const part = [...articles.keys()].filter((number) => Math.ceil(number / 1000) === ref.part)
      return ref.part === 0 ? [] : part.length > 0 ? heads(part.sort((a, b) => a - b)) : null
    }
    case 'leaving':
      return columns.get(ref.column)?.kind === 'link' ? [columns.get(ref.column)!.target] : null
    case 'home':
    case 'platform':
    case 'columns':
    case 'sitemap-index':
      return [[...columns.keys()].map(newest), [...articles.keys()].map((number) => Math.ceil(number / 1000)).sort()]
    case 'reports': {
      const reports = [...articles.values()].filter(({ column }) => columns.get(column)?.types.length)
      const years = reports.map(({ publishedAt }) => publishedAt.toZonedDateTimeISO('Asia/Shanghai').year)
      const byNumber = reports.sort((a, b) => a.number - b.number)
      return ref.year === null ? [byNumber] : years.includes(ref.year) ? [byNumber] : null
    }
    default:
      return []
  }
}

function articleShown({ articles, listings, pairs }: SiteView, article: PublishedArticle): unknown[] {
  const { newer, older } = neighboursIn(listings.get(`column:${article.column}`) ?? [], article.number)
  const others = [newer, older].flatMap((number) => (number === null ? [] : [articles.get(number)!]))
  const tied = (pairs.get(article.number) ?? []).map((pair) => [pair, articles.get(pair.number)!])
  return [article, others, tied]
}
