import type { PublishedArticle } from '#/articles/published.ts'
import { html, type Markup } from '#/platform/html.ts'
import { attachments, body, neighbours, pairs } from '#/portal/pages/article-parts.ts'
import { recordBox, validityNotice } from '#/portal/pages/article-record.ts'
import { faceOf, minuteOf } from '#/portal/pages/faces.ts'
import { framed } from '#/portal/pages/frame.ts'
import { chips } from '#/portal/pages/lines.ts'
import { qrOf } from '#/portal/pages/qr.ts'
import { trail } from '#/portal/pages/side.ts'
import { articleTags } from '#/portal/pages/tags.ts'
import { topicLead, topicOf } from '#/portal/pages/topic.ts'
import { lineOf } from '#/portal/pages/tree.ts'
import type { SiteView } from '#/portal/site-view.ts'

/**
 * An article: title, date, source, text, attachments, editor; of government information its header. Of the rest of the site it shows the
 * line of columns it lies in, the titles of what it is paired with, and those of its neighbours. Null when its column is not there.
 */
export function articlePage(view: SiteView, article: PublishedArticle): string | null {
  const { settings, columns } = view
  const column = columns.get(article.column)
  if (!column) return null
  const line = lineOf(columns, article.column)
  const topic = topicOf(line)
  return framed(view, {
    title: article.title,
    address: faceOf(article).address,
    tags: articleTags(article, column, settings),
    part: line[0]?.id ?? null,
    feed: column.id,
    lead: topic && topicLead(view, topic, column.id),
    main: html`${trail(line, settings, '正文')}<div class="wide">
<article class="article">
${recordBox(article)}${pairs(view, article.number)}${titles(article)}${validityNotice(article)}${facts(article)}${body(article.content)}${attachments(article.content.attachments)}${closing(article, settings)}</article>
${neighbours(view, article)}</div>
`,
  })
}

function titles({ title, content, indexNumber, documentNumber, ...head }: PublishedArticle): Markup {
  return html`<h1>${title}</h1>
${content.subtitle !== '' && html`<p class="subtitle">${content.subtitle}</p>\n`}${indexNumber !== null && documentNumber && html`<p class="document-number">${documentNumber}</p>\n`}${chipLine(head)}`
}

function chipLine(head: Pick<PublishedArticle, 'demo' | 'validity'>): Markup | false {
  return (
    (head.demo || head.validity?.state === 'void') &&
    html`<p class="chip-line">${chips({ demo: head.demo, validity: head.validity })}</p>\n`
  )
}

/** 发布日期, 来源, 字号, 打印, 分享. What only the script can do is shown by the script. */
function facts(article: PublishedArticle): Markup {
  const { minute } = faceOf(article)
  return html`<div class="facts">
<span>发布日期：<time datetime="${minute.replace(' ', 'T')}+08:00">${minute}</time></span><span>来源：${article.source || article.unitName}</span>
<span class="by-script">字号：<button type="button" data-size="large">大</button><button type="button" data-size="middle">中</button><button type="button" data-size="small">小</button></span>
<span class="by-script"><button type="button" data-print>打印</button><button type="button" data-copy>复制链接</button></span>
</div>
`
}

/** 责任编辑, the day of the last change, and the picture that takes the page to a phone. */
function closing(article: PublishedArticle, { domain }: SiteView['settings']): Markup {
  const { editor, changedAt } = article
  return html`<div class="closing">
${domain !== '' && html`<div class="to-phone">${qrOf(`https://${domain}${faceOf(article).address}`)}<p>扫一扫在手机上阅读</p></div>\n`}<div>
${changedAt && html`<p>内容更新：${minuteOf(changedAt)}</p>\n`}${editor !== '' && html`<p>责任编辑：${editor}</p>\n`}</div></div>
`
}
