import type { Column } from '#/articles/column.ts'
import { html, type Markup } from '#/platform/html.ts'
import { framed } from '#/portal/pages/frame.ts'
import { carousel, topicStrip } from '#/portal/pages/home-pictures.ts'
import { wayOut } from '#/portal/pages/leaving.ts'
import { lines, type Tab, tabs } from '#/portal/pages/lines.ts'
import { platformParts } from '#/portal/pages/platform-menu.ts'
import { siteTags } from '#/portal/pages/tags.ts'
import { below, newestBelow } from '#/portal/pages/tree.ts'
import { wayTo } from '#/portal/pages/ways.ts'
import type { SiteView } from '#/portal/site-view.ts'

const newestShown = 8

/**
 * The home page, from top to bottom as offices lay it out: pictures beside tabbed news, topics, 政府信息公开, 政务服务, 政民互动, 数据发布,
 * 友情链接. It shows the newest of the columns that `settings.home` names and of those below them.
 */
export function homePage(view: SiteView): string {
  const { settings, columns } = view
  const { home } = settings
  return framed(view, {
    title: '',
    address: '/',
    tags: siteTags(settings),
    part: '/',
    main: html`<h1 class="unseen">${settings.name || '首页'}</h1>
<div class="wide home">
<div class="row first">${carousel(view)}${tabs('新闻', panels(view, 'news', home.news))}</div>
${topicStrip(view)}${withSide('政府信息公开', '/public/', platformButtons(view), panels(view, 'disclosure', home.disclosure))}${tiles(view, '政务服务', home.services)}${withSide(
  '政民互动',
  null,
  buttons(view, named(columns, home.interaction)),
  panels(view, 'interaction', home.interaction),
)}${withSide('数据发布', null, false, panels(view, 'data', home.data))}${friendLinks(view)}</div>
`,
  })
}

function named(columns: SiteView['columns'], ids: readonly string[]): readonly Column[] {
  return ids.flatMap((id) => columns.get(id) ?? []).filter(({ retiredFrom }) => retiredFrom === null)
}

/** A tab for each column named that holds articles. */
function panels(view: SiteView, prefix: string, ids: readonly string[]): readonly Tab[] {
  return named(view.columns, ids)
    .filter(({ kind }) => kind !== 'link')
    .map((column, at) => ({
      id: `${prefix}-${at + 1}`,
      title: column.title,
      more: wayTo(column, view.settings),
      content: lines(newestBelow(view, column, newestShown)),
    }))
}

/** A row with a heading, buttons at the left and tabs at the right; nothing when it would be empty. */
function withSide(title: string, to: string | null, side: Markup | false, panes: readonly Tab[]): Markup | false {
  if (panes.length === 0 && side === false) return false
  return html`<section class="row titled${side && html` with-side`}" aria-label="${title}">
<h2 class="row-title">${to === null ? title : html`<a href="${to}">${title}</a>`}</h2>
${side}${tabs(title, panes)}</section>
`
}

/** 指南, 制度, 法定主动公开内容, 年报, 依申请公开: the fixed parts of the platform. 国办公开办函〔2019〕61号. */
function platformButtons({ columns, settings }: SiteView): Markup {
  const { guide, system, application } = platformParts(columns)
  const links: readonly (readonly [string, string | null])[] = [
    ['政府信息公开指南', guide && wayTo(guide, settings)],
    ['政府信息公开制度', system && wayTo(system, settings)],
    ['法定主动公开内容', '/public/'],
    ['政府信息公开年报', '/public/reports/'],
    ['依申请公开', application && wayTo(application, settings)],
  ]
  return html`<ul class="buttons">${links.map(([title, to]) => to !== null && html`<li><a href="${to}">${title}</a></li>\n`)}</ul>
`
}

/** The first entries of a row as buttons: link columns, and those that are for 咨询投诉. */
function buttons({ settings }: SiteView, columns: readonly Column[]): Markup | false {
  const shown = columns.filter(({ kind, types }) => kind === 'link' || types.includes('咨询投诉'))
  if (shown.length === 0) return false
  return html`<ul class="buttons">${shown.map((column) => html`<li><a href="${wayTo(column, settings)}">${column.title}</a></li>\n`)}</ul>
`
}

/** 政务服务: its columns, or what lies below them, as tiles to press. */
function tiles(view: SiteView, title: string, ids: readonly string[]): Markup | false {
  const columns = named(view.columns, ids).flatMap((column) => {
    const children = below(view.columns, column.id)
    return children.length > 0 ? children : [column]
  })
  if (columns.length === 0) return false
  return html`<section class="row titled" aria-label="${title}">
<h2 class="row-title">${title}</h2>
<ul class="tiles big">${columns.map((column) => html`<li><a href="${wayTo(column, view.settings)}">${column.title}</a></li>\n`)}</ul></section>
`
}

function friendLinks({ settings }: SiteView): Markup | false {
  if (settings.friendLinks.length === 0) return false
  return html`<section class="row titled friends" aria-label="友情链接">
<h2 class="row-title">友情链接</h2>
<div>${settings.friendLinks.map(({ title, links }) => html`<details${settings.friendLinks.length === 1 && html` open`}><summary>${title}</summary><ul>${links.map((link) => html`<li><a href="${wayOut(link, settings)}">${link.title}</a></li>\n`)}</ul></details>\n`)}</div></section>
`
}
