import { html, type Markup } from '#/platform/html.ts'
import { minuteOf } from '#/portal/pages/faces.ts'
import { framed } from '#/portal/pages/frame.ts'
import { siteTags } from '#/portal/pages/tags.ts'
import { below } from '#/portal/pages/tree.ts'
import { type Asked, addressOfSearch, hitsPerPage, lastPage } from '#/portal/search/asked.ts'
import { markWords, snippet } from '#/portal/search/highlight.ts'
import { searchKindWords } from '#/portal/search/search-document.ts'
import type { Found, Hit } from '#/portal/search/search-options.ts'
import type { FrameView, UnitView } from '#/portal/site-view.ts'

/** What the page of a search is made of. */
export type SearchView = FrameView & { readonly units: readonly Pick<UnitView, 'id' | 'name'>[] }

/** What a search gave. `found` is null when nothing was asked. */
export type Results = {
  readonly asked: Asked
  readonly found: Found | null
  /** Words to be marked. */
  readonly words: readonly string[]
  /** 您是不是要找. */
  readonly hints: readonly string[]
  readonly years: readonly number[]
}

/** How much of a text is shown under a hit, in characters. */
export const textShown = 110

/** The page of a search, read without a script. */
export function searchPage(view: SearchView, results: Results): string {
  const { asked, found } = results
  const main = html`<div class="wide search-page">
<h1 class="column-title">站内搜索</h1>
${form(view, results)}
${hinted(results)}${found && told(asked, found)}
${found && found.hits.length > 0 && html`<ol class="hits">${found.hits.map((hit) => hitOf(view, hit, results.words))}</ol>`}
${found && pager(asked, found)}</div>
`
  const title = asked.q === '' ? '站内搜索' : `“${asked.q}”的搜索结果`
  return framed(view, {
    title,
    address: '/search',
    tags: html`${siteTags(view.settings)}<meta name="robots" content="noindex">\n`,
    main,
  })
}

function form({ columns, units }: SearchView, { asked, years }: Results): Markup {
  const { q, filter, order } = asked
  const tops = below(columns, null).map(({ id, title }) => [id, title] as const)
  return html`<form class="search-form" action="/search" role="search" aria-label="站内搜索（可筛选）">
<p><label for="q">搜索词</label> <input id="q" name="q" type="search" value="${q}" maxlength="100" required> <button type="submit">搜索</button></p>
<p class="search-filters">
${choice('column', '栏目', tops, filter.column)}
${choice(
  'unit',
  '发布单位',
  units.map(({ id, name }) => [id, name] as const),
  filter.unit,
)}
${choice(
  'year',
  '年份',
  years.map((year) => [String(year), `${year}年`] as const),
  filter.year?.toString(),
)}
${choice('kind', '类别', Object.entries(searchKindWords), filter.kind)}
${choice('order', '排序', [['date', '按时间']], order === 'date' ? 'date' : undefined, '按相关度')}
</p></form>`
}

function choice(
  name: string,
  label: string,
  options: readonly (readonly [string, string])[],
  chosen: string | undefined,
  none = '全部',
): Markup {
  return html`<span class="choice"><label for="by-${name}">${label}</label> <select id="by-${name}" name="${name}"><option value="">${none}</option>${options.map(
    ([value, words]) => html`<option value="${value}"${value === chosen && html` selected`}>${words}</option>`,
  )}</select></span>`
}

function hinted({ asked, hints }: Results): Markup | false {
  if (hints.length === 0) return false
  const links = hints.map((q) => html` <a href="${addressOfSearch(asked, { q, page: 1 })}">${q}</a>`)
  return html`<p class="search-hints">您是不是要找：${links}</p>\n`
}

function told({ q }: Asked, { total, isCut, hits }: Found): Markup {
  if (total === 0)
    return html`<p class="none" role="status">没有找到与“${q}”有关的内容。可以换个说法、少写几个字，或去掉筛选条件再试。</p>`
  const more = isCut ? '，只列出其中最相关、最新的，加上筛选条件可以找得更准' : ''
  return html`<p role="status">找到${isCut ? '超过' : ''} ${total} 条${more}。${hits.length === 0 && '这一页没有内容。'}</p>`
}

function hitOf({ columns }: SearchView, hit: Hit, words: readonly string[]): Markup {
  const column = columns.get(hit.column)
  return html`<li><h2><a href="${hit.address}">${marked(hit.title, words)}</a></h2>
<p>${marked(snippet(hit.text, words, textShown), words)}</p>
<p class="hit-about">${searchKindWords[hit.kind]} <span>${column?.title ?? ''}</span> <span>${hit.unitName}</span> <time datetime="${minuteOf(hit.publishedAt).slice(0, 10)}">${minuteOf(hit.publishedAt).slice(0, 10)}</time></p></li>
`
}

function marked(text: string, words: readonly string[]): readonly Markup[] {
  return markWords(text, words).map(({ text: piece, isHit }) => (isHit ? html`<mark>${piece}</mark>` : html`${piece}`))
}

function pager(asked: Asked, { total }: Found): Markup | false {
  const last = Math.min(Math.ceil(total / hitsPerPage), lastPage)
  if (last <= 1) return false
  const { page } = asked
  const pages = Array.from({ length: last }, (_, index) => index + 1)
  const to = (at: number, words: string) => html` <a href="${addressOfSearch(asked, { page: at })}">${words}</a>`
  return html`<nav class="pager" aria-label="搜索结果分页">${page > 1 && to(page - 1, '上一页')}${pages.map((at) =>
    at === page ? html` <span class="at" aria-current="page">${at}</span>` : to(at, String(at)),
  )}${page < last && to(page + 1, '下一页')}</nav>
`
}
