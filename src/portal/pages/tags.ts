import type { Column, ColumnKind, ColumnType } from '#/articles/column.ts'
import type { PublishedArticle } from '#/articles/published.ts'
import type { SiteSettings } from '#/articles/site-settings.ts'
import { html, type Markup } from '#/platform/html.ts'
import { faceOf } from '#/portal/pages/faces.ts'

/** What the tags say of a column, or of a page that lists something like one. */
export type Listed = {
  readonly name: string
  readonly description: string
  readonly keywords: readonly string[]
  readonly types: readonly ColumnType[]
}

/** The three tags of every page. A mark that is not set gives no tag, never an empty one. 国办发〔2017〕47号 annex. */
export function siteTags({ name, domain, idCode }: SiteSettings): Markup {
  return html`${tag('SiteName', name)}${tag('SiteDomain', domain)}${tag('SiteIDCode', idCode)}`
}

/** The seven tags of a list page: the site's and the column's four. */
export function columnTags(listed: Listed, settings: SiteSettings): Markup {
  const { name, description, keywords, types } = listed
  return html`${siteTags(settings)}${tag('ColumnName', name)}${tag(
    'ColumnDescription',
    description || `${settings.name}${name}栏目`,
  )}${tag('ColumnKeywords', (keywords.length > 0 ? keywords : [name]).join(','))}${tag('ColumnType', types.join(','))}`
}

/** The ten tags of an article page, and of the optional ones those that are known. */
export function articleTags(article: PublishedArticle, column: Column, settings: SiteSettings): Markup {
  const { title, source, unitName, content } = article
  return html`${columnTags(listedOf(column), settings)}${tag('ArticleTitle', title)}${tag(
    'PubDate',
    faceOf(article).minute,
  )}${tag('ContentSource', source || unitName)}${tag('Keywords', content.keywords.join(','))}${tag(
    'Author',
    content.author,
  )}${tag('Description', content.summary)}${tag('Image', content.picture?.url ?? '')}${tag(
    'Url',
    settings.domain && `https://${settings.domain}${faceOf(article).address}`,
  )}`
}

/** A column as its tags name it; what nobody has filled in follows from its kind. */
export function listedOf({ title, description, keywords, types, kind }: Column): Listed {
  return { name: title, description, keywords, types: types.length > 0 ? types : [usualType[kind]] }
}

const usualType: Readonly<Record<ColumnKind, ColumnType>> = {
  group: '政务动态',
  list: '政务动态',
  page: '概况信息',
  link: '办事服务',
  collected: '政务动态',
  disclosure: '信息公开目录',
  'unit-disclosure': '信息公开目录',
  topic: '政务动态',
}

function tag(name: string, content: string): Markup | false {
  return content.trim() !== '' && html`<meta name="${name}" content="${content}">\n`
}
