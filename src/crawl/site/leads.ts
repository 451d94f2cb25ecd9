import { baseOf, readAddress } from '#/crawl/address/read-address.ts'
import { isSameSite, type SiteScope } from '#/crawl/address/site-scope.ts'
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
  return distinct(page.links.flatMap((link) => leadFrom(link, base, place)))
}

/** Where a style sheet leads. */
export function sheetLeads(css: string, place: Place): readonly Lead[] {
  return distinct(
    cssLinks(css).flatMap((value) =>
      lead(value, place.href, 'style', /\.css(?:\?|$)/i.test(value) ? 'sheet' : 'file', place),
    ),
  )
}

function leadFrom(link: PageLink, base: string, place: Place): readonly Lead[] {
  const target = targetOf(link)
  return target ? lead(link.value, base, link.kind, target, place) : []
}

function lead(value: string, base: string, kind: LinkKind, target: Target, place: Place): readonly Lead[] {
  const address = readAddress(value, base, place.charset)
  if (!address.ok) return []
  const { href } = address
  if (!isSameSite(href, place.root, place.scope)) return [{ href, kind, target: 'other-site' }]
  return [{ href, kind, target: target === 'page' && fileForm.test(new URL(href).pathname) ? 'file' : target }]
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
  return [...new Map(leads.toReversed().map((each) => [each.href, each])).values()].reverse()
}
