import type { ArticleHead } from '#/articles/published.ts'
import { html, type Markup } from '#/platform/html.ts'
import { lines } from '#/portal/pages/lines.ts'
import { platformParts } from '#/portal/pages/platform-menu.ts'
import { platformFrame, yearOf } from '#/portal/pages/platform-page.ts'
import { trailTo } from '#/portal/pages/side.ts'
import { newestAmong } from '#/portal/pages/tree.ts'
import type { SiteView } from '#/portal/site-view.ts'

const title = '政府信息公开年报'

/**
 * 年报 by the year in which they were published: the newest year, or the one asked for. It shows the report columns' articles of that
 * year and which years there are; null for a year without any.
 */
export function reportsPage(view: SiteView, year: number | null): string | null {
  const byYear = reportsByYear(view)
  const shown = year ?? byYear[0]?.year ?? null
  const reports = byYear.find((each) => each.year === shown)?.reports ?? []
  if (year !== null && reports.length === 0) return null
  return platformFrame(view, {
    title: year === null ? title : `${title}（${year}年发布）`,
    address: year === null ? '/public/reports/' : `/public/reports/${year}.html`,
    current: 'reports',
    isReports: true,
    trail:
      year === null
        ? trailTo(title, [['政府信息公开', '/public/']])
        : trailTo(`${year}年`, [
            ['政府信息公开', '/public/'],
            [title, '/public/reports/'],
          ]),
    description: '区政府和各单位的政府信息公开工作年度报告，按发布年份查阅。',
    main: html`<h1 class="column-title">${title}</h1>
${years(
  byYear.map((each) => each.year),
  shown,
)}${lines(reports, 'lines spaced')}`,
  })
}

/** The reports there are, newest year first, within a year newest first. */
export function reportsByYear(view: Pick<SiteView, 'articles' | 'columns' | 'listings'>) {
  const { reports } = platformParts(view.columns)
  const heads = newestAmong(view, reports, Number.POSITIVE_INFINITY)
  return [...Map.groupBy(heads, yearOf)].map(
    ([year, of]): { readonly year: number; readonly reports: readonly ArticleHead[] } => ({ year, reports: of }),
  )
}

function years(all: readonly number[], shown: number | null): Markup | false {
  if (all.length === 0) return false
  return html`<nav class="years" aria-label="按年份查阅"><ul class="tiles">${all.map((year) => html`<li><a href="/public/reports/${year}.html"${year === shown && html` aria-current="page"`}>${year}年</a></li>\n`)}</ul></nav>
`
}
