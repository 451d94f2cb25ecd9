import { baseOf, readAddress } from '#/crawl/address/read-address.ts'
import type { ScannedPage } from '#/crawl/scan/scanned-page.ts'

const nextWords = /^(?:下一?页|下页|后一页|[>»›]{1,2}|next|下一页\s*[>»›]*)$/i
const pagerWords =
  /^(?:首页|上一?页|下一?页|末页|尾页|后一页|前一页|第?\d+页?|[<>«»‹›]{1,2}|next|prev(?:ious)?|跳转|更多[>»›+]*)$/i

/** Whether a link's text is a pager's, not a title. */
export function isPagerLink(title: string): boolean {
  return pagerWords.test(title)
}

/** `createPageHTML(总页数, 本页从 0 数, 文件名, 后缀)` of TRS pages, which write their pager by script: index.html, index_1.html, index_2.html … */
const scripted = /createPageHTML\s*\(\s*(\d+)\s*,\s*(\d+)\s*,\s*["']([^"']+)["']\s*,\s*["']([^"']+)["']/

/** The address of the next page of a list: `rel=next`, the link that says so, or the one that the pager's script would write; null on the last page. */
export function nextPage(page: ScannedPage, html: string, href: string, charset: string): string | null {
  const base = baseOf(href, page.base)
  const link = page.links.find(({ kind, rel, textFrom, textTo }) => {
    if (/\bnext\b/.test(rel)) return true
    return kind === 'anchor' && nextWords.test(page.text.slice(textFrom, textTo).trim())
  })
  const value = link?.value ?? scriptedNext(html)
  if (value === null) return null
  const address = readAddress(value, base, charset)
  return address.ok && address.href !== href ? address.href : null
}

function scriptedNext(html: string): string | null {
  const [, total, current, name, suffix] = scripted.exec(html) ?? []
  if (!name || Number(current) + 1 >= Number(total)) return null
  return `${name}_${Number(current) + 1}.${suffix}`
}
