import type { Earlier, Hop } from '#/crawl/fetching/fetched.ts'
import type { Method } from '#/crawl/next-step.ts'
import type { Outcome } from '#/crawl/outcome.ts'
import type { LinkKind } from '#/crawl/scan/page-link.ts'

/** What is done with an address: a page is read and followed, a sheet's pictures and fonts too; a file, or another site's address, is only asked for. */
export type Target = 'page' | 'sheet' | 'file' | 'other-site'

/** Where a page leads, and what for. */
export type Lead = { readonly href: string; readonly target: Target; readonly kind: LinkKind }

/** An address still to be asked for. */
export type Waiting = {
  readonly href: string
  readonly target: Target
  readonly depth: number
  /** The page that led to it first; null for the crawl's beginning. */
  readonly foundOn: string | null
  readonly method: Method
  readonly attempts: number
}

/** What is kept of an address that was asked for. */
export type Crawled = {
  readonly href: string
  readonly target: Target
  readonly depth: number
  readonly foundOn: string | null
  readonly outcome: Outcome
  readonly status: number | null
  readonly finalHref: string
  readonly hops: readonly Hop[]
  readonly contentType: string | null
  readonly charset: string | null
  readonly title: string | null
  readonly textHash: string | null
  readonly size: number
  readonly ms: number
  readonly etag: string | null
  readonly lastModified: string | null
  readonly leads: readonly Lead[]
}

/** What an earlier crawl kept of a page: enough to go on from it when it has not changed. */
export type KeptPage = Earlier & Pick<Crawled, 'contentType' | 'charset' | 'title' | 'textHash' | 'size' | 'leads'>

/** Where a crawl keeps what it has done and what it has to do. What `keep` has promised is not asked for again, whatever happens to the process. */
export type Shelf = {
  /** What is left of a crawl that was broken off: nothing, for a new one. */
  readonly begun: () => Promise<{
    readonly done: readonly Pick<Crawled, 'href' | 'target' | 'outcome'>[]
    readonly waiting: readonly Waiting[]
  }>
  readonly earlier: (href: string) => Promise<KeptPage | null>
  readonly keep: (crawled: Crawled, found: readonly Waiting[]) => Promise<void>
}

/** A crawl that nothing is kept of. */
export const noShelf: Shelf = {
  begun: async () => ({ done: [], waiting: [] }),
  earlier: async () => null,
  keep: async () => {},
}
