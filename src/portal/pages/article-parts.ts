import type { ArticleContent, Attachment, PairKind } from '#/articles/article.ts'
import { pairWords } from '#/articles/article.ts'
import type { ArticleHead } from '#/articles/published.ts'
import { cleanMarkup, href, html, type Markup } from '#/platform/html.ts'
import { neighboursIn } from '#/portal/listing-pages.ts'
import { faceOf } from '#/portal/pages/faces.ts'
import { lines } from '#/portal/pages/lines.ts'
import { headsOf } from '#/portal/pages/tree.ts'
import type { SiteView } from '#/portal/site-view.ts'

/** The text. It was cleaned when it was saved (`cleanBody`) and stands here as it is. */
export function body(content: Pick<ArticleContent, 'body'>): Markup {
  return html`<div class="body">
${cleanMarkup(content.body)}
</div>
`
}

/** Files for download, with kind and size. */
export function attachments(files: readonly Attachment[]): Markup | false {
  if (files.length === 0) return false
  return html`<section class="attachments" aria-label="附件"><h2>附件</h2><ul>
${files.map(({ url, name, bytes }) => html`<li><a href="${href(url)}" download="${name}">${name}</a><span class="size">${kindOf(name)}${sizeOf(bytes)}</span></li>\n`)}</ul></section>
`
}

/** The size of a file as people read it: 36 KB, 1.2 MB. */
export function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

function kindOf(name: string): string {
  const kind = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]
  return kind ? `${kind.toUpperCase()}，` : ''
}

/**
 * What belongs to an article, from both ends of each pair: 政策解读 on a policy and 政策原文 on its interpretation, and so on. Of a pair
 * it shows the other's line; one that is not published is left out.
 */
export function pairs(view: Pick<SiteView, 'articles' | 'pairs'>, number: number): readonly Markup[] {
  const groups = Map.groupBy(view.pairs.get(number) ?? [], ({ kind, is }) => wordOf(kind, is))
  return [...groups].flatMap(([word, paired]) => {
    const heads = headsOf(
      view,
      paired.map((each) => each.number),
    )
    return heads.length === 0
      ? []
      : [html`<section class="pairs" aria-label="${word}"><h2>${word}</h2>\n${lines(heads)}</section>\n`]
  })
}

/** How a page calls what it is paired with: by what that is in the pair. */
function wordOf(kind: PairKind, is: 'first' | 'second'): string {
  return pairWords[kind][is]
}

/** 上一篇 and 下一篇 in its column: the next newer and the next older one. It shows their titles. */
export function neighbours(view: Pick<SiteView, 'articles' | 'listings'>, head: ArticleHead): Markup | false {
  const { newer, older } = neighboursIn(view.listings.get(`column:${head.column}`) ?? [], head.number)
  if (newer === null && older === null) return false
  return html`<nav class="neighbours" aria-label="上一篇和下一篇">${neighbour(view, '上一篇', newer)}${neighbour(view, '下一篇', older)}</nav>
`
}

function neighbour({ articles }: Pick<SiteView, 'articles'>, word: string, number: number | null): Markup | false {
  const head = number === null ? undefined : articles.get(number)
  return head !== undefined && html`<p>${word}：<a href="${faceOf(head).address}">${head.title}</a></p>\n`
}
