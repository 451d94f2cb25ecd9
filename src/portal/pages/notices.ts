import { html, type Markup } from '#/platform/html.ts'
import { framed } from '#/portal/pages/frame.ts'
import { trailTo } from '#/portal/pages/side.ts'
import { siteTags } from '#/portal/pages/tags.ts'
import type { SiteView } from '#/portal/site-view.ts'

/** 404: nothing is here. It shows the frame alone. */
export function notFoundPage(view: SiteView): string {
  return notice(
    view,
    '页面不存在',
    '/404.html',
    '您访问的地址不存在，可能已经改变。请用上方的搜索框查找，或从网站地图进入。',
  )
}

/** 410: something was published here and was withdrawn. It does not say what. */
export function gonePage(view: SiteView, address: string): string {
  return notice(view, '内容已撤下', address, '本页内容已由发布单位撤下，不再提供。如需了解，请联系发布单位。')
}

/** 503: what is asked for needs the database, and it is being looked after. */
export function unavailablePage(view: SiteView): string {
  return notice(
    view,
    '服务暂时不可用',
    '/503.html',
    '系统正在维护，这项服务暂时不能使用，请稍后再试。网站的其他内容可以正常浏览。',
  )
}

function notice(view: SiteView, title: string, address: string, text: string): string {
  return framed(view, {
    title,
    address,
    tags: siteTags(view.settings),
    main: html`${trailTo(title)}<div class="wide content notice-page"><h1>${title}</h1>
<p>${text}</p>
<p><a class="button" href="/">返回首页</a> <a class="button quiet" href="/site-map.html">网站地图</a>${report(view)}</p></div>
`,
  })
}

function report({ settings }: SiteView): Markup | false {
  return settings.phone !== '' && html`<span class="said">联系电话：${settings.phone}</span>`
}
