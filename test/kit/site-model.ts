/**
 * A site as the database holds it, in the simplest form there is, and the view of it made from nothing every time: the oracle against
 * which a view that is kept up to date is held. It shares no part with the publisher.
 */

import type { PairKind } from '#/articles/article.ts'
import type { Column } from '#/articles/column.ts'
import { type ArticleHead, type ListingKey, listingsOf, type Paired } from '#/articles/published.ts'
import type { SiteSettings } from '#/articles/site-settings.ts'
import type { ArticleChange } from '#/portal/publishing/change.ts'
import type { SiteView, UnitView } from '#/portal/site-view.ts'
import { someAssets } from './a-site.ts'

type Kept = { head: ArticleHead; isShown: boolean; text: string }
type Edge = { readonly kind: PairKind; readonly first: number; readonly second: number }
type Place = { readonly listing: ListingKey; readonly slot: number; readonly number: number }

export type SiteModel = {
  columns: readonly Column[]
  readonly units: readonly UnitView[]
  settings: SiteSettings
  readonly articles: Map<number, Kept>
  readonly places: Place[]
  edges: readonly Edge[]
}

/** Shows an article that is new or was withdrawn. */
export function publish({ articles, places }: SiteModel, head: ArticleHead, text = ''): void {
  articles.set(head.number, { head, isShown: true, text })
  for (const listing of listingsOf(head.column, head.unit)) {
    if (places.some((place) => place.listing === listing && place.number === head.number)) continue
    const slot = places.filter((place) => place.listing === listing).length + 1
    places.push({ listing, slot, number: head.number })
  }
}

/** Everything the public may see of it, made from nothing. */
export function viewOf({ columns, units, settings, articles, places, edges }: SiteModel): SiteView {
  const shown = [...articles.values()].filter(({ isShown }) => isShown).map(({ head }) => head)
  const listings = new Map<ListingKey, (number | null)[]>()
  for (const place of places) {
    const of = listings.get(place.listing) ?? []
    of[place.slot - 1] = isInPlace(articles, place) ? place.number : null
    listings.set(place.listing, of)
  }
  const gone = [...articles.values()].filter(({ isShown }) => !isShown)
  return {
    ...{ settings, units, listings, keeping: new Map(), assets: someAssets },
    columns: new Map(columns.map((column) => [column.id, column])),
    articles: new Map(shown.map((head) => [head.number, head])),
    pairs: pairsOf(edges, new Set(shown.map(({ number }) => number))),
    gone: new Map(gone.map(({ head }) => [head.number, head.publishedAt])),
    demo: shown.some(({ demo }) => demo),
  }
}

/** How an article stands, as the publisher reads it from the database. */
export function changeOf({ articles, places, edges }: SiteModel, number: number): ArticleChange {
  const { head, isShown } = articles.get(number)!
  return {
    ...{ number, head: isShown ? head : null, publishedAt: head.publishedAt },
    slots: places
      .filter((place) => place.number === number)
      .map((place) => ({ ...place, silent: !isInPlace(articles, place) })),
    pairs: edges.flatMap((edge) => seenFrom(edge, number)),
  }
}

function isInPlace(articles: SiteModel['articles'], { listing, number }: Place): boolean {
  const { head, isShown } = articles.get(number)!
  return isShown && listingsOf(head.column, head.unit).includes(listing)
}

function seenFrom({ kind, first, second }: Edge, number: number): readonly Paired[] {
  if (first === number) return [{ kind, is: 'second', number: second }]
  return second === number ? [{ kind, is: 'first', number: first }] : []
}

function pairsOf(edges: readonly Edge[], shown: ReadonlySet<number>): ReadonlyMap<number, readonly Paired[]> {
  const whole = edges.filter(({ first, second }) => shown.has(first) && shown.has(second))
  const ends = new Set(whole.flatMap(({ first, second }) => [first, second]))
  const sorted = (number: number) => whole.flatMap((edge) => seenFrom(edge, number)).sort((a, b) => a.number - b.number)
  return new Map([...ends].map((number) => [number, sorted(number)]))
}
