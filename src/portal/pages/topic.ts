import type { Column } from '#/articles/column.ts'
import { href, html, type Markup } from '#/platform/html.ts'
import { below } from '#/portal/pages/tree.ts'
import { wayTo } from '#/portal/pages/ways.ts'
import type { SiteView } from '#/portal/site-view.ts'

/** The topic (专题) a column belongs to: the innermost on its way from the top; null: none. */
export function topicOf(line: readonly Column[]): Column | null {
  return line.findLast(({ kind }) => kind === 'topic') ?? null
}

/** A topic's own header: its picture or name, the day from which it is archived, and its own navigation. */
export function topicLead(
  { columns, settings }: Pick<SiteView, 'columns' | 'settings'>,
  topic: Column,
  current: string,
): Markup {
  const parts = below(columns, topic.id)
  return html`<section class="topic-lead" aria-label="专题"><div class="wide">
${topic.banner !== null && html`<img src="${href(topic.banner)}" alt="">`}
<p class="topic-title"><a href="/${topic.id}/">${topic.title}</a>${topic.archivedFrom && html`<span class="chip void">${topic.archivedFrom.toString()}起归档</span>`}</p>
</div></section>
${
  parts.length > 0 &&
  html`<nav class="topic-nav" aria-label="${topic.title}"><ul class="wide"><li><a href="/${topic.id}/"${current === topic.id && html` class="current"`}>专题首页</a></li>${parts.map((part) => html`<li><a href="${wayTo(part, settings)}"${part.id === current && html` class="current"`}>${part.title}</a></li>`)}</ul></nav>
`
}`
}
