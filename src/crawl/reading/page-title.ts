import type { ScannedPage } from '#/crawl/scan/scanned-page.ts'
import type { KnownValue } from './known-value.ts'
import { metaOf } from './page-metas.ts'

const marks = /\s*(?:[-_|—–－｜]+|--|>>?|»|::)\s*/

/** Words that stand in the names of sites and not at the end of titles. */
const siteWords = /(?:政府|门户网站|官网|网站|网|频道|在线|委员会|办公室|街道|管委会|局|新闻中心)$/

/** Titles that name a place on the site, not what is on the page. */
const placeWords = /^(?:首页|网站首页|详情|内容|正文|信息公开|新闻|文章|当前位置.*|无标题.*)?$/

/**
 * The title of what a page says: `ArticleTitle` of the national tags (国办发〔2017〕47号), else the heading that the browser's title has in it, else that title without the
 * site's name at its end. Null when there is none.
 */
export function readTitle(page: ScannedPage): KnownValue<string> | null {
  const meta = metaOf(page, ['articletitle', 'og:title'])
  if (meta) return { value: meta, from: 'meta', sure: 1 }
  const headings = page.headings
    .filter(({ text }) => !placeWords.test(text) && text.length >= 4)
    .sort((one, other) => one.level - other.level)
  const same = headings.find(({ text }) => tight(page.title).includes(tight(text)))
  if (same) return { value: oneLine(same.text), from: 'heading', sure: 0.98 }
  const title = withoutSite(page.title)
  if (title !== '' && !placeWords.test(title))
    return { value: title, from: 'title', sure: page.title === title ? 0.8 : 0.9 }
  return headings[0] ? { value: oneLine(headings[0].text), from: 'heading', sure: 0.7 } : null
}

/** A browser's title without what names the site or the column after it: 关于…的通知-通知公告-某某区人民政府. */
export function withoutSite(title: string): string {
  const parts = title.split(marks).filter((part) => part !== '')
  if (parts.length < 2) return title.trim()
  const first = parts[0]!
  const isFirstSite = siteWords.test(first) && first.length < 16 && !siteWords.test(parts.at(-1)!)
  if (isFirstSite) return parts.at(-1)!
  const end = parts.findIndex((part, index) => index > 0 && (siteWords.test(part) || part.length < 8))
  return end < 0
    ? title.trim()
    : title.slice(0, title.indexOf(parts[end]!, first.length)).replace(/[\s\-_|—–－｜>»:]+$/, '')
}

function tight(text: string): string {
  return text.replace(/\s+/g, '')
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
