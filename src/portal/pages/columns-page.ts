import type { Column } from '#/articles/column.ts'
import { html, type Markup } from '#/platform/html.ts'
import { framed } from '#/portal/pages/frame.ts'
import { namesOf } from '#/portal/pages/keeping.ts'
import { lastDay } from '#/portal/pages/listing.ts'
import { trailTo } from '#/portal/pages/side.ts'
import { columnTags, siteTags } from '#/portal/pages/tags.ts'
import { below, branchOf, lineOf } from '#/portal/pages/tree.ts'
import { wayTo } from '#/portal/pages/ways.ts'
import type { SiteView } from '#/portal/site-view.ts'

/** 栏目更新一览: every column with who keeps it, what the table asks of it, and when it was last updated. It shows the newest of each. */
export function columnsPage(view: SiteView): string {
  const title = '栏目更新一览'
  const description = '本站每个栏目由哪个单位负责、按什么要求更新、最近一次更新在哪天。'
  return framed(view, {
    title,
    address: '/columns.html',
    tags: columnTags({ name: title, description, keywords: [], types: ['信息公开目录'] }, view.settings),
    main: html`${trailTo(title)}<div class="wide content"><h1 class="column-title">${title}</h1>
<p class="description">${description}</p>
<div class="scroll"><table class="records keeping">
<thead><tr><th scope="col">栏目</th><th scope="col">责任单位</th><th scope="col">工作要求</th><th scope="col">最后更新</th></tr></thead>
<tbody>
${all(view).map((column) => row(view, column))}</tbody></table></div></div>
`,
  })
}

/** 网站地图: the tree of columns. It shows their titles alone. */
export function siteMapPage(view: SiteView): string {
  return framed(view, {
    title: '网站地图',
    address: '/site-map.html',
    tags: siteTags(view.settings),
    main: html`${trailTo('网站地图')}<div class="wide content"><h1 class="column-title">网站地图</h1>
<div class="site-map">
${below(view.columns, null).map((column) => html`<section aria-label="${column.title}"><h2><a href="${wayTo(column, view.settings)}">${column.title}</a></h2>\n${twigs(view, column)}</section>\n`)}</div></div>
`,
  })
}

function all({ columns }: SiteView): readonly Column[] {
  return below(columns, null)
    .flatMap((column) => branchOf(columns, column))
    .filter(({ id, kind }) => kind !== 'group' && (kind !== 'topic' || below(columns, id).length === 0))
}

function row(view: SiteView, column: Column): Markup {
  const { units, demands } = view.keeping.get(column.id) ?? { units: [], demands: [] }
  const path = lineOf(view.columns, column.id).map(({ title }) => title)
  return html`<tr><th scope="row"><span class="path">${path.slice(0, -1).join(' › ')}</span> <a href="${wayTo(column, view.settings)}">${column.title}</a></th><td>${namesOf(units)}</td><td>${demands.map((demand) => html`<p>${demand}</p>`)}</td><td>${updated(view, column)}</td></tr>
`
}

function updated(view: SiteView, column: Column): Markup | string {
  if (column.kind === 'link') return '链接'
  const day = lastDay(view, `column:${column.id}`)
  return day === null ? '尚无内容' : html`<time datetime="${day}">${day}</time>`
}

function twigs(view: SiteView, column: Column): Markup | false {
  const children = below(view.columns, column.id)
  if (children.length === 0) return false
  return html`<ul>${children.map((child) => html`<li><a href="${wayTo(child, view.settings)}">${child.title}</a>${twigs(view, child)}</li>\n`)}</ul>
`
}
