import type { ArticleHead } from '#/articles/published.ts'
import { html, type Markup } from '#/platform/html.ts'
import { faceOf } from '#/portal/pages/faces.ts'

/** A list of articles: mark, title, day. Time without which an article does not count as an update. */
export function lines(heads: readonly ArticleHead[], klass = 'lines'): Markup {
  if (heads.length === 0) return html`<p class="none">暂无内容</p>\n`
  return html`<ul class="${klass}">
${heads.map(line)}</ul>
`
}

/** One of them. It shows title, validity, the mark of a demonstration and the day, of the article's line alone. */
export function line(head: ArticleHead): Markup {
  const { address, day } = faceOf(head)
  return html`<li><a href="${address}" title="${head.title}">${head.title}</a>${chips(head)}<time datetime="${day}">${day}</time></li>
`
}

/** 置顶 on what is pinned, 示例 on demonstration content, 已失效 on void documents. */
export function chips({ pinned = false, demo, validity }: Chipped): Markup {
  return html`${pinned && html`<span class="chip">置顶</span>`}${demo && html`<span class="chip demo">示例</span>`}${
    validity?.state === 'void' && html`<span class="chip void">已失效</span>`
  }`
}

type Chipped = Pick<ArticleHead, 'demo' | 'validity'> & { readonly pinned?: boolean }

/** Lists of which one is seen at a time with the script, and one below the other without: anchors, made tabs by the script. */
export type Tab = { readonly id: string; readonly title: string; readonly more: string; readonly content: Markup }

/** Tabs over their panels. */
export function tabs(label: string, panels: readonly Tab[]): Markup | false {
  if (panels.length === 0) return false
  return html`<div class="tabs" data-tabs>
<ul class="tab-bar" aria-label="${label}">${panels.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul>
${panels.map(panel)}</div>
`
}

function panel({ id, title, more, content }: Tab): Markup {
  return html`<section class="panel" id="${id}" aria-label="${title}">
<h3 class="panel-title">${title}</h3>
${content}<a class="more" href="${more}" aria-label="更多${title}">更多</a>
</section>
`
}
