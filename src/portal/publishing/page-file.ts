import { addressOf, articleAddress, type PageRef } from '#/portal/page-ref.ts'
import type { SiteView } from '#/portal/site-view.ts'

/**
 * The file a page is kept in, below the public folder: `index.html` for a folder. The page of an article that was published once and
 * is not any more lies beside its address (`12.gone.html`), so that any web server can tell the two apart and answer 410.
 */
export function fileOf(ref: PageRef, view: SiteView): string {
  const address = ref.kind === 'article' ? articleFile(ref.number, view) : addressOf(ref, view.articles)
  return address.endsWith('/') ? `${address.slice(1)}index.html` : address.slice(1)
}

/** Every file a page may be kept in: one, or for an article the page itself and the one that says it is gone. */
export function filesOf(ref: PageRef, view: SiteView): readonly string[] {
  if (ref.kind !== 'article') return [fileOf(ref, view)]
  const address = addressOfArticle(ref.number, view)
  return [address.slice(1), goneFile(address).slice(1)]
}

/** Where the page that says 410 lies for the address of an article. */
export function goneFile(address: string): string {
  return address.replace(/\.html$/, '.gone.html')
}

/** What tells one page from another. */
export function pageKey(ref: PageRef): string {
  return Object.values(ref).join(' ')
}

function articleFile(number: number, view: SiteView): string {
  const address = addressOfArticle(number, view)
  return view.articles.has(number) ? address : goneFile(address)
}

function addressOfArticle(number: number, { articles, gone }: SiteView): string {
  const publishedAt = articles.get(number)?.publishedAt ?? gone.get(number)
  if (!publishedAt) throw new Error(`article ${number} was never published`)
  return articleAddress({ number, publishedAt })
}
