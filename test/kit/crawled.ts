import { type CrawlRules, usualRules } from '#/crawl/crawl-rules.ts'
import { type ConnectionRules, guardedConnections } from '#/crawl/fetching/guarded-connection.client.ts'
import { type CrawlOptions, crawlSite } from '#/crawl/site/crawl-site.client.ts'
import { type Crawled, noShelf } from '#/crawl/site/crawled.ts'

/** No pauses, small limits. */
const quick: CrawlRules = {
  ...usualRules,
  delayMs: 0,
  perHost: 8,
  timeoutMs: 1_500,
  maxBytes: 1_000_000,
  retryAfterMs: 20,
}
type Given = {
  readonly rules?: Partial<CrawlRules>
  readonly connections?: Partial<ConnectionRules>
  readonly seen?: NonNullable<CrawlOptions['seen']>
}

/** Crawls without a pause, keeping nothing; gives what was found by address. */
export async function crawled(t: { after: (clean: () => Promise<void>) => void }, root: string, given: Given = {}) {
  const rules = { ...quick, ...given.rules }
  const connections = guardedConnections({
    allowsPrivate: true,
    perHost: rules.perHost,
    timeoutMs: rules.timeoutMs,
    ...given.connections,
  })
  t.after(() => connections.destroy())
  const found = new Map<string, Crawled>()
  const seen: NonNullable<CrawlOptions['seen']> = (each, page, text) => {
    found.set(each.href, each)
    given.seen?.(each, page, text)
  }
  const options = {
    rules,
    connections,
    agent: 'Belltower/test',
    shelf: noShelf,
    now: () => Temporal.Now.instant(),
    seen,
  }
  return {
    summary: await crawlSite(root, options),
    found,
    outcomeOf: (path: string) => found.get(new URL(path, root).href)?.outcome,
  }
}
