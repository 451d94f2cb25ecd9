import type { ArticleHead, ListingKey, Paired } from '#/articles/published.ts'
import type { SiteView } from '#/portal/site-view.ts'

/**
 * The view while it is kept up to date: the same, and its articles, listings and pairs can be changed in place, for there may be 100,000
 * of them. Articles stand in no order: a page that shows many sorts them.
 */
export type LiveView = Omit<SiteView, 'articles' | 'listings' | 'pairs' | 'gone'> & {
  readonly articles: Map<number, ArticleHead>
  readonly listings: Map<ListingKey, (number | null)[]>
  readonly pairs: Map<number, readonly Paired[]>
  readonly gone: Map<number, Temporal.Instant>
}

/** A view of its own that may be changed in place. */
export function liveView(view: SiteView): LiveView {
  return {
    ...view,
    articles: new Map(view.articles),
    listings: new Map([...view.listings].map(([listing, slots]) => [listing, [...slots]])),
    pairs: new Map(view.pairs),
    gone: new Map(view.gone),
  }
}

/** Pairs in the order in which pages show them, whatever the order in which they were tied. */
export function inOrder(pairs: readonly Paired[]): readonly Paired[] {
  return [...pairs].sort((a, b) => a.number - b.number || (a.kind < b.kind ? -1 : 1))
}
