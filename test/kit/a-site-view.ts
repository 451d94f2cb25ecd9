import type { Column, ColumnKind } from '#/articles/column.ts'
import {
  type ArticleHead,
  type ListingKey,
  listingsOf,
  type Paired,
  type PublishedArticle,
} from '#/articles/published.ts'
import type { SiteSettings } from '#/articles/site-settings.ts'
import { assetNames } from '#/portal/assets/asset-names.ts'
import type { SiteView } from '#/portal/site-view.ts'
import { sampleColumns, sampleTitles } from './sample-columns.ts'
import { sampleSettings } from './sample-settings.ts'

/** Where assets would lie. */
export const sampleAssets = Object.fromEntries(
  assetNames.map((name) => [name, `/assets/${name}`]),
) as unknown as SiteView['assets']

const units: SiteView['units'] = [
  { id: 'office', name: '区政府办', kind: '部门', isDiscloser: true },
  { id: 'education', name: '教育局', kind: '部门', isDiscloser: true },
  { id: 'finance', name: '财政局', kind: '部门', isDiscloser: true },
  { id: 'south', name: '南街街道', kind: '街道', isDiscloser: true },
  { id: 'archives', name: '档案局', kind: '党群', isDiscloser: false },
]

/** A column with what a test does not care about filled in. */
export function aColumn(id: string, title: string, kind: ColumnKind, more: Partial<Column> = {}): Column {
  const parent = id.includes('/') ? id.slice(0, id.lastIndexOf('/')) : null
  const rest = { reviews: 3, types: [], description: '', keywords: [], target: null, banner: null } as const
  return { id, parent, title, path: [title], kind, order: 0, archivedFrom: null, retiredFrom: null, ...rest, ...more }
}

/** An article's line in a column, number by number one hour later. */
export function aHead(number: number, column: string, more: Partial<ArticleHead> = {}): ArticleHead {
  const unit = units[number % units.length]!
  return {
    number,
    column,
    title: `第${number}篇示例信息`,
    unit: unit.id,
    unitName: unit.name,
    source: unit.name,
    summary: '示例摘要。',
    publishedAt: Temporal.Instant.from('2026-01-05T01:30:00Z').add({ hours: number }),
    documentDate: null,
    pinned: false,
    picture: null,
    indexNumber: null,
    documentNumber: null,
    validity: null,
    demo: true,
    ...more,
  }
}

/** An article whole, with a text of every kind of thing a text may have. */
export function anArticle(head: ArticleHead, more: Partial<PublishedArticle['content']> = {}): PublishedArticle {
  const { title, source, summary, picture, documentDate } = head
  const isRecord = head.indexNumber !== null
  const record = isRecord
    ? {
        category: '政府文件',
        manner: '主动公开',
        documentNumber: head.documentNumber ?? '',
        issuer: head.unitName,
        abstract: '示例概述。',
      }
    : null
  const plain = { subtitle: '', author: '', keywords: ['示例'], body: sampleBody, attachments: sampleFiles }
  const content = { title, source, summary, picture, documentDate, record, ...plain, ...more }
  const validities = head.validity
    ? [{ state: 'valid', from: Temporal.PlainDate.from('2020-01-01'), why: '' } as const, head.validity]
    : []
  return { ...head, content, editor: '示例编辑', changedAt: null, validities }
}

const sampleBody = `<p>为做好有关工作，现将示例内容公布如下。本文为演示内容，不代表任何机构。</p>
<h2>一、总体情况</h2>
<p>各单位按照年度安排有序推进，资料整理、意见听取、结果公布等环节均已完成，群众可以到服务窗口查阅，也可以在网上下载。</p>
<table><thead><tr><th scope="col">项目</th><th scope="col">数量</th></tr></thead><tbody><tr><td>办件</td><td>120</td></tr><tr><td>咨询</td><td>86</td></tr></tbody></table>
<p>详见<a href="https://www.gov.cn/">中国政府网</a>。</p>`

const sampleFiles = [
  { url: '/files/ab/abcdef.pdf', name: '示例附件.pdf', mediaType: 'application/pdf', bytes: 245_760 },
]

/** A whole site: every kind of column, lists of every length, pairs, void documents, something withdrawn. The same every time. */
export function aSiteView(settings: SiteSettings = sampleSettings): SiteView {
  const columns = new Map(sampleColumns.map(([id, title, kind, more]) => [id, aColumn(id, title, kind, more)]))
  const articles = new Map(headsFor().map((head) => [head.number, head]))
  const gone = new Map([[7, articles.get(7)!.publishedAt]])
  const listings = listed([...articles.values()], gone)
  for (const number of gone.keys()) articles.delete(number)
  return {
    settings,
    assets: sampleAssets,
    columns,
    keeping: keepingOf(columns),
    units,
    articles,
    listings,
    pairs: pairsOf(articles),
    gone,
    demo: true,
  }
}

function headsFor(): readonly ArticleHead[] {
  const heads: ArticleHead[] = []
  for (const [id, , kind, , count = 3] of sampleColumns) {
    for (let each = 0; each < (kind === 'group' || kind === 'link' ? 0 : count); each++)
      heads.push(sampleHead(heads.length + 1, id, kind))
  }
  return heads
}

function sampleHead(number: number, column: string, kind: ColumnKind): ArticleHead {
  const title = `${sampleTitles[number % sampleTitles.length]!}（示例${number}）`
  const isRecord = kind === 'disclosure' || kind === 'unit-disclosure'
  const isVoid = isRecord && number % 5 === 0
  return aHead(number, column, {
    title,
    pinned: number === 3,
    picture:
      column === 'xinwen/yaowen' && number % 7 === 2
        ? { url: `/files/pi/picture-${number % 3}.svg`, alt: title }
        : null,
    indexNumber: isRecord ? `000000001/2026-${String(number).padStart(5, '0')}` : null,
    documentNumber: isRecord && number % 2 === 0 ? `示政发〔2026〕${number}号` : null,
    documentDate: isRecord ? Temporal.PlainDate.from('2026-01-04') : null,
    validity: isVoid ? { state: 'void', from: Temporal.PlainDate.from('2026-06-30'), why: '有效期已满。' } : null,
  })
}

function listed(heads: readonly ArticleHead[], gone: ReadonlyMap<number, unknown>): Map<ListingKey, (number | null)[]> {
  const listings = new Map<ListingKey, (number | null)[]>()
  for (const { number, column, unit } of heads)
    for (const key of listingsOf(column, unit)) {
      if (!listings.has(key)) listings.set(key, [])
      listings.get(key)!.push(gone.has(number) ? null : number)
    }
  return listings
}

function keepingOf(columns: SiteView['columns']): SiteView['keeping'] {
  const demands = ['每周至少更新1条；', '严格信息发布审查。']
  return new Map([...columns.keys()].map((id) => [id, { units: ['区政府办', '教育局'], demands }]))
}

/** The first policy and the first interpretation belong together. */
function pairsOf(articles: ReadonlyMap<number, ArticleHead>): ReadonlyMap<number, readonly Paired[]> {
  const firstOf = (column: string) => [...articles.values()].find((head) => head.column === column)!.number
  const [policy, reading] = [firstOf('gongkai/zhengce'), firstOf('gongkai/jiedu')]
  return new Map([
    [policy, [{ kind: 'interpretation', is: 'second', number: reading }]],
    [reading, [{ kind: 'interpretation', is: 'first', number: policy }]],
  ])
}
