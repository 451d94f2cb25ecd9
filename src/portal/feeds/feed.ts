import type { Column } from '#/articles/column.ts'
import type { ArticleHead } from '#/articles/published.ts'
import { html, type Markup } from '#/platform/html.ts'
import { xmlOf } from '#/portal/feeds/xml.ts'
import { faceOf } from '#/portal/pages/faces.ts'
import { newestBelow } from '#/portal/pages/tree.ts'
import type { SiteView } from '#/portal/site-view.ts'

const newestShown = 20

/**
 * The newest of a column and of what lies below it, as RSS 2.0 or Atom (RFC 4287); null for a link column, which has none.
 * It shows their lines. An empty feed is dated at the beginning of time, for no page may know what time it is.
 */
export function feed(view: SiteView, column: Column, format: 'rss' | 'atom'): string | null {
  if (column.kind === 'link') return null
  const heads = newestBelow(view, column, newestShown)
  return xmlOf(format === 'rss' ? rss(view, column, heads) : atom(view, column, heads))
}

function rss({ settings }: SiteView, column: Column, heads: readonly ArticleHead[]): Markup {
  const root = `https://${settings.domain}`
  return html`<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>${titleOf(settings, column)}</title>
<link>${root}/${column.id}/</link>
<description>${column.description || titleOf(settings, column)}</description>
<language>zh-CN</language>
<atom:link href="${root}/${column.id}/rss.xml" rel="self" type="application/rss+xml"/>
<lastBuildDate>${rfc822(latest(heads))}</lastBuildDate>
${heads.map((head) => rssItem(head, root))}</channel></rss>`
}

function rssItem(head: ArticleHead, root: string): Markup {
  const address = root + faceOf(head).address
  return html`<item><title>${head.title}</title><link>${address}</link><guid isPermaLink="true">${address}</guid><pubDate>${rfc822(head.publishedAt)}</pubDate><description>${head.summary}</description></item>
`
}

function atom({ settings }: SiteView, column: Column, heads: readonly ArticleHead[]): Markup {
  const root = `https://${settings.domain}`
  return html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
<id>${root}/${column.id}/</id>
<title>${titleOf(settings, column)}</title>
<updated>${latest(heads).toString()}</updated>
<author><name>${settings.host || settings.name || '本站'}</name></author>
<link href="${root}/${column.id}/"/>
<link rel="self" type="application/atom+xml" href="${root}/${column.id}/atom.xml"/>
${heads.map((head) => atomEntry(head, root))}</feed>`
}

function atomEntry(head: ArticleHead, root: string): Markup {
  const address = root + faceOf(head).address
  const at = head.publishedAt.toString()
  return html`<entry><id>${address}</id><title>${head.title}</title><link href="${address}"/><published>${at}</published><updated>${at}</updated><author><name>${head.source || head.unitName}</name></author><summary>${head.summary}</summary></entry>
`
}

function titleOf({ name }: SiteView['settings'], { title }: Column): string {
  return name ? `${title} - ${name}` : title
}

function latest(heads: readonly ArticleHead[]): Temporal.Instant {
  return heads[0]?.publishedAt ?? Temporal.Instant.fromEpochMilliseconds(0)
}

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A moment as RSS has it: Tue, 24 Nov 2026 14:05:09 +0800. */
export function rfc822(at: Temporal.Instant): string {
  const { dayOfWeek, day, month, year, hour, minute, second } = at.toZonedDateTimeISO('Asia/Shanghai')
  const two = (value: number) => String(value).padStart(2, '0')
  return `${days[dayOfWeek - 1]}, ${two(day)} ${months[month - 1]} ${year} ${two(hour)}:${two(minute)}:${two(second)} +0800`
}
