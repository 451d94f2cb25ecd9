import type { Column } from '#/articles/column.ts'
import { html, type Markup } from '#/platform/html.ts'
import { lines } from '#/portal/pages/lines.ts'
import { below, newestBelow } from '#/portal/pages/tree.ts'
import { wayTo } from '#/portal/pages/ways.ts'
import type { SiteView } from '#/portal/site-view.ts'

const newestShown = 6

/** A group or a topic: the columns below it, each with the newest of itself and of what lies below. */
export function groupPart(view: SiteView, column: Column): Markup {
  const children = below(view.columns, column.id)
  if (children.length === 0) return html`<p class="none">暂无下级栏目</p>\n`
  const links = children.filter(({ kind }) => kind === 'link')
  return html`<div class="blocks">
${children.filter(({ kind }) => kind !== 'link').map((child) => block(view, child))}</div>
${links.length > 0 && html`<ul class="tiles">${links.map((link) => tile(link, view.settings))}</ul>\n`}`
}

/** A box with the title of a column over its newest articles, or over the columns below it. */
export function block(view: SiteView, column: Column): Markup {
  const children = below(view.columns, column.id)
  return html`<section class="block" aria-label="${column.title}">
<div class="block-head"><h2>${column.title}</h2><a class="more" href="${wayTo(column, view.settings)}" aria-label="更多${column.title}">更多</a></div>
${children.length > 0 && html`<ul class="below">${children.map((child) => tile(child, view.settings))}</ul>\n`}${lines(newestBelow(view, column, newestShown))}</section>
`
}

/** A column as a word to press. */
export function tile(column: Column, settings: SiteView['settings']): Markup {
  return html`<li><a href="${wayTo(column, settings)}">${column.title}</a></li>
`
}
