import type { ArticleHead, Paired, Slot } from '#/articles/published.ts'

/**
 * An article as it is now that an entry of the record book speaks of it: published, or not any more. It is read again, so the same change
 * may be taken any number of times, and several entries are one change.
 */
export type ArticleChange = {
  readonly number: number
  /** Its line when the public has it; null: it does not. */
  readonly head: ArticleHead | null
  /** When it was first published; null: never, so that there is no page to call gone either. */
  readonly publishedAt: Temporal.Instant | null
  /** Every slot it ever got, also those it left. */
  readonly slots: readonly (Slot & { readonly silent: boolean })[]
  readonly pairs: readonly Paired[]
}

/** What an entry of the record book is to the public site: the articles of its subject, or what stands on every page. */
export const changedBy: Readonly<Record<string, 'articles' | 'all'>> = {
  'article.published': 'articles',
  'article.changed': 'articles',
  'article.withdrawn': 'articles',
  'article.archived': 'articles',
  'article.moved': 'articles',
  'article.validity-set': 'articles',
  'article.pinned': 'articles',
  'pair.tied': 'articles',
  'pair.untied': 'articles',
  'column.changed': 'all',
  'columns.made': 'all',
  'site.changed': 'all',
  'charter.adopted': 'all',
  'charter.draft-adopted': 'all',
  'doubt.settled': 'all',
  'unit-list.taken': 'all',
  'units.changed': 'all',
  'demo.loaded': 'all',
  'demo.wiped': 'all',
}
