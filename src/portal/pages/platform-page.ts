import { html, type Markup } from '#/platform/html.ts'
import { faceOf } from '#/portal/pages/faces.ts'
import { framed } from '#/portal/pages/frame.ts'
import { lines, type Tab, tabs } from '#/portal/pages/lines.ts'
import { platformMenu, platformParts } from '#/portal/pages/platform-menu.ts'
import { trailTo } from '#/portal/pages/side.ts'
import { columnTags } from '#/portal/pages/tags.ts'
import { branchOf, lineOf, newestAmong } from '#/portal/pages/tree.ts'
import { disclosers, unitGrid } from '#/portal/pages/unit-grid.ts'
import type { SiteView } from '#/portal/site-view.ts'

const newestShown = 20

/** The name is fixed: 国办公开办函〔2019〕61号. */
const name = '政府信息公开'

/**
 * 政府信息公开平台: the fixed menu, a search within it, the newest of what the law has published and the columns it lies in, the units.
 * It shows the newest of every disclosure column.
 */
export function platformPage(view: SiteView): string {
  return platformFrame(view, {
    title: name,
    address: '/public/',
    current: 'platform',
    trail: trailTo(name),
    description: '法定主动公开内容、公开指南、公开制度、年报和依申请公开。',
    main: html`<h1 class="column-title">${name}</h1>
${search(view)}${tabs('公开主体', panels(view))}`,
  })
}

/** What pages of the platform have of their own. */
export type PlatformFramed = {
  readonly title: string
  readonly address: string
  /** Which entry of the menu it is: a column, `platform` or `reports`. */
  readonly current: string
  readonly trail: Markup
  readonly description: string
  readonly isReports?: boolean
  readonly main: Markup
}

/** A page of the platform: its menu at the left. It shows the columns of the platform by title. */
export function platformFrame(view: SiteView, page: PlatformFramed): string {
  const { title, address, current, description, isReports = false } = page
  return framed(view, {
    title,
    address,
    tags: columnTags(
      { name: title, description, keywords: [name], types: [isReports ? '信息公开年报' : '信息公开目录'] },
      view.settings,
    ),
    part: partOf(view),
    main: html`${page.trail}<div class="wide columns platform">
${platformMenu(view, current)}<div class="content">
${page.main}</div></div>
`,
  })
}

/** The column at the top of the site that holds the platform, so that the navigation marks it. */
function partOf({ columns }: SiteView): string | null {
  const { catalog, unitClasses } = platformParts(columns)
  const some = catalog[0] ?? unitClasses[0]
  return some ? (lineOf(columns, some.id)[0]?.id ?? null) : null
}

function panels(view: SiteView): readonly Tab[] {
  const { catalog } = platformParts(view.columns)
  const columns = catalog.flatMap((column) => branchOf(view.columns, column))
  const kinds = [...Map.groupBy(disclosers(view.units), ({ kind }) => kind)]
  return [
    {
      id: 'newest',
      title: '最新公开',
      more: '/columns.html',
      content: lines(newestAmong(view, columns, newestShown), 'lines spaced'),
    },
    ...kinds.map(([kind, units], at) => ({
      id: `units-${at + 1}`,
      title: kind,
      more: '/site-map.html',
      content: unitGrid(units, (unit) => `/units/${unit}/`),
    })),
  ]
}

/** 查询: by words, within government information, of one unit or one year. */
function search(view: SiteView): Markup {
  return html`<form class="filter" action="/search" role="search" aria-label="政府信息查询">
<input type="hidden" name="kind" value="record">
<label>关键词 <input name="q" type="search" maxlength="100" required></label>
<label>发布机构 <select name="unit"><option value="">全部</option>${disclosers(view.units).map(({ id, name: unit }) => html`<option value="${id}">${unit}</option>`)}</select></label>
<label>年份 <input name="year" type="number" min="1949" max="2100"></label>
<button type="submit">查询</button>
</form>
`
}

/** The year in which an article was published, in Beijing. */
export function yearOf(head: Parameters<typeof faceOf>[0]): number {
  return Number(faceOf(head).day.slice(0, 4))
}
