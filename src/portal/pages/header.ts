import type { Column } from '#/articles/column.ts'
import { href, html, type Markup } from '#/platform/html.ts'
import { below } from '#/portal/pages/tree.ts'
import { wayTo } from '#/portal/pages/ways.ts'
import type { SiteView } from '#/portal/site-view.ts'

type Shown = Pick<SiteView, 'settings' | 'columns' | 'assets'>

/** The thin bar at the top: the day (by script), the site in traditional characters and for the elderly, reading aids, the map. */
export function toolBar(address: string): Markup {
  const rest = address.slice(1)
  return html`<div class="tools"><div class="wide">
<span class="today" data-today></span>
<ul class="tool-links">
<li class="plain-only"><a href="/elder/${rest}" data-plain>长者模式</a></li>
<li class="elder-only"><a href="${address}" data-plain>退出长者模式</a></li>
<li class="not-hant"><a href="/hant/${rest}" data-plain lang="zh-Hant">繁體版</a></li>
<li class="hant-only"><a href="${address}" data-plain lang="zh-Hans">简体版</a></li>
<li class="by-script"><button type="button" data-reading>无障碍浏览</button></li>
<li><a href="/columns.html">栏目更新一览</a></li>
<li><a href="/site-map.html">网站地图</a></li>
</ul></div></div>
`
}

/** 头部标识区: emblem and name of the site on every page, and the search box. 网页设计规范. */
export function banner({ settings }: Shown): Markup {
  const { emblem, banner: picture } = settings.theme
  return html`<div class="banner${picture === null ? '' : ' pictured'}"><div class="wide">
<a class="site-name" href="/">${emblem !== null && html`<img src="${href(emblem)}" alt="" width="64" height="64">`}<span>${settings.name}</span></a>
<form class="search" action="/search" role="search" aria-label="站内搜索">
<input name="q" type="search" aria-label="搜索词" placeholder="请输入搜索内容" maxlength="100" required>
<button type="submit">搜索</button>
</form></div></div>
`
}

/** The main navigation: the columns at the top, each with those right below it. */
export function navigation({ columns, settings }: Shown, part: string | null): Markup {
  const items = below(columns, null).map((column) => {
    const children = below(columns, column.id)
    return html`<li><a href="${wayTo(column, settings)}"${mark(column.id === part)}>${column.title}</a>${
      children.length > 0 && html`<ul class="drop">${children.map((child) => dropped(child, settings))}</ul>`
    }</li>
`
  })
  return html`<nav class="main-nav" aria-label="主导航"><ul class="wide">
<li><a href="/"${mark(part === '/')}>首页</a></li>
${items}</ul></nav>
`
}

function dropped(column: Column, settings: Shown['settings']): Markup {
  return html`<li><a href="${wayTo(column, settings)}">${column.title}</a></li>`
}

function mark(isCurrent: boolean): Markup | false {
  return isCurrent && html` class="current"`
}
