import type { ArticleHead, Paired, Slot } from '#/articles/published.ts'
import type { SiteView } from '#/portal/site-view.ts'

/** How something stands now that an entry of the record book speaks of. It is read again, so the same change may be taken any number of times. */
export type Change = ArticleChange | SiteChange

/** An article as it is now: published, or not any more. */
export type ArticleChange = {
  readonly kind: 'article'
  readonly number: number
  /** Its line when the public has it; null: it does not. */
  readonly head: ArticleHead | null
  /** When it was first published; null: never, so that there is no page to call gone either. */
  readonly publishedAt: Temporal.Instant | null
  /** Every slot it ever got, also those it left. */
  readonly slots: readonly (Slot & { readonly silent: boolean })[]
  readonly pairs: readonly Paired[]
}

/** Columns, keepers, units or settings: what stands on every page. */
export type SiteChange = { readonly kind: 'site'; readonly view: SiteView }

/** What each entry of the record book is to the public site: an article, everything, or nothing. */
export const changedBy: Readonly<Record<string, 'article' | 'pair' | 'site'>> = {
  'article.published': 'article',
  'article.changed': 'article',
  'article.withdrawn': 'article',
  'article.archived': 'article',
  'article.moved': 'article',
  'article.validity-set': 'article',
  'article.pinned': 'article',
  'pair.tied': 'pair',
  'pair.untied': 'pair',
  'column.changed': 'site',
  'columns.made': 'site',
  'site.changed': 'site',
  'charter.adopted': 'site',
  'units.changed': 'site',
  'demo.loaded': 'site',
  'demo.wiped': 'site',
}
