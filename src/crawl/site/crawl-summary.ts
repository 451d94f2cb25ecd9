import { type StopReason, stopWords } from '#/crawl/next-step.ts'
import { type Outcome, outcomes } from '#/crawl/outcome.ts'
import type { Crawled } from './crawled.ts'

/** What a crawl has done so far. */
export type CrawlSummary = {
  readonly pages: number
  readonly addresses: number
  readonly outcomes: Readonly<Partial<Record<Outcome, number>>>
  /** Addresses not asked for: traps, too deep, too many. */
  readonly leftOut: number
  readonly why: StopReason
}

/** What was asked for and is not there, as the terminal shows it. */
export type Trouble = Pick<Crawled, 'href' | 'outcome' | 'status' | 'foundOn' | 'finalHref'>

/** A crawl's stable JSON. */
export function crawlJson(root: string, summary: CrawlSummary, troubles: readonly Trouble[]): object {
  const { pages, addresses, outcomes, leftOut, why } = summary
  return { root, stopped: why, pages, addresses, leftOut, outcomes, troubles }
}

const mostShown = 30

/** A crawl in words: what was seen, how it ended, what is not in order and where it was found. */
export function crawlText(summary: CrawlSummary, troubles: readonly Trouble[]): string {
  const counts = Object.entries(summary.outcomes).sort(([, one], [, other]) => other - one)
  const more = troubles.length - mostShown
  return [
    `页面 ${summary.pages} 个，地址 ${summary.addresses} 个。${stopWords[summary.why]}。`,
    ...(summary.leftOut > 0 ? [`没有访问的地址：${summary.leftOut} 个（过深、过多或像是没有尽头）。`] : []),
    ...counts.map(([outcome, count]) => `  ${String(count).padStart(6)}  ${outcomes[outcome as Outcome].words}`),
    ...troubles.slice(0, mostShown).flatMap(troubleLines),
    ...(more > 0 ? [`还有 ${more} 个，用 --json 看全部。`] : []),
  ].join('\n')
}

function troubleLines({ href, outcome, foundOn }: Trouble): readonly string[] {
  const caution = outcomes[outcome].isPermanent ? '' : '（暂时现象，请过些时候再查）'
  return [`${outcomes[outcome].words}${caution}：${href}`, ...(foundOn ? [`    在这一页上：${foundOn}`] : [])]
}
