import type { Agent } from 'undici'
import type { CrawlRules } from '#/crawl/crawl-rules.ts'
import { fetchPage } from '#/crawl/fetching/fetch-page.client.ts'
import { type Robots, readRobots } from '#/crawl/robots.ts'

/** The robots.txt of every host of a crawl, each asked for once; again when it could not be had. */
export type HostRobots = { readonly of: (href: string) => Promise<Robots> }

type Given = { readonly connections: Agent; readonly agent: string; readonly rules: CrawlRules }

/** None asked for yet; a crawl that need not obey asks for none. */
export function hostRobots(given: Given): HostRobots {
  const asked = new Map<string, Promise<Robots>>()
  return {
    of: (href) => {
      const { origin } = new URL(href)
      const known = asked.get(origin) ?? ask(origin, given)
      asked.set(origin, known)
      return known.then((robots) => {
        if (robots.trouble) asked.delete(origin)
        return robots
      })
    },
  }
}

async function ask(origin: string, { connections, agent, rules }: Given): Promise<Robots> {
  const name = agent.split('/', 1)[0]!
  const href = `${origin}/robots.txt`
  if (!rules.obeysRobots) return readRobots(href, { outcome: 'not-found', text: '' }, name)
  const { timeoutMs, maxHops } = rules
  const fetched = await fetchPage(
    { href, method: 'GET', earlier: null },
    { connections, agent, timeoutMs, maxHops, maxBytes: 512_000 },
  )
  return readRobots(href, { outcome: fetched.outcome, text: new TextDecoder().decode(fetched.bytes) }, name)
}
