import type { Column, ColumnType } from '#/articles/column.ts'
import { html, type Markup } from '#/platform/html.ts'
import { below, branchOf, lineOf } from '#/portal/pages/tree.ts'
import { wayTo } from '#/portal/pages/ways.ts'
import type { SiteView } from '#/portal/site-view.ts'

type Columns = SiteView['columns']

/** The fixed parts of 政府信息公开平台; each is there when the site has a column for it. 国办公开办函〔2019〕61号. */
export type PlatformParts = {
  readonly guide: Column | null
  readonly system: Column | null
  /** 法定主动公开内容: the outermost columns below which there are lists of disclosure and nothing that units keep for themselves. */
  readonly catalog: readonly Column[]
  readonly application: Column | null
  /** What every unit keeps for itself, in order. */
  readonly unitClasses: readonly Column[]
  /** 政府信息公开年报, of the district and of its units. */
  readonly reports: readonly Column[]
}

const found = new WeakMap<Columns, PlatformParts>()

/** The parts of the platform, found among the columns by what they are for. */
export function platformParts(columns: Columns): PlatformParts {
  const known = found.get(columns) ?? findParts(columns)
  found.set(columns, known)
  return known
}

function findParts(columns: Columns): PlatformParts {
  const all = below(columns, null).flatMap((column) => branchOf(columns, column))
  const own = all.filter(({ kind }) => kind !== 'unit-disclosure' && kind !== 'group')
  const of = (type: ColumnType) => (column: Column) => column.types.includes(type)
  const guide = own.find(of('信息公开指南')) ?? all.find(of('信息公开指南')) ?? null
  const system = own.find(({ title }) => title === '政府信息公开制度') ?? null
  const fixed = [guide, system, ...all.filter((column) => of('信息公开年报')(column) || of('依申请公开')(column))]
  return {
    guide,
    system,
    catalog: below(columns, null).flatMap((column) => catalogIn(columns, column, fixed)),
    application: own.find(of('依申请公开')) ?? null,
    unitClasses: all.filter(({ kind }) => kind === 'unit-disclosure'),
    reports: all.filter(of('信息公开年报')),
  }
}

function catalogIn(columns: Columns, column: Column, fixed: readonly (Column | null)[]): readonly Column[] {
  const branch = branchOf(columns, column)
  if (!branch.some(({ kind }) => kind === 'disclosure') || fixed.includes(column)) return []
  const isMixed = branch.some((each) => each.kind === 'unit-disclosure' || fixed.includes(each))
  return isMixed ? below(columns, column.id).flatMap((child) => catalogIn(columns, child, fixed)) : [column]
}

/** Whether a column is shown inside the platform, with its menu. */
export function isOfPlatform(column: Column, columns: Columns): boolean {
  const { guide, system, application, unitClasses, reports, catalog } = platformParts(columns)
  if ([guide, system, application, ...unitClasses, ...reports].includes(column)) return true
  return lineOf(columns, column.id).some((each) => catalog.includes(each))
}

/** The fixed menu at the left, in the order of 国办公开办函〔2019〕61号, with the tree of what the law has published. */
export function platformMenu({ columns, settings }: Pick<SiteView, 'columns' | 'settings'>, current: string): Markup {
  const { guide, system, catalog, application } = platformParts(columns)
  return html`<nav class="side platform-side" aria-label="政府信息公开">
<p class="side-head"><a href="/public/">政府信息公开</a></p>
<ul>
${guide && entry(guide, '政府信息公开指南', settings, current)}${system && entry(system, '政府信息公开制度', settings, current)}<li><a href="/public/"${here(current === 'platform')}>法定主动公开内容</a>
${catalog.length > 0 && html`<ul class="tree">${twigs(columns, catalog).map((column) => twig(columns, column, settings, current))}</ul>`}</li>
<li><a href="/public/reports/"${here(current === 'reports')}>政府信息公开年报</a></li>
</ul>
${application && html`<p><a class="button" href="${wayTo(application, settings)}">依申请公开</a></p>`}</nav>
`
}

function entry(column: Column, title: string, settings: SiteView['settings'], current: string): Markup {
  return html`<li><a href="${wayTo(column, settings)}"${here(column.id === current)}>${title}</a></li>
`
}

/** The tree begins below a column that has the name of the entry itself. */
function twigs(columns: Columns, catalog: readonly Column[]): readonly Column[] {
  return catalog.flatMap((column) => (column.title.startsWith('法定主动公开') ? below(columns, column.id) : [column]))
}

/** A branch of the tree: open where the reader is, closed elsewhere, and opened without any script. */
function twig(columns: Columns, column: Column, settings: SiteView['settings'], current: string): Markup {
  const children = below(columns, column.id)
  if (children.length === 0) return entry(column, column.title, settings, current)
  const isOpen = column.parent === null || branchOf(columns, column).some(({ id }) => id === current)
  return html`<li><details${isOpen && html` open`}><summary>${column.title}</summary>
<ul>${children.map((child) => twig(columns, child, settings, current))}</ul></details></li>
`
}

function here(is: boolean): Markup | false {
  return is && html` aria-current="page"`
}
