import type { ArticleHead, ListingKey } from '#/articles/published.ts'
import { html, type Markup } from '#/platform/html.ts'
import { articlesIn, type ListingPage, newestSlots, olderPages, olderSlots } from '#/portal/listing-pages.ts'
import { faceOf } from '#/portal/pages/faces.ts'
import { chips, lines } from '#/portal/pages/lines.ts'
import { headsOf } from '#/portal/pages/tree.ts'
import type { SiteView } from '#/portal/site-view.ts'

type Shown = Pick<SiteView, 'articles' | 'listings'>

/** How a listing looks: lines, or with numbers and 文号 as on the platform for government information. */
export type Look = 'lines' | 'table'

/**
 * The articles of one page of a listing with its pager. The newest page puts what is pinned before everything else, wherever in the
 * listing it stands; an older page depends on its own slots and on whether there is a newer one.
 */
export function listingPart(view: Shown, listing: ListingKey, base: string, page: ListingPage, look: Look): Markup {
  const places = view.listings.get(listing) ?? []
  const slots = page === 'newest' ? newestSlots(places.length) : olderSlots(page)
  const heads = headsOf(view, articlesIn(places, slots))
  const shown = page === 'newest' ? pinnedFirst(view, places, heads) : heads
  return html`${look === 'table' ? table(shown) : lines(shown, 'lines spaced')}${pager(base, page, olderPages(places.length))}`
}

/** When a listing last got something: the day of its newest article. */
export function lastDay(view: Shown, listing: ListingKey): string | null {
  const places = view.listings.get(listing) ?? []
  for (let at = places.length - 1; at >= 0; at--) {
    const head = places[at] === null ? undefined : view.articles.get(places[at]!)
    if (head) return faceOf(head).day
  }
  return null
}

function pinnedFirst({ articles }: Shown, places: readonly (number | null)[], heads: readonly ArticleHead[]) {
  const pinned: ArticleHead[] = []
  for (const number of places) {
    const head = number === null ? undefined : articles.get(number)
    if (head?.pinned) pinned.unshift(head)
  }
  return pinned.length === 0 ? heads : [...pinned, ...heads.filter((head) => !head.pinned)]
}

function table(heads: readonly ArticleHead[]): Markup {
  if (heads.length === 0) return html`<p class="none">暂无内容</p>\n`
  return html`<table class="records">
<thead><tr><th scope="col">序号</th><th scope="col">标题</th><th scope="col">文号</th><th scope="col">发布日期</th></tr></thead>
<tbody>
${heads.map((head, at) => row(head, at + 1))}</tbody></table>
`
}

function row(head: ArticleHead, place: number): Markup {
  const { address, day } = faceOf(head)
  return html`<tr><td>${place}</td><td><a href="${address}" title="${hover(head)}">${head.title}</a>${chips(head)}</td><td>${head.documentNumber}</td><td><time datetime="${day}">${day}</time></td></tr>
`
}

/** The card of a record: what the platform shows when one points at a title. */
function hover({ title, indexNumber, documentNumber, unitName, documentDate }: ArticleHead): string {
  const said = [
    ['信息名称', title],
    ['索引号', indexNumber],
    ['文件编号', documentNumber],
    ['发布机构', unitName],
    ['产生日期', documentDate?.toString()],
  ]
  return said.flatMap(([what, text]) => (text ? [`${what}：${text}`] : [])).join('\n')
}

/** 首页, 较新, 较旧, 尾页. Only the newest page names how many there are; an older one says its own number, counted from the oldest. */
export function pager(base: string, page: ListingPage, older: number): Markup | false {
  if (older === 0) return false
  const newer = page === 'newest' ? null : page < older ? `${base}p${page + 1}.html` : base
  const next = page === 'newest' ? older : page - 1
  return html`<nav class="pager" aria-label="翻页">
${turn('首页', page === 'newest' ? null : base)}${turn('较新', newer)}<span class="at">${page === 'newest' ? `共${older + 1}页` : `往期第${page}页`}</span>
${turn('较旧', next > 0 ? `${base}p${next}.html` : null)}${turn('尾页', page === 1 ? null : `${base}p1.html`)}</nav>
`
}

function turn(word: string, to: string | null): Markup {
  return to === null ? html`<span class="off">${word}</span>\n` : html`<a href="${to}">${word}</a>\n`
}
