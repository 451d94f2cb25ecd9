import type { Column } from '#/articles/column.ts'
import type { ArticleHead, ListingKey, Paired } from '#/articles/published.ts'
import type { SiteSettings } from '#/articles/site-settings.ts'
import type { AssetAddresses } from '#/portal/assets/asset-names.ts'

/**
 * The whole site as the public may know it, in memory: all that pages are made of but the bodies of articles. A page is a pure function
 * of it, so the same view gives the same bytes.
 *
 * Changed settings, columns and keeping come as new objects: what all pages have in common (`src/portal/pages/chrome.ts`) is kept per
 * object. Articles and listings may change in place.
 */
export type SiteView = {
  readonly settings: SiteSettings
  /** Where the styles, the script and the marks lie: `assetAddresses(await readAssets())`. */
  readonly assets: AssetAddresses
  /** By id, in the order of the tree: parents before children, siblings by `order`. */
  readonly columns: ReadonlyMap<string, Column>
  /** Who keeps a column and what the charter asks of it, by column id. */
  readonly keeping: ReadonlyMap<string, Keeping>
  readonly units: readonly UnitView[]
  readonly articles: ReadonlyMap<number, ArticleHead>
  /** Published articles by slot; a slot that fell silent (withdrawn, moved) is `null`. Index 0 is slot 1. */
  readonly listings: ReadonlyMap<ListingKey, readonly (number | null)[]>
  readonly pairs: ReadonlyMap<number, readonly Paired[]>
  /** Numbers of articles that were published once and are not any more, with the day they were published: their page says so (410). */
  readonly gone: ReadonlyMap<number, Temporal.Instant>
  /** Whether any of it is a demonstration: every page says so. */
  readonly demo: boolean
}

/** What the frame of every page is made of. */
export type FrameView = Pick<SiteView, 'settings' | 'assets' | 'columns' | 'demo'>

/** 责任单位 and 工作要求 of a column, in the words of the table. */
export type Keeping = { readonly units: readonly string[]; readonly demands: readonly string[] }

export type UnitView = {
  readonly id: string
  readonly name: string
  /** In words: 部门, 街道 … */
  readonly kind: string
  readonly isDiscloser: boolean
}
