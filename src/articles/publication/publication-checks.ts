import type { ArticleContent } from '#/articles/article.ts'
import { isDisclosed } from '#/articles/article-rules.ts'
import { bodyLinks, bodyText, picturesWithoutAlt } from '#/articles/body/body-text.ts'
import type { Column } from '#/articles/column.ts'

/** What a check found: in which field, which words, and whether it stops publication. */
export type Finding = { readonly code: FindingCode; readonly field: string; readonly said: string }

export type FindingCode =
  | 'no-title'
  | 'long-title'
  | 'no-body'
  | 'no-alt'
  | 'dead-link'
  | 'empty-link'
  | 'unregistered-host'
  | 'no-record'
  | 'record-field'
  | 'no-unit-code'
  | 'mixed-content'
  | 'attachment-name'
  | 'no-source'
  | 'document-date'

export type Severity = 'stop' | 'warn'

type Said = { readonly severity: Severity; readonly words: (said: string) => string }

/** What each finding means and what to do. 国办秘函〔2019〕19号 检查指标；国办发〔2017〕47号；GB/T 37668-2019. */
export const findingSays: Readonly<Record<FindingCode, Said>> = {
  'no-title': { severity: 'stop', words: () => '标题是空的，请填写' },
  'long-title': { severity: 'stop', words: (said) => `标题有 ${said} 个字，太长了，请缩短` },
  'no-body': { severity: 'stop', words: () => '正文是空的；如果内容都在附件里，请写一句说明' },
  'no-alt': {
    severity: 'stop',
    words: () => '有图片没有文字说明，看不见图的人不知道它是什么；请点一下图，再点“图片”补上（题图在下面补）',
  },
  'dead-link': {
    severity: 'stop',
    words: (said) => `链接“${said}”指向的文章没有发布，或者已经撤回；请改掉（杜绝错链、死链）`,
  },
  'empty-link': {
    severity: 'stop',
    words: (said) => `链接 ${said} 上没有文字，读者看不见（杜绝暗链）；请写上文字或删去`,
  },
  'unregistered-host': {
    severity: 'warn',
    words: (said) => `${said} 没有登记为可信网站，读者点开时会提示离开本站；请确认地址无误`,
  },
  'no-record': { severity: 'stop', words: () => '这个栏目的文章要填政府信息题头（国办公开办函〔2019〕61号）' },
  'record-field': { severity: 'stop', words: (said) => `题头的“${said}”没有填` },
  'no-unit-code': {
    severity: 'stop',
    words: () => '本单位还没有九位机构代码，不能编索引号；请区政府办在“网站设置”里填写',
  },
  'mixed-content': { severity: 'stop', words: (said) => `${said} 用的是不加密的 http，浏览器会拦下；请上传到本站` },
  'attachment-name': { severity: 'stop', words: (said) => `附件名“${said}”看不出内容，请改成文件标题` },
  'no-source': { severity: 'warn', words: () => '来源是空的，发布时写本单位名称' },
  'document-date': { severity: 'stop', words: (said) => `成文日期 ${said} 还没有到，请改正` },
}

/** What the checks must know of the rest of the site. */
export type CheckGround = {
  readonly column: Pick<Column, 'kind'>
  readonly longestTitle: number
  readonly today: Temporal.PlainDate
  /** 九位机构代码 of the unit; empty: none. */
  readonly unitCode: string
  /** Host of the site itself, and hosts that may be linked: www.zhonglou.gov.cn, *.gov.cn. */
  readonly domain: string
  readonly trustedHosts: readonly string[]
  /** Numbers of published articles, at least of those the text links to. */
  readonly published: ReadonlySet<number>
}

/** Everything that stops an article's publication or should be looked at, in the order of its fields. */
export function checkArticle(content: ArticleContent, ground: CheckGround): readonly Finding[] {
  return [
    ...titleFindings(content, ground),
    ...bodyFindings(content),
    ...bodyLinks(content.body).flatMap((link) => linkFindings(link, ground)),
    ...fileFindings(content),
    ...recordFindings(content, ground),
    ...dateFindings(content, ground),
  ]
}

/** How many of the findings stop publication. */
export function stopsIn(findings: readonly Finding[]): number {
  return findings.filter(({ code }) => findingSays[code].severity === 'stop').length
}

/** The number of the article of this site that an address leads to; null for any other address. */
export function articleNumberIn(address: string, domain: string): number | null {
  const url = URL.parse(address, 'https://site.invalid')
  const isOurs = url !== null && (url.host === 'site.invalid' || (domain !== '' && url.host === domain))
  const found = isOurs ? /^\/(?:hant\/|elder\/)?a\/\d{4}\/\d{4}\/(\d{1,9})\.html$/.exec(url.pathname) : null
  return found ? Number(found[1]) : null
}

/** Whether a host is one of a list's, in which *.gov.cn is every host below gov.cn. */
export function isTrustedHost(host: string, trusted: readonly string[]): boolean {
  return trusted.some((each) => (each.startsWith('*.') ? host.endsWith(each.slice(1)) : host === each))
}

const found = (code: FindingCode, field: string, said = ''): Finding => ({ code, field, said })

function titleFindings({ title, source }: ArticleContent, { longestTitle }: CheckGround): readonly Finding[] {
  const length = [...title.trim()].length
  if (length === 0) return [found('no-title', 'title')]
  const long = length > longestTitle ? [found('long-title', 'title', `${length}`)] : []
  return source.trim() === '' ? [...long, found('no-source', 'source')] : long
}

function bodyFindings({ body, picture }: ArticleContent): readonly Finding[] {
  const empty = bodyText(body) === '' ? [found('no-body', 'body')] : []
  const silent = picturesWithoutAlt(body).map((address) => found('no-alt', 'body', address))
  return [
    ...empty,
    ...silent,
    ...(picture && picture.alt.trim() === '' ? [found('no-alt', 'picture', picture.url)] : []),
  ]
}

function linkFindings(
  { href, words }: { readonly href: string; readonly words: string },
  { domain, trustedHosts, published }: CheckGround,
): readonly Finding[] {
  const empty = words.trim() === '' ? [found('empty-link', 'body', href)] : []
  const number = articleNumberIn(href, domain)
  if (number !== null) return published.has(number) ? empty : [...empty, found('dead-link', 'body', words || href)]
  const host = /^https?:/i.test(href) ? (URL.parse(href)?.hostname ?? '') : ''
  const isKnown = host === '' || host === domain || isTrustedHost(host, trustedHosts)
  return isKnown ? empty : [...empty, found('unregistered-host', 'body', host)]
}

/** 附件, 新建文本文档(2), 1, IMG_2026: a name that says nothing. */
const emptyName =
  /^(附件|文件|文档|新建.*|未命名.*|无标题.*|img|dsc|scan|image|document|untitled|微信图片|扫描件?)?[\s\d_（）()-]*(\.\w+)?$/i

function fileFindings({ picture, attachments }: ArticleContent): readonly Finding[] {
  const insecure = [...(picture ? [picture.url] : []), ...attachments.map(({ url }) => url)].filter((url) =>
    /^http:/i.test(url),
  )
  const nameless = attachments.filter(({ name }) => emptyName.test(name.trim()))
  return [
    ...insecure.map((url) => found('mixed-content', 'attachments', url)),
    ...nameless.map(({ name }) => found('attachment-name', 'attachments', name)),
  ]
}

/** 题头 of a government-information record; 文号 may be missing, for not every record is a document. */
function recordFindings({ record }: ArticleContent, { column, unitCode }: CheckGround): readonly Finding[] {
  if (!isDisclosed(column)) return []
  if (!record) return [found('no-record', 'record')]
  const needed = {
    组配分类: record.category,
    公开方式: record.manner,
    发布机构: record.issuer,
    内容概述: record.abstract,
  }
  const missing = Object.entries(needed).filter(([, value]) => value.trim() === '')
  return [
    ...missing.map(([name]) => found('record-field', 'record', name)),
    ...(unitCode === '' ? [found('no-unit-code', 'record')] : []),
  ]
}

function dateFindings({ documentDate }: ArticleContent, { today }: CheckGround): readonly Finding[] {
  const isAhead = documentDate !== null && Temporal.PlainDate.compare(documentDate, today) > 0
  return isAhead ? [found('document-date', 'documentDate', documentDate.toString())] : []
}
