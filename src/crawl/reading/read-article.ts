import type { ScannedPage } from '#/crawl/scan/scanned-page.ts'
import type { KnownValue } from './known-value.ts'
import { dateInAddress, datesIn, type WrittenDate } from './page-date.ts'
import { metaOf } from './page-metas.ts'
import { readTitle } from './page-title.ts'

/** When something was published: the day, and the time where the page says it. */
export type PublishedAt = { readonly date: Temporal.PlainDate; readonly time: Temporal.PlainTime | null }

/** What an article's page says of it; null for what could not be found. Each value says where it came from and how sure it is. */
export type ReadArticle = {
  readonly title: KnownValue<string> | null
  readonly publishedAt: KnownValue<PublishedAt> | null
  readonly source: KnownValue<string> | null
  /** The columns from the top down, without the front page. */
  readonly columnPath: KnownValue<readonly string[]> | null
  /** The page shows another day than its tags say: a publication date that was changed afterwards is a veto item (国办秘函〔2019〕19号). */
  readonly disagreesOnDate: boolean
}

/** Reads an article's page: the national tags first, then what it shows. `href` is its address. Never fails, never guesses a date from the running text alone. */
export function readArticle(page: ScannedPage, href: string): ReadArticle {
  const tagged = dateFromMeta(page)
  const shown = dateShown(page)
  return {
    title: readTitle(page),
    publishedAt: tagged ?? shown ?? dateFromAddress(href),
    source: sourceOf(page),
    columnPath: columnPathOf(page),
    disagreesOnDate: Boolean(tagged && shown && shown.from === 'label' && !tagged.value.date.equals(shown.value.date)),
  }
}

const dateTags = ['pubdate', 'publishdate', 'article:published_time', 'datepublished', 'og:release_date', 'dc.date']

function dateFromMeta(page: ScannedPage): KnownValue<PublishedAt> | null {
  const [written] = datesIn(metaOf(page, dateTags) ?? '')
  return written ? { value: momentOf(written), from: 'meta', sure: 1 } : null
}

const dateLabel =
  /(?:发布|发表|发文|公开|上传|更新|印发|成文)?\s*(?:日期|时间)\s*[:：]?\s*$|(?:发布|发表)(?:于|在)?\s*[:：]?\s*$/
const formationLabel = /(?:成文|印发|生成|形成|落款)\s*(?:日期|时间)\s*[:：]?\s*$/
const besides = /来源|字号|字体|浏览|阅读|点击|访问|作者|编辑|打印|分享/

/** A date with its label, 发布日期：…, is surest; one in the line of 来源 and 字号 is next; one that has a line to itself near the top is likely. */
function dateShown({ text }: ScannedPage): KnownValue<PublishedAt> | null {
  const ranked = datesIn(text)
    .map((written) => ({ written, sure: sureOf(text, written) }))
    .filter(({ sure }) => sure > 0)
    .sort((one, other) => other.sure - one.sure)
  const [best] = ranked
  return best ? { value: momentOf(best.written), from: best.sure > 0.8 ? 'label' : 'text', sure: best.sure } : null
}

function sureOf(text: string, { at, length, time }: WrittenDate): number {
  const from = text.lastIndexOf('\n', at) + 1
  const line = lineAt(text, from)
  const before = text.slice(Math.max(from, at - 16), at)
  const labelled = before || text.slice(Math.max(0, from - 12), from).trimEnd()
  if (formationLabel.test(labelled)) return 0.5
  if (dateLabel.test(labelled)) return /更新/.test(labelled) ? 0.9 : 0.97
  if (besides.test(line) && line.length < 160) return 0.93
  const isAlone = line.trim().length <= length + 6
  return isAlone && time ? 0.8 : isAlone && at < 2_000 ? 0.6 : 0
}

function lineAt(text: string, from: number): string {
  const to = text.indexOf('\n', from)
  return text.slice(from, to < 0 ? text.length : to)
}

function dateFromAddress(href: string): KnownValue<PublishedAt> | null {
  const date = dateInAddress(href)
  return date && { value: { date, time: null }, from: 'address', sure: 0.5 }
}

function momentOf({ date, time }: WrittenDate): PublishedAt {
  return { date, time }
}

function sourceOf(page: ScannedPage): KnownValue<string> | null {
  const meta = metaOf(page, ['contentsource', 'source', 'mediaid'])
  if (meta) return { value: meta.replace(/^(?:信息)?来源\s*[:：]\s*/, ''), from: 'meta', sure: 1 }
  const said = /(?:信息来源|文章来源|稿件来源|来\s*源|发布机构|发布单位)\s*[:：]\s*([^\s|｜【［[（(]{2,40})/.exec(
    page.text,
  )?.[1]
  const value = said?.replace(/(?:发布|字号|字体|浏览|作者|时间|日期|编辑|点击)\S*$/, '')
  return value ? { value, from: 'label', sure: 0.9 } : null
}

/** `ColumnName` names the last column only; 当前位置：首页 > 政务公开 > 通知公告 has all. */
function columnPathOf(page: ScannedPage): KnownValue<readonly string[]> | null {
  const trail = trailOf(page.text)
  const name = metaOf(page, ['columnname'])
  if (trail.length > 0 && (!name || trail.includes(name))) return { value: trail, from: 'trail', sure: name ? 1 : 0.9 }
  return name ? { value: [name], from: 'meta', sure: 0.95 } : null
}

function trailOf(text: string): readonly string[] {
  const line =
    /(?:当前|您(?:现在)?(?:所在)?(?:的)?|所在)(?:的)?位置[是为]?\s*[:：]?\s*([^\n]+)|^(?:网站)?首页\s*[>»›＞][^\n]*/m.exec(
      text,
    )
  if (!line) return []
  const parts = (line[1] ?? line[0]).split(/\s*(?:[>»›＞]+|\s\/\s|→)\s*/).map((part) => part.trim())
  return parts.filter(
    (part) => part !== '' && !/^(?:(?:网站)?首\s*页|正文|详情|内容|文章内容)$/.test(part) && part.length <= 20,
  )
}
