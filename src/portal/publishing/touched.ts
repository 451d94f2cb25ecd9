import type { ListingKey } from '#/articles/published.ts'
import { olderPages } from '#/portal/listing-pages.ts'
import { type PageRef, pageSize } from '#/portal/page-ref.ts'
import { platformParts } from '#/portal/pages/platform-menu.ts'
import { feedsOf, reportPages, sitemapPart } from '#/portal/publishing/all-pages.ts'
import type { ArticleChange } from '#/portal/publishing/change.ts'
import { frontOf, partsOf } from '#/portal/publishing/listing-front.ts'
import type { SiteView } from '#/portal/site-view.ts'

/** Pages that show something of every column, or of the newest anywhere. */
const everywhere: readonly PageRef[] = [
  { kind: 'home' },
  { kind: 'platform' },
  { kind: 'columns' },
  { kind: 'sitemap-index' },
]

/**
 * The pages that show something of an article as the view has it: its own, those beside it, those of its pair, its places in lists and
 * the pages around them, its column's feeds and everything above, its unit, its part of the sitemap. Their number does not grow with
 * the site. What each shows is `src/portal/pages`' to say; a page named here in vain is rendered and found to be as it was.
 */
export function pagesShowing(view: SiteView, change: ArticleChange): readonly PageRef[] {
  const { number, publishedAt, slots, pairs } = change
  if (!publishedAt) return []
  const beside = [...neighbours(view, change), ...pairs, ...(view.pairs.get(number) ?? [])]
  return [
    ...articlePages(view, [number, ...beside.map((other) => other.number)]),
    ...slots.flatMap(({ listing, slot }) => pagesAround(view, listing, slot)),
    ...pagesAbove(view, change),
    ...everywhere,
    ...reportsAround(view, change),
    { kind: 'sitemap', part: sitemapPart(number) },
  ]
}

/** 上一篇 and 下一篇: the nearest that are not silent, on either side of each of its slots. */
function neighbours({ listings }: SiteView, { slots }: ArticleChange): readonly { readonly number: number }[] {
  return slots.flatMap(({ listing, slot }) => {
    const places = listings.get(listing) ?? []
    return [nearest(places, slot - 2, -1), nearest(places, slot, 1)].flatMap((number) => (number ? [{ number }] : []))
  })
}

function nearest(places: readonly (number | null)[], from: number, step: 1 | -1): number | null {
  for (let index = from; index >= 0 && index < places.length; index += step) if (places[index]) return places[index]!
  return null
}

function articlePages({ articles, gone }: SiteView, numbers: readonly number[]): readonly PageRef[] {
  return numbers
    .filter((number) => articles.has(number) || gone.has(number))
    .map((number) => ({ kind: 'article', number }))
}

/**
 * The front of the listing, the page of a slot, and those that turn to it or begin to when there is one page more: the last older page
 * before the slot came is two before its own.
 */
function pagesAround(view: SiteView, listing: ListingKey, slot: number): readonly PageRef[] {
  const front = frontOf(listing, view)
  if (!front) return []
  const last = olderPages(view.listings.get(listing)?.length ?? 0)
  const own = Math.ceil(slot / pageSize)
  const pages = new Set([own - 2, own - 1, own, own + 1, last - 1, last].filter((page) => page >= 1 && page <= last))
  return [front, ...[...pages].map((page): PageRef => ({ kind: 'older', listing, page }))]
}

/** Every page of 年报 names the years there are, so one more report may touch them all: a handful. */
function reportsAround(view: SiteView, { slots, publishedAt }: ArticleChange): readonly PageRef[] {
  const reporting = platformParts(view.columns).reports.map(({ id }) => id)
  if (!slots.some(({ listing }) => reporting.includes(partsOf(listing).column ?? ''))) return []
  return [...reportPages(view), { kind: 'reports', year: publishedAt!.toZonedDateTimeISO('Asia/Shanghai').year }]
}

/** Its column and everything the column lies in, each with its feeds, in the tree as it is and for columns it was in before. */
function pagesAbove({ columns }: SiteView, { slots }: ArticleChange): readonly PageRef[] {
  const own = slots.flatMap(({ listing }) => partsOf(listing).column ?? [])
  const above = new Set<string>()
  for (const start of own)
    for (let id: string | null | undefined = start; id && columns.has(id); id = columns.get(id)!.parent) above.add(id)
  return [...above].flatMap((column): readonly PageRef[] => [{ kind: 'column', column }, ...feedsOf(column)])
}
