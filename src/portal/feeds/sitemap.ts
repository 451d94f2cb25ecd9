import { html, type Markup } from '#/platform/html.ts'
import { xmlOf } from '#/portal/feeds/xml.ts'
import { addressOf, type PageRef, sitemapSize } from '#/portal/page-ref.ts'
import { faceOf } from '#/portal/pages/faces.ts'
import { disclosers } from '#/portal/pages/unit-grid.ts'
import type { SiteView } from '#/portal/site-view.ts'

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** The parts of the sitemap: 0 for the pages that are not articles, then those thousands of numbers that have a published article. */
export function sitemapParts({ articles }: Pick<SiteView, 'articles'>): readonly number[] {
  const parts = new Set([0])
  for (const number of articles.keys()) parts.add(Math.ceil(number / sitemapSize))
  return [...parts].sort((a, b) => a - b)
}

/** sitemap.xml: which parts there are. sitemaps.org protocol 0.9. */
export function sitemapIndex(view: SiteView): string {
  const { domain } = view.settings
  return xmlOf(html`<sitemapindex xmlns="${namespace}">
${sitemapParts(view).map((part) => html`<sitemap><loc>https://${domain}/sitemap-${part}.xml</loc></sitemap>\n`)}</sitemapindex>`)
}

/** One part of it; null when it would be empty. It shows the addresses and days of articles, part 0 those of columns and units. */
export function sitemap(view: SiteView, part: number): string | null {
  const places = part === 0 ? standing(view) : articlesOf(view, part)
  return places.length === 0 ? null : xmlOf(html`<urlset xmlns="${namespace}">\n${places}</urlset>`)
}

function articlesOf({ articles, settings }: SiteView, part: number): readonly Markup[] {
  const places: Markup[] = []
  for (let number = (part - 1) * sitemapSize + 1; number <= part * sitemapSize; number++) {
    const head = articles.get(number)
    if (head) places.push(place(settings.domain, faceOf(head).address, faceOf(head).day))
  }
  return places
}

function standing({ settings, columns, units, articles }: SiteView): readonly Markup[] {
  const refs: readonly PageRef[] = [
    ...(['home', 'platform', 'columns', 'site-map', 'about'] as const).map((kind) => ({ kind })),
    ...[...columns.keys()].map((column) => ({ kind: 'column', column }) as const),
    ...disclosers(units).map(({ id }) => ({ kind: 'unit', unit: id }) as const),
  ]
  return refs.map((ref) => place(settings.domain, addressOf(ref, articles), null))
}

function place(domain: string, address: string, day: string | null): Markup {
  return html`<url><loc>https://${domain}${address}</loc>${day !== null && html`<lastmod>${day}</lastmod>`}</url>
`
}
