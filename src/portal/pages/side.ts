import type { Column } from '#/articles/column.ts'
import { html, type Markup } from '#/platform/html.ts'
import { isOfPlatform, platformMenu } from '#/portal/pages/platform-menu.ts'
import { below, lineOf } from '#/portal/pages/tree.ts'
import { wayTo } from '#/portal/pages/ways.ts'
import type { SiteView } from '#/portal/site-view.ts'

type Shown = Pick<SiteView, 'settings' | 'columns'>

/** 您的位置: where a column is, from the home page on. `within` is what the page is inside its column. */
export function trail(
  columns: readonly Column[],
  settings: SiteView['settings'],
  within: string | null = null,
): Markup {
  const steps = columns.map((column, at) =>
    within === null && at === columns.length - 1
      ? html`<li aria-current="page">${column.title}</li>`
      : html`<li><a href="${wayTo(column, settings)}">${column.title}</a></li>`,
  )
  return trailOf([...steps, ...(within === null ? [] : [html`<li aria-current="page">${within}</li>`])])
}

/** The same for pages outside the tree of columns. */
export function trailTo(title: string, through: readonly (readonly [title: string, address: string])[] = []): Markup {
  const steps = through.map(([name, address]) => html`<li><a href="${address}">${name}</a></li>`)
  return trailOf([...steps, html`<li aria-current="page">${title}</li>`])
}

function trailOf(steps: readonly Markup[]): Markup {
  return html`<nav class="trail wide" aria-label="您的位置"><span>您的位置：</span><ol><li><a href="/">首页</a></li>${steps}</ol></nav>
`
}

/** The menu at the left of a column: that of the platform, or the columns beside it under their heading. It shows titles only. */
export function sideMenu(view: Shown, column: Column): Markup {
  if (isOfPlatform(column, view.columns)) return platformMenu(view, column.id)
  const line = lineOf(view.columns, column.id)
  const head = below(view.columns, column.id).length > 0 ? column : (line.at(-2) ?? column)
  const beside = below(view.columns, head.id)
  return html`<nav class="side" aria-label="${head.title}栏目">
<p class="side-head">${head.title}</p>
<ul>${(beside.length > 0 ? beside : [head]).map((each) => sideItem(each, view.settings, column.id))}</ul>
</nav>
`
}

/** An entry of a menu at the left. */
export function sideItem(column: Column, settings: SiteView['settings'], current: string | null): Markup {
  return html`<li><a href="${wayTo(column, settings)}"${column.id === current && html` aria-current="page"`}>${column.title}</a></li>
`
}
