import { baseOf, readAddress } from '#/crawl/address/read-address.ts'
import type { PageLink } from '#/crawl/scan/page-link.ts'
import type { ScannedPage } from '#/crawl/scan/scanned-page.ts'
import type { KnownValue } from './known-value.ts'
import { isPagerLink, nextPage } from './list-pager.ts'
import { dateInAddress, datesIn } from './page-date.ts'

/** One line of a list page. An item without a date is no evidence of an update. */
export type ListItem = {
  readonly title: string
  readonly href: string
  readonly date: KnownValue<Temporal.PlainDate> | null
}

/** A column's list page: its items in their order, and the address of the next page. */
export type ReadList = { readonly items: readonly ListItem[]; readonly next: string | null }

type Anchor = { readonly link: PageLink; readonly title: string; readonly href: string }

/** Links of menus are shorter than titles. */
const shortestTitle = 6

/**
 * Reads a list page: the longest run of links that look alike (same folder depth, a title each), dated by what stands beside each. `html` is the page as text, for pagers
 * that a script writes. Empty when there is no such run.
 */
export function readList(page: ScannedPage, html: string, href: string, charset: string): ReadList {
  const base = baseOf(href, page.base)
  const anchors = page.links.flatMap((link) => anchorFrom(page, link, base, charset))
  const runs = runsOf(anchors.map((anchor) => ({ anchor, date: dateBeside(page.text, anchor, anchors) })))
  const best = runs.sort((one, other) => weightOf(other) - weightOf(one))[0] ?? []
  return { items: best.map(itemFrom), next: nextPage(page, html, href, charset) }
}

function anchorFrom(page: ScannedPage, link: PageLink, base: string, charset: string): readonly Anchor[] {
  if (link.kind !== 'anchor') return []
  const title = page.text.slice(link.textFrom, link.textTo).replace(/\s+/g, ' ').trim()
  const address = readAddress(link.value, base, charset)
  return address.ok && title.length >= 2 && !isPagerLink(title) ? [{ link, title, href: address.href }] : []
}

type Dated = { readonly anchor: Anchor; readonly date: Temporal.PlainDate | null }

/** The date between this link's text and the next one's, in the link itself, or before it in its line; what stands in the next one's line is the next one's. */
function dateBeside(text: string, { link }: Anchor, anchors: readonly Anchor[]): Temporal.PlainDate | null {
  const following = nextAfter(anchors, link.textTo)
  const ownLines = text.lastIndexOf('\n', following)
  const end = ownLines >= link.textTo ? ownLines : following
  const after = text.slice(link.textFrom, Math.min(end, link.textTo + 120))
  const before = text.slice(text.lastIndexOf('\n', link.textFrom) + 1, link.textFrom)
  return (datesIn(after).at(-1) ?? datesIn(before).at(-1))?.date ?? null
}

/** Anchors stand in the order of the text, so that the next one is found by halving. */
function nextAfter(anchors: readonly Anchor[], at: number): number {
  let [low, high] = [0, anchors.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (anchors[middle]!.link.textFrom < at) low = middle + 1
    else high = middle
  }
  return anchors[low]?.link.textFrom ?? Number.POSITIVE_INFINITY
}

/** Consecutive links with a title each; dated and undated ones do not mix, so that a menu beside a list stays out. */
function runsOf(all: readonly Dated[]): Dated[][] {
  const runs: Dated[][] = []
  let current: Dated[] = []
  for (const each of all) {
    const last = current.at(-1)
    const isTitle = each.anchor.title.length >= shortestTitle || each.date !== null
    const goesOn = isTitle && (!last || (last.date === null) === (each.date === null))
    if (!goesOn && current.length > 0) runs.push(current)
    if (!goesOn) current = []
    if (isTitle) current.push(each)
  }
  return current.length > 0 ? [...runs, current] : runs
}

function weightOf(run: readonly Dated[]): number {
  const dated = run.filter(({ date }) => date !== null).length
  return run.length >= 2 || dated > 0 ? dated * 3 + run.length : 0
}

function itemFrom({ anchor: { title, href }, date }: Dated): ListItem {
  const plain = title
    .replace(/^[·•▪■◆]\s*/, '')
    .replace(/\s*[[(（【]?(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[\])）】]?$/, '')
  if (date) return { title: plain, href, date: { value: date, from: 'text', sure: 0.95 } }
  const inAddress = dateInAddress(href)
  return { title: plain, href, date: inAddress && { value: inAddress, from: 'address', sure: 0.5 } }
}
