import { setTimeout as wait } from 'node:timers/promises'
import type { Agent } from 'undici'
import { shapeCounter, trapOf, usualTrapLimits } from '#/crawl/address/crawl-trap.ts'
import { knownAddresses } from '#/crawl/address/known-addresses.ts'
import { pageIdentity } from '#/crawl/address/page-identity.ts'
import type { CrawlRules } from '#/crawl/crawl-rules.ts'
import { fetchPage } from '#/crawl/fetching/fetch-page.client.ts'
import { type Fetched, noAnswer } from '#/crawl/fetching/fetched.ts'
import { afterOutcome, nextStep } from '#/crawl/next-step.ts'
import type { Outcome } from '#/crawl/outcome.ts'
import type { ScannedPage } from '#/crawl/scan/scanned-page.ts'
import type { CrawlSummary } from './crawl-summary.ts'
import type { Crawled, Shelf, Waiting } from './crawled.ts'
import { type Frontier, frontier } from './frontier.ts'
import { type HostRobots, hostRobots } from './host-robots.client.ts'
import { type ReadPage, readFetched } from './read-fetched.ts'

/** What a crawl is given. `seen` is told of every page as it was read, before it is forgotten. */
export type CrawlOptions = {
  readonly rules: CrawlRules
  readonly connections: Agent
  readonly agent: string
  readonly shelf: Shelf
  readonly now: () => Temporal.Instant
  readonly seen?: (crawled: Crawled, page: ScannedPage | null, text: string | null) => void
  readonly progress?: (done: number, known: number) => void
}

type Crawl = {
  readonly root: string
  readonly options: CrawlOptions
  readonly frontier: Frontier
  readonly robots: HostRobots
  readonly known: ReturnType<typeof knownAddresses>
  readonly isTooMany: (href: string) => boolean
  readonly underWay: Set<Promise<void>>
  readonly startedAt: number
  readonly outcomes: Partial<Record<Outcome, number>>
  /** Pages asked for, those under way included. */
  pages: number
  addresses: number
  leftOut: number
  /** What stopped it: the shelf could not keep something. */
  fault: unknown
}

/**
 * Crawls a site from `root` on: asks as `nextStep` decides, until it is through or at a limit. What the shelf knows as done is not asked for again. Memory is bounded by
 * the most pages: addresses further than that are not remembered.
 */
export async function crawlSite(root: string, options: CrawlOptions): Promise<CrawlSummary> {
  const crawl = begin(root, options)
  await takeUp(crawl)
  for (;;) {
    if (crawl.fault) throw crawl.fault
    const now = options.now()
    const { hour, minute } = now.toZonedDateTimeISO('Asia/Shanghai')
    const at = now.epochMilliseconds
    const state = {
      hosts: crawl.frontier.hosts(),
      underWay: crawl.underWay.size,
      pages: crawl.pages,
      startedAt: crawl.startedAt,
    }
    const next = nextStep(state, options.rules, at, hour * 60 + minute)
    if (next.do === 'stop') return summaryOf(crawl, next.why)
    if (next.do === 'fetch') ask(crawl, crawl.frontier.take(next.host, at))
    else await either(crawl, next.until - at)
  }
}

function begin(root: string, options: CrawlOptions): Crawl {
  const { rules, connections, agent, now } = options
  return {
    ...{ root, options, frontier: frontier(rules), known: knownAddresses(), isTooMany: shapeCounter(usualTrapLimits) },
    ...{ robots: hostRobots({ connections, agent, rules }), underWay: new Set(), startedAt: now().epochMilliseconds },
    ...{ outcomes: {}, pages: 0, addresses: 0, leftOut: 0, fault: null },
  }
}

/** Goes on where a crawl was broken off, or begins at its root. */
async function takeUp(crawl: Crawl): Promise<void> {
  const { done, waiting } = await crawl.options.shelf.begun()
  for (const each of done) {
    crawl.known.add(pageIdentity(each.href))
    if (each.target === 'page') crawl.pages++
    count(crawl, each)
  }
  for (const each of waiting) if (crawl.known.add(pageIdentity(each.href))) crawl.frontier.add(each)
  const root: Waiting = { href: crawl.root, target: 'page', depth: 0, foundOn: null, method: 'GET', attempts: 0 }
  if (crawl.known.add(pageIdentity(crawl.root))) crawl.frontier.add(root)
}

/** Waits for a moment or for the next answer, whichever comes first. */
async function either({ underWay }: Crawl, ms: number): Promise<void> {
  const stop = new AbortController()
  const pause =
    ms === Number.POSITIVE_INFINITY ? [] : [wait(Math.max(1, Math.min(ms, 60_000)), null, { signal: stop.signal })]
  await Promise.race([...underWay, ...pause])
  stop.abort()
  await Promise.allSettled(pause)
}

function ask(crawl: Crawl, waiting: Waiting): void {
  if (waiting.target === 'page') crawl.pages++
  const noteFault = (fault: unknown) => {
    crawl.fault ??= fault
  }
  const asking = answer(crawl, waiting)
    .catch(noteFault)
    .finally(() => crawl.underWay.delete(asking))
  crawl.underWay.add(asking)
}

async function answer(crawl: Crawl, waiting: Waiting): Promise<void> {
  const { rules, shelf, now } = crawl.options
  const robots = await crawl.robots.of(waiting.href)
  crawl.frontier.setDelay(waiting.href, robots.delayMs)
  const kept = waiting.target === 'page' || waiting.target === 'sheet' ? await shelf.earlier(waiting.href) : null
  const fetched = robots.allows(waiting.href)
    ? await fetchPage({ ...waiting, earlier: kept }, fetchRulesOf(crawl))
    : notAsked(waiting, robots.trouble ?? 'forbidden-by-robots')
  crawl.frontier.ended(waiting.href, fetched.outcome, now().epochMilliseconds)
  const attempts = waiting.attempts + 1
  const then = afterOutcome(
    fetched.outcome,
    { method: waiting.method, attempts, retryAfterMs: fetched.retryAfterMs },
    rules,
  )
  if (then.do === 'keep')
    return finish(crawl, waiting, readFetched(waiting, fetched, kept, { root: crawl.root, scope: rules.scope }))
  if (waiting.target === 'page') crawl.pages-- // it comes again
  crawl.frontier.again({ ...waiting, method: then.method, attempts }, now().epochMilliseconds + then.after)
}

function fetchRulesOf({ options: { connections, agent, rules } }: Crawl) {
  return { connections, agent, timeoutMs: rules.timeoutMs, maxBytes: rules.maxBytes, maxHops: rules.maxHops }
}

function notAsked({ href, method }: Waiting, outcome: Outcome): Fetched {
  return { ...noAnswer, href, method, finalHref: href, hops: [], outcome, ms: 0 }
}

async function finish(crawl: Crawl, waiting: Waiting, { crawled, page, text }: ReadPage): Promise<void> {
  const found = crawled.leads.flatMap((lead): readonly Waiting[] => {
    const method = lead.target === 'page' || lead.target === 'sheet' ? 'GET' : 'HEAD'
    const next: Waiting = {
      ...{ href: lead.href, target: lead.target, depth: waiting.depth + 1, foundOn: waiting.href },
      method,
      attempts: 0,
    }
    return isWanted(crawl, next) ? [next] : []
  })
  await crawl.options.shelf.keep(crawled, found)
  for (const each of found) crawl.frontier.add(each)
  count(crawl, crawled)
  crawl.options.seen?.(crawled, page, text)
  crawl.options.progress?.(crawl.addresses, crawl.addresses + crawl.frontier.size() + crawl.underWay.size)
}

/** New, on the way of this crawl, and not one of endlessly many. */
function isWanted(crawl: Crawl, { href, target, depth }: Waiting): boolean {
  const { rules, now } = crawl.options
  if (target === 'other-site' && !rules.checksOthers) return false
  const identity = pageIdentity(href)
  if (crawl.known.has(identity)) return false
  const { year } = now().toZonedDateTimeISO('Asia/Shanghai')
  const isOut =
    depth > rules.maxDepth ||
    crawl.known.size() >= mostKnown(rules) ||
    trapOf(href, year, usualTrapLimits) ||
    crawl.isTooMany(href)
  if (isOut) crawl.leftOut++
  else crawl.known.add(identity)
  return !isOut
}

/** Pages have pictures and files beside them. */
function mostKnown({ maxPages }: CrawlRules): number {
  return maxPages * 10 + 10_000
}

function count(crawl: Crawl, { outcome }: Pick<Crawled, 'outcome'>): void {
  crawl.addresses++
  crawl.outcomes[outcome] = (crawl.outcomes[outcome] ?? 0) + 1
}

function summaryOf({ pages, addresses, outcomes, leftOut }: Crawl, why: CrawlSummary['why']): CrawlSummary {
  return { pages, addresses, outcomes, leftOut, why }
}
