import type { Column } from '#/articles/column.ts'
import type { SiteSettings } from '#/articles/site-settings.ts'
import { href, html, type Markup } from '#/platform/html.ts'
import { framed } from '#/portal/pages/frame.ts'
import { trail, trailTo } from '#/portal/pages/side.ts'
import { siteTags } from '#/portal/pages/tags.ts'
import { lineOf } from '#/portal/pages/tree.ts'
import { isTrusted, wayTo } from '#/portal/pages/ways.ts'
import type { SiteView } from '#/portal/site-view.ts'

/** A registered link: where it leads, whose it is, and why the site has it. 国办发〔2019〕19号. */
type Link = { readonly title: string; readonly url: string; readonly owner: string; readonly reason: string }

/** A link column's own page: whose page it leads to and why, and the way there. It shows the column's target alone. */
export function linkPart(column: Column, settings: SiteSettings): Markup {
  if (column.target === null) return html`<p class="none">链接尚未登记</p>\n`
  const { owner, reason } = column.target
  return html`<div class="link-out">
<p>本栏目链接到${owner || '其他网站'}。${reason}</p>
<p><a class="button" href="${wayTo(column, settings)}">前往${column.title}</a></p></div>
`
}

/** 离站提示 of a link column: shown where the host is not trusted; null where there is nothing to warn of. 网页设计规范 “地址链接”. */
export function leavingPage(view: SiteView, column: Column): string | null {
  const { target, id, title } = column
  const { settings, columns } = view
  if (column.kind !== 'link' || !target || wayTo(column, settings) !== `/${id}/leaving.html`) return null
  const line = lineOf(columns, id)
  return framed(view, {
    title: `离开本站：${title}`,
    address: `/${id}/leaving.html`,
    tags: siteTags(settings),
    part: line[0]?.id ?? null,
    main: html`${trail(line, settings, '离开本站')}<div class="wide content"><h1 class="column-title">您即将离开本站</h1>
${notice({ title, ...target }, settings, 'leave')}</div>
`,
  })
}

/** 离站提示 of the friend links whose hosts are not trusted, each in its place; null when there are none. */
export function leavingLinksPage(view: SiteView): string | null {
  const links = untrustedLinks(view.settings)
  if (links.length === 0) return null
  return framed(view, {
    title: '离开本站',
    address: '/leaving.html',
    tags: siteTags(view.settings),
    main: html`${trailTo('离开本站')}<div class="wide content"><h1 class="column-title">您即将离开本站</h1>
${links.map((link, at) => notice(link, view.settings, `link-${at + 1}`))}</div>
`,
  })
}

/** Where a friend link leads: straight there when its host is trusted, past its notice when not. */
export function wayOut(link: Link, settings: SiteSettings): string {
  const at = untrustedLinks(settings).indexOf(link)
  return at < 0 ? href(link.url) : `/leaving.html#link-${at + 1}`
}

function untrustedLinks(settings: SiteSettings): readonly Link[] {
  const links = settings.friendLinks.flatMap((box) => box.links)
  return links.filter(({ url }) => href(url) !== '#' && !isTrusted(url, settings))
}

function notice({ title, url, owner, reason }: Link, { name }: SiteSettings, id: string): Markup {
  return html`<section class="leaving" id="${id}" aria-label="${title}">
<h2>${title}</h2>
<p>您将离开${name || '本站'}，前往${owner || '其他单位'}的网站，其内容由该网站负责。${reason}</p>
<p class="address">${url}</p>
<p><a class="button" href="${href(url)}" rel="noopener noreferrer nofollow">继续访问</a> <a class="button quiet" href="/">返回首页</a></p></section>
`
}
