import type { Column } from '#/articles/column.ts'
import type { ListingKey } from '#/articles/published.ts'
import { html, type Markup } from '#/platform/html.ts'
import { lastDay } from '#/portal/pages/listing.ts'
import type { SiteView } from '#/portal/site-view.ts'

const mostNamed = 6

/** 最后更新 and 责任单位 of a column: when its listing last got something, and who keeps it. */
export function keptBy(view: Pick<SiteView, 'articles' | 'listings' | 'keeping'>, column: Column, listing: ListingKey) {
  const day = lastDay(view, listing)
  return html`<p class="kept"><span>最后更新：${day === null ? '尚无内容' : html`<time datetime="${day}">${day}</time>`}</span>${keepers(view, column)}</p>
`
}

function keepers({ keeping }: Pick<SiteView, 'keeping'>, { id }: Column): Markup | false {
  const units = keeping.get(id)?.units ?? []
  return units.length > 0 && html`<span>责任单位：${namesOf(units)}</span>`
}

/** Units by name; a long list is cut and says how many there are. */
export function namesOf(units: readonly string[]): string {
  const named = units.slice(0, mostNamed).join('、')
  return units.length > mostNamed ? `${named}等${units.length}个单位` : named
}
