import { baseOf, type ReadAddress, readAddress } from '#/crawl/address/read-address.ts'
import { type SiteScope, siteOf } from '#/crawl/address/site-scope.ts'
import { cssLinks } from '#/crawl/scan/css-links.ts'
import type { LinkKind, PageLink } from '#/crawl/scan/page-link.ts'
import type { ScannedPage } from '#/crawl/scan/scanned-page.ts'
import type { Lead, Target } from './crawled.ts'

/** Where a page lies, and what its site is. */
export type Place = {
  readonly href: string
  readonly charset: string
  readonly root: string
  readonly scope: SiteScope
}

const fileForm =
  /\.(?:docx?|xlsx?|pptx?|wps|et|dps|ofd|pdf|zip|rar|7z|gz|tar|exe|apk|csv|jpe?g|png|gif|bmp|webp|svg|ico|tiff?|mp[34]|flv|wmv|avi|mov|wav|swf|css|js|json|woff2?|ttf|eot)$/i

/** Where a page leads, each address once, in its order. Forms are not sent, so they lead nowhere. */
export function leadsOf(page: ScannedPage, place: Place): readonly Lead[] {
  const base = baseOf(place.href, page.base)
  const isOwn = siteOf(place.root, place.scope)
  return distinct(page.links.flatMap((link) => leadFrom(link, base, place.charset, isOwn)))
}

/** Where a style sheet leads. */
export function sheetLeads(css: string, { href, charset, root, scope }: Place): readonly Lead[] {
  const isOwn = siteOf(root, scope)
  const targetIn = (value: string): Target => (/\.css(?:\?|$)/i.test(value) ? 'sheet' : 'file')
  return distinct(
    cssLinks(css).flatMap((value) => leadTo(readAddress(value, href, charset), 'style', targetIn(value), isOwn)),
  )
}

function leadFrom(link: PageLink, base: string, charset: string, isOwn: (url: URL) => boolean): readonly Lead[] {
  const target = targetOf(link)
  return target ? leadTo(readAddress(link.value, base, charset), link.kind, target, isOwn) : []
}

function leadTo(address: ReadAddress, kind: LinkKind, target: Target, isOwn: (url: URL) => boolean): readonly Lead[] {
  if (!address.ok) return []
  const { href, url } = address
  if (!isOwn(url)) return [{ href, kind, target: 'other-site' }]
  return [{ href, kind, target: target === 'page' && fileForm.test(url.pathname) ? 'file' : target }]
}

/** Null for what is not asked for. */
function targetOf({ kind, rel }: PageLink): Target | null {
  if (kind === 'form') return null
  if (kind === 'anchor' || kind === 'area' || kind === 'frame' || kind === 'refresh') return 'page'
  if (kind !== 'linked') return 'file'
  if (/\b(?:preconnect|dns-prefetch)\b/.test(rel)) return null
  if (/\bstylesheet\b/.test(rel)) return 'sheet'
  return /\b(?:canonical|alternate|next|prev|start|index)\b/.test(rel) ? 'page' : 'file'
}

function distinct(leads: readonly Lead[]): readonly Lead[] {
  const seen = new Set<string>()
  return leads.filter(({ href }) => !seen.has(href) && seen.add(href))
}
