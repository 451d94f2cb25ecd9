import type { Column } from '#/articles/column.ts'
import type { ListingKey, PublishedArticle } from '#/articles/published.ts'
import { html, type Markup } from '#/platform/html.ts'
import type { ListingPage } from '#/portal/listing-pages.ts'
import { framed } from '#/portal/pages/frame.ts'
import { groupPart } from '#/portal/pages/group.ts'
import { keptBy } from '#/portal/pages/keeping.ts'
import { linkPart } from '#/portal/pages/leaving.ts'
import { listingPart } from '#/portal/pages/listing.ts'
import { isOfPlatform } from '#/portal/pages/platform-menu.ts'
import { sideMenu, trail } from '#/portal/pages/side.ts'
import { singlePart } from '#/portal/pages/single.ts'
import { columnTags, listedOf } from '#/portal/pages/tags.ts'
import { topicLead, topicOf } from '#/portal/pages/topic.ts'
import { below, lineOf } from '#/portal/pages/tree.ts'
import { unitGrid } from '#/portal/pages/unit-grid.ts'
import type { SiteView } from '#/portal/site-view.ts'

/**
 * A column. It shows the columns around it, who keeps it, and: a list its newest articles; a single page its newest article whole
 * (`article`); a group and a topic the newest of each column below; a link its target; what units keep for themselves the units too.
 */
export function columnPage(view: SiteView, column: Column, article: PublishedArticle | null): string {
  return inColumn(view, column, 'newest', partOf(view, column, article))
}

/** An older page of a column's list: its slots, and whether there is a newer one. */
export function olderColumnPage(view: SiteView, column: Column, page: number): string {
  return inColumn(view, column, page, listPart(view, column, page))
}

function partOf(view: SiteView, column: Column, article: PublishedArticle | null): Markup {
  switch (column.kind) {
    case 'group':
    case 'topic':
      return below(view.columns, column.id).length > 0 ? groupPart(view, column) : listPart(view, column, 'newest')
    case 'page':
      return singlePart(view, column, article)
    case 'link':
      return linkPart(column, view.settings)
    case 'unit-disclosure':
      return html`${unitGrid(view.units, (unit) => `/units/${unit}/${column.id}/`)}${listPart(view, column, 'newest')}`
    default:
      return listPart(view, column, 'newest')
  }
}

function listPart(view: SiteView, column: Column, page: ListingPage): Markup {
  const listing: ListingKey = `column:${column.id}`
  const look = column.kind === 'disclosure' || column.kind === 'unit-disclosure' ? 'table' : 'lines'
  return html`${page === 'newest' && keptBy(view, column, listing)}${listingPart(view, listing, `/${column.id}/`, page, look)}`
}

function inColumn(view: SiteView, column: Column, page: ListingPage, part: Markup): string {
  const line = lineOf(view.columns, column.id)
  const topic = topicOf(line)
  const within = page === 'newest' ? null : `往期第${page}页`
  return framed(view, {
    title: within === null ? column.title : `${column.title}（${within}）`,
    address: page === 'newest' ? `/${column.id}/` : `/${column.id}/p${page}.html`,
    tags: columnTags(listedOf(column), view.settings),
    part: line[0]?.id ?? null,
    feed: column.id,
    lead: topic && topicLead(view, topic, column.id),
    main: html`${trail(line, view.settings, within)}<div class="wide${topic === null && html` columns`}${isOfPlatform(column, view.columns) && html` platform`}">
${topic === null && sideMenu(view, column)}<div class="content">
<h1 class="${topic === column ? 'unseen' : 'column-title'}">${column.title}</h1>
${column.description !== '' && html`<p class="description">${column.description}</p>\n`}${column.retiredFrom && html`<p class="notice">本栏目自${column.retiredFrom.toString()}起不再更新，内容保留供查阅。</p>\n`}${part}</div></div>
`,
  })
}
