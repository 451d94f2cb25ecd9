import { html, type Markup } from '#/platform/html.ts'
import type { SiteView, UnitView } from '#/portal/site-view.ts'

/** The units that publish for themselves, by kind (部门, 街道 …), each leading to a page of its own. */
export function unitGrid(units: SiteView['units'], to: (unit: string) => string): Markup {
  const kinds = [...Map.groupBy(disclosers(units), ({ kind }) => kind)]
  return html`<div class="unit-grid">
${kinds.map(([kind, members]) => html`<div><h2>${kind}</h2><ul class="tiles">${members.map((unit) => html`<li><a href="${to(unit.id)}">${unit.name}</a></li>\n`)}</ul></div>\n`)}</div>
`
}

/** Those of the units that owe disclosure of their own. */
export function disclosers(units: SiteView['units']): readonly UnitView[] {
  return units.filter(({ isDiscloser }) => isDiscloser)
}
