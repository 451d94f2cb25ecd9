import type { SiteScope } from './address/site-scope.ts'

/** How a crawl behaves towards the site, and where it stops. */
export type CrawlRules = {
  readonly scope: SiteScope
  /** The least pause between two requests to a host, and how many may be under way there at once. */
  readonly delayMs: number
  readonly perHost: number
  readonly maxPages: number
  readonly maxDepth: number
  readonly maxMs: number
  /** Of one body, and of one address from asking to the last byte. */
  readonly maxBytes: number
  readonly timeoutMs: number
  readonly maxHops: number
  /** How often one address is asked for in all. */
  readonly attempts: number
  readonly retryAfterMs: number
  readonly obeysRobots: boolean
  /** Addresses of other sites are asked for too, by HEAD. */
  readonly checksOthers: boolean
  /** Minutes of the day (Asia/Shanghai) in which nothing is asked for; null: none. `from` may be after `to`, over midnight. */
  readonly quiet: { readonly from: number; readonly to: number } | null
}

/** Two connections and five requests a second: a visitor's pace. 15 seconds is when 国办秘函〔2019〕19号 takes a page for unreachable. */
export const usualRules: CrawlRules = {
  ...{ scope: 'host', delayMs: 200, perHost: 2, maxPages: 10_000, maxDepth: 20, maxMs: 6 * 3_600_000 },
  ...{ maxBytes: 8_000_000, timeoutMs: 15_000, maxHops: 10, attempts: 3, retryAfterMs: 60_000 },
  ...{ obeysRobots: true, checksOthers: false, quiet: null },
}
