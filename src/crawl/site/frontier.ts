import type { CrawlRules } from '#/crawl/crawl-rules.ts'
import { type HostState, isHostTrouble, pauseOf } from '#/crawl/next-step.ts'
import type { Outcome } from '#/crawl/outcome.ts'
import type { Waiting } from './crawled.ts'

/** What is still to be asked for, host by host, each in the order it was found. */
export type Frontier = {
  readonly add: (waiting: Waiting) => void
  /** Takes the next of a host; its next request waits for the pause from `now` on. */
  readonly take: (host: string, now: number) => Waiting
  readonly again: (waiting: Waiting, at: number) => void
  /** A request has ended. */
  readonly ended: (href: string, outcome: Outcome, now: number) => void
  readonly setDelay: (href: string, delayMs: number | null) => void
  readonly hosts: () => Iterable<HostState>
  readonly size: () => number
}

type Host = {
  readonly host: string
  readonly queue: Waiting[]
  /** How much of the queue has been taken; it is shortened now and then. */
  taken: number
  readonly retries: { readonly waiting: Waiting; readonly at: number }[]
  delayMs: number | null
  underWay: number
  nextAt: number
  failures: number
}

/** Nothing to ask for yet. */
export function frontier(rules: CrawlRules): Frontier {
  const hosts = new Map<string, Host>()
  let size = 0
  const hostOf = (href: string) => {
    const { host } = new URL(href)
    const known = hosts.get(host) ?? newHost(host)
    hosts.set(host, known)
    return known
  }
  return {
    add: (waiting) => {
      hostOf(waiting.href).queue.push(waiting)
      size++
    },
    take: (name, now) => {
      size--
      return takeFrom(hosts.get(name)!, rules, now)
    },
    again: (waiting, at) => {
      hostOf(waiting.href).retries.push({ waiting, at })
      size++
    },
    ended: (href, outcome, now) => end(hostOf(href), rules, outcome, now),
    setDelay: (href, delayMs) => {
      hostOf(href).delayMs = delayMs
    },
    hosts: () => hosts.values().map(stateOf),
    size: () => size,
  }
}

function newHost(host: string): Host {
  return { host, queue: [], taken: 0, retries: [], delayMs: null, underWay: 0, nextAt: 0, failures: 0 }
}

function stateOf({ host, queue, taken, retries, underWay, nextAt, failures }: Host): HostState {
  const retryAt = retries.reduce((soonest, { at }) => Math.min(soonest, at), Number.POSITIVE_INFINITY)
  return { host, ready: queue.length - taken, retryAt, underWay, nextAt, failures }
}

/** Other tries whose moment has come go first: somebody waits for the answer. */
function takeFrom(host: Host, rules: CrawlRules, now: number): Waiting {
  host.underWay++
  host.nextAt = now + pauseOf(rules, host.delayMs, host.failures)
  const due = host.retries.findIndex(({ at }) => at <= now)
  if (due >= 0) return host.retries.splice(due, 1)[0]!.waiting
  const next = host.queue[host.taken++]!
  if (host.taken > 1_000 && host.taken * 2 > host.queue.length) {
    host.queue.splice(0, host.taken)
    host.taken = 0
  }
  return next
}

function end(host: Host, rules: CrawlRules, outcome: Outcome, now: number): void {
  host.underWay--
  host.failures = isHostTrouble(outcome) ? host.failures + 1 : 0
  if (host.failures > 0) host.nextAt = Math.max(host.nextAt, now + pauseOf(rules, host.delayMs, host.failures))
}
