import type { Column } from '#/articles/column.ts'
import type { ListingKey } from '#/articles/published.ts'
import { html, type Markup } from '#/platform/html.ts'
import { type ListingPage, newestOf } from '#/portal/listing-pages.ts'
import { lines } from '#/portal/pages/lines.ts'
import { listingPart } from '#/portal/pages/listing.ts'
import { platformParts } from '#/portal/pages/platform-menu.ts'
import { platformFrame } from '#/portal/pages/platform-page.ts'
import { trailTo } from '#/portal/pages/side.ts'
import { headsOf } from '#/portal/pages/tree.ts'
import type { SiteView, UnitView } from '#/portal/site-view.ts'

const newestShown = 6

/** A unit's own page: its classes (指南, 机构概况, 年报 …) each with its newest, and all it has published, newest first. */
export function unitPage(view: SiteView, unit: UnitView, page: ListingPage): string {
  const base = `/units/${unit.id}/`
  return platformFrame(view, {
    title: page === 'newest' ? unit.name : `${unit.name}（往期第${page}页）`,
    address: page === 'newest' ? base : `${base}p${page}.html`,
    current: 'platform',
    trail: trailTo(unit.name, [['政府信息公开', '/public/']]),
    description: `${unit.name}主动公开的政府信息。`,
    main: html`<h1 class="column-title">${unit.name}</h1>
${classMenu(view, unit, null)}${page === 'newest' && unit.isDiscloser && html`<div class="blocks">${classes(view).map((column) => classBlock(view, unit, column))}</div>\n`}<h2>全部信息</h2>
${listingPart(view, `unit:${unit.id}`, base, page, 'lines')}`,
  })
}

/** One class kept by a unit: its newest, or an older page. */
export function unitClassPage(view: SiteView, unit: UnitView, column: Column, page: ListingPage): string {
  const base = `/units/${unit.id}/${column.id}/`
  const title = `${unit.name}${column.title}`
  return platformFrame(view, {
    title: page === 'newest' ? title : `${title}（往期第${page}页）`,
    address: page === 'newest' ? base : `${base}p${page}.html`,
    current: column.id,
    isReports: column.types.includes('信息公开年报'),
    trail: trailTo(column.title, [
      ['政府信息公开', '/public/'],
      [unit.name, `/units/${unit.id}/`],
    ]),
    description: `${unit.name}主动公开的${column.title}信息。`,
    main: html`<h1 class="column-title">${title}</h1>
${classMenu(view, unit, column.id)}${listingPart(view, listingOf(unit, column), base, page, 'table')}`,
  })
}

function classes({ columns }: SiteView): readonly Column[] {
  return platformParts(columns).unitClasses
}

function classMenu(view: SiteView, unit: UnitView, current: string | null): Markup | false {
  if (!unit.isDiscloser || classes(view).length === 0) return false
  return html`<nav class="classes" aria-label="${unit.name}公开内容"><ul class="tiles">${classes(view).map((column) => html`<li><a href="/units/${unit.id}/${column.id}/"${column.id === current && html` aria-current="page"`}>${column.title}</a></li>\n`)}</ul></nav>
`
}

function classBlock(view: SiteView, unit: UnitView, column: Column): Markup {
  const heads = headsOf(view, newestOf(view.listings.get(listingOf(unit, column)) ?? [], newestShown))
  return html`<section class="block" aria-label="${column.title}">
<div class="block-head"><h2>${column.title}</h2><a class="more" href="/units/${unit.id}/${column.id}/" aria-label="更多${column.title}">更多</a></div>
${lines(heads)}</section>
`
}

function listingOf(unit: UnitView, column: Column): ListingKey {
  return `column:${column.id}/unit:${unit.id}`
}
