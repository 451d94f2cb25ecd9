import type { ArticleContent } from '#/articles/article.ts'
import type { Column } from '#/articles/column.ts'
import type { ArticleHead, PublishedArticle } from '#/articles/published.ts'
import type { SiteSettings } from '#/articles/site-settings.ts'
import { type AssetAddresses, assetNames } from '#/portal/assets/asset-names.ts'
import type { UnitView } from '#/portal/site-view.ts'

/** A column whose id is also its title; a list below nothing unless `rest` says otherwise. */
export function aColumn(id: string, rest: Partial<Column> = {}): Column {
  return {
    ...{ id, parent: null, title: id, path: [id], kind: 'list', order: 0, reviews: 3, types: [], description: '' },
    ...{ keywords: [], target: null, banner: null, archivedFrom: null, retiredFrom: null },
    ...rest,
  }
}

/** A unit that discloses. */
export function aUnitView(id: string): UnitView {
  return { id, name: `${id}局`, kind: 'department', isDiscloser: true }
}

/** The line of an article of 示例, published so many minutes after the year began. */
export function aHead(number: number, rest: Partial<ArticleHead> = {}): ArticleHead {
  return {
    ...{ number, column: 'news', title: `示例文章${number}`, unit: 'tongji', unitName: '统计局', source: '示例' },
    ...{ summary: `第${number}篇示例文章的摘要。`, publishedAt: minute(number), documentDate: null, pinned: false },
    ...{ picture: null, indexNumber: null, documentNumber: null, validity: null, demo: false },
    ...rest,
  }
}

/** The article whole, with a body that says which it is. */
export function aPublished(head: ArticleHead, text = `第${head.number}篇示例文章的正文。`): PublishedArticle {
  const { title, source, summary, picture, documentDate } = head
  const content: ArticleContent = {
    ...{ title, subtitle: '', source, author: '', summary, keywords: ['示例'], body: `<p>${text}</p>` },
    ...{ picture, attachments: [], documentDate, record: null },
  }
  return { ...head, content, editor: '示例编辑', changedAt: null, validities: head.validity ? [head.validity] : [] }
}

/** Addresses of assets that need not be there. */
export const someAssets = Object.fromEntries(assetNames.map((name) => [name, `/assets/${name}`])) as AssetAddresses

/** A moment so many minutes after 2026 began in Beijing. */
export function minute(number: number): Temporal.Instant {
  return Temporal.Instant.from('2025-12-31T16:00:00Z').add({ minutes: number })
}

/** Settings of an office that does not exist. */
export function someSiteSettings(rest: Partial<SiteSettings> = {}): SiteSettings {
  return {
    ...{ name: '示例区人民政府', domain: 'www.example.gov.cn', idCode: '3200000000', icp: '苏ICP备00000000号' },
    ...{ policeRecord: '苏公网安备 32000000000000号', host: '示例区人民政府办公室', operator: '示例区大数据局' },
    ...{ address: '示例路1号', phone: '0519-00000000', email: 'web@example.gov.cn', supportsIpv6: true, grey: false },
    ...{ organMark: 'https://bszs.conac.cn/', errorReport: 'https://zfwzgl.www.gov.cn/' },
    theme: { main: '#1d4f91', accent: '#b3141b', link: '#1d4f91', fontFamily: '', emblem: null, banner: null },
    home: { carousel: ['news'], news: ['news'], disclosure: [], services: [], interaction: [], topics: [], data: [] },
    ...{ friendLinks: [], unitCodes: {}, trustedHosts: ['*.gov.cn'] },
    ...rest,
  }
}
