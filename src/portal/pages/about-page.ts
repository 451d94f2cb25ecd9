import { html, type Markup } from '#/platform/html.ts'
import { framed } from '#/portal/pages/frame.ts'
import { trailTo } from '#/portal/pages/side.ts'
import { siteTags } from '#/portal/pages/tags.ts'
import type { SiteView } from '#/portal/site-view.ts'

/** 关于我们: who runs the site, how to reach them, and how it may be read. It shows the settings alone. */
export function aboutPage(view: SiteView): string {
  return framed(view, {
    title: '关于我们',
    address: '/about.html',
    tags: siteTags(view.settings),
    main: html`${trailTo('关于我们')}<div class="wide content"><h1 class="column-title">关于我们</h1>
<table class="record"><caption class="unseen">网站信息</caption><tbody>${marks(view.settings)}</tbody></table>
<h2>阅读帮助</h2>
<ul class="plain">
<li>字号与对比度：页面顶部“无障碍浏览”可以放大文字、提高对比度；所有功能都可以只用键盘操作。</li>
<li>长者模式：页面顶部“长者模式”，字大、版面简单。</li>
<li>繁体：页面顶部“繁體版”。</li>
<li>订阅：每个栏目都有 RSS 和 Atom 地址，在栏目地址后加 rss.xml 或 atom.xml。</li>
</ul></div>
`,
  })
}

function marks(settings: SiteView['settings']): readonly (Markup | false)[] {
  const rows: readonly (readonly [string, string])[] = [
    ['网站名称', settings.name],
    ['域名', settings.domain],
    ['主办单位', settings.host],
    ['承办单位', settings.operator],
    ['网站标识码', settings.idCode],
    ['ICP备案编号', settings.icp],
    ['公安机关备案号', settings.policeRecord],
    ['地址', settings.address],
    ['联系电话', settings.phone],
    ['电子邮箱', settings.email],
  ]
  return rows.map(([what, text]) => text !== '' && html`<tr><th scope="row">${what}</th><td>${text}</td></tr>\n`)
}
