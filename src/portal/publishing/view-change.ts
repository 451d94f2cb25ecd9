import type { Paired } from '#/articles/published.ts'
import type { PageRef } from '#/portal/page-ref.ts'
import type { ArticleChange } from '#/portal/publishing/change.ts'
import { inOrder, type LiveView } from '#/portal/publishing/live-view.ts'
import { pageKey } from '#/portal/publishing/page-file.ts'
import { pagesShowing } from '#/portal/publishing/touched.ts'

/** The view after some changes, and the pages that may look different now. */
export type Changed = { readonly view: LiveView; readonly touched: readonly PageRef[] }

/**
 * Takes changes into the view, in place. The pages touched are those that showed an article before it changed and those that show it
 * after: a constant number for each, however large the site is. The view that comes back is a new object; when its `demo` is another,
 * every page is, for each says so.
 */
export function takeChanges(view: LiveView, changes: readonly ArticleChange[]): Changed {
  const touched = new Map<string, PageRef>()
  for (const change of changes) for (const ref of takeArticle(view, change)) touched.set(pageKey(ref), ref)
  return { view: { ...view, demo: isDemo(view, changes) }, touched: [...touched.values()] }
}

function takeArticle(view: LiveView, change: ArticleChange): readonly PageRef[] {
  const before = pagesShowing(view, change)
  placeHead(view, change)
  placeSlots(view, change)
  placePairs(view, change)
  return [...before, ...pagesShowing(view, change)]
}

function placeHead({ articles, gone }: LiveView, { number, head, publishedAt }: ArticleChange): void {
  if (head) articles.set(number, head)
  else articles.delete(number)
  if (!head && publishedAt) gone.set(number, publishedAt)
  else gone.delete(number)
}

function placeSlots({ listings }: LiveView, { slots }: ArticleChange): void {
  for (const { listing, slot, number, silent } of slots) {
    const places = listings.get(listing) ?? []
    while (places.length < slot) places.push(null)
    places[slot - 1] = silent ? null : number
    listings.set(listing, places)
  }
}

/** A pair is one edge, shown at both ends while the public has both. */
function placePairs({ articles, pairs }: LiveView, { number, head, pairs: tied }: ArticleChange): void {
  for (const { number: other } of pairs.get(number) ?? []) setPairs(pairs, other, without(pairs.get(other), number))
  const shown = head ? tied.filter((pair) => articles.has(pair.number)) : []
  setPairs(pairs, number, shown)
  for (const pair of shown)
    setPairs(pairs, pair.number, [...without(pairs.get(pair.number), number), seenFrom(pair, number)])
}

function without(pairs: readonly Paired[] = [], number: number): readonly Paired[] {
  return pairs.filter((pair) => pair.number !== number)
}

function seenFrom({ kind, is }: Paired, number: number): Paired {
  return { kind, is: is === 'first' ? 'second' : 'first', number }
}

function setPairs(pairs: Map<number, readonly Paired[]>, number: number, tied: readonly Paired[]): void {
  if (tied.length === 0) pairs.delete(number)
  else pairs.set(number, inOrder(tied))
}

/** Whether the site shows a demonstration: looked for only when a change may have brought the first or taken the last. */
function isDemo({ articles, demo }: LiveView, changes: readonly ArticleChange[]): boolean {
  if (changes.some(({ head }) => head?.demo)) return true
  return demo && articles.values().some((head) => head.demo)
}
