import type { Column } from '#/articles/column.ts'
import type { PublishedArticle } from '#/articles/published.ts'
import { html, type Markup } from '#/platform/html.ts'
import { newestOf } from '#/portal/listing-pages.ts'
import { attachments, body } from '#/portal/pages/article-parts.ts'
import { faceOf } from '#/portal/pages/faces.ts'
import { keptBy } from '#/portal/pages/keeping.ts'
import { chips, lines } from '#/portal/pages/lines.ts'
import { headsOf } from '#/portal/pages/tree.ts'
import type { SiteView } from '#/portal/site-view.ts'

const earlierShown = 20

/** A single page (简介): its newest article whole, and the titles of those before it. */
export function singlePart(view: SiteView, column: Column, article: PublishedArticle | null): Markup {
  const listing = `column:${column.id}` as const
  const earlier = newestOf(view.listings.get(listing) ?? [], earlierShown).filter(
    (number) => number !== article?.number,
  )
  return html`${keptBy(view, column, listing)}${article === null ? html`<p class="none">暂无内容</p>\n` : whole(article)}${
    earlier.length > 0 &&
    html`<section class="earlier" aria-label="往期内容"><h2>往期内容</h2>\n${lines(headsOf(view, earlier))}</section>\n`
  }`
}

function whole(article: PublishedArticle): Markup {
  const { address, minute } = faceOf(article)
  return html`<article class="single">
<h2><a href="${address}">${article.title}</a>${chips(article)}</h2>
<p class="facts"><span>发布日期：${minute}</span><span>来源：${article.source || article.unitName}</span></p>
${body(article.content)}${attachments(article.content.attachments)}</article>
`
}
