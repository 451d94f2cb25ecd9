import type { PublishedArticle } from '#/articles/published.ts'
import type { ArticleChange } from '#/portal/publishing/change.ts'
import type { SiteView } from '#/portal/site-view.ts'

/** The whole site as the database had it when its record book ended at `seq`. */
export type SiteAt = { readonly seq: number; readonly view: SiteView }

/** What happened after an entry, up to `seq`, as it stands now; `all`: what stands on every page, or too much to follow one by one. */
export type Since = { readonly seq: number; readonly changes: readonly ArticleChange[] | 'all' }

/** The stored files that each published article shows or offers, as paths below the folder of files. */
export type FilesOfArticles = ReadonlyMap<number, readonly string[]>

/** What a publisher asks of the database. */
export type SiteSource = {
  readonly siteId: string
  readonly loadSite: () => Promise<SiteAt>
  readonly loadSince: (seq: number) => Promise<Since>
  /** Published articles whole; those that are not published any more are left out. */
  readonly loadArticles: (numbers: readonly number[]) => Promise<ReadonlyMap<number, PublishedArticle>>
  readonly loadFiles: (numbers: readonly number[] | 'all') => Promise<FilesOfArticles>
  /** Does the work while no other process writes this folder. */
  readonly alone: <Result>(folder: string, work: () => Promise<Result>) => Promise<Result>
}
