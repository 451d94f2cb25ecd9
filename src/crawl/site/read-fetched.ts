import { isSameSite, type SiteScope } from '#/crawl/address/site-scope.ts'
import { decodePage } from '#/crawl/decode-page.ts'
import { type Fetched, isHtml } from '#/crawl/fetching/fetched.ts'
import { textHash } from '#/crawl/scan/page-hash.ts'
import { scanPage } from '#/crawl/scan/scan-page.ts'
import type { ScannedPage } from '#/crawl/scan/scanned-page.ts'
import type { Crawled, KeptPage, Waiting } from './crawled.ts'
import { leadsOf, sheetLeads } from './leads.ts'

/** An answer as read: what is kept, the page where it is one, and its text before scanning. */
export type ReadPage = { readonly crawled: Crawled; readonly page: ScannedPage | null; readonly text: string | null }

type Site = { readonly root: string; readonly scope: SiteScope }

/** Reads an answer. One that has not changed is what was kept of it; one that a redirect took to another site is not read. */
export function readFetched(waiting: Waiting, fetched: Fetched, kept: KeptPage | null, site: Site): ReadPage {
  const bare = bareOf(waiting, fetched)
  if (fetched.outcome === 'unchanged' && kept) return { crawled: { ...bare, ...kept }, page: null, text: null }
  const isReadable =
    (fetched.outcome === 'ok' || fetched.outcome === 'too-large') &&
    isSameSite(fetched.finalHref, site.root, site.scope)
  if (!isReadable || fetched.bytes.length === 0) return { crawled: bare, page: null, text: null }
  const { text, charset } = decodePage(fetched.bytes, fetched.contentType)
  const place = { ...site, href: fetched.finalHref, charset }
  if (waiting.target === 'sheet')
    return { crawled: { ...bare, charset, leads: sheetLeads(text, place) }, page: null, text }
  return waiting.target === 'page' && isHtml(fetched)
    ? readHtml(bare, text, place)
    : { crawled: bare, page: null, text: null }
}

function readHtml(bare: Crawled, text: string, place: Parameters<typeof leadsOf>[1]): ReadPage {
  const page = scanPage(text)
  const { charset } = place
  return {
    crawled: {
      ...bare,
      charset,
      title: page.title,
      textHash: textHash(page.text),
      leads: leadsOf(page, place),
    },
    page,
    text,
  }
}

function bareOf({ href, target, depth, foundOn }: Waiting, fetched: Fetched): Crawled {
  const { outcome, status, finalHref, hops, contentType, ms, etag, lastModified, bytes } = fetched
  return {
    ...{
      href,
      target,
      depth,
      foundOn,
      outcome,
      status,
      finalHref,
      hops,
      contentType,
      ms,
      etag,
      lastModified,
      size: bytes.length,
    },
    ...{ charset: null, title: null, textHash: null, leads: [] },
  }
}
