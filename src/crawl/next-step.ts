import type { CrawlRules } from './crawl-rules.ts'
import { type Outcome, outcomes } from './outcome.ts'

/** How an address is asked for: a page is read, anything else is only asked whether it is there. */
export type Method = 'GET' | 'HEAD'

/** A host as the crawl knows it. Moments are milliseconds since 1970. */
export type HostState = {
  readonly host: string
  /** Addresses that may be asked for now, and the earliest moment of those that wait for another try; Infinity without any. */
  readonly ready: number
  readonly retryAt: number
  readonly underWay: number
  /** No request before. */
  readonly nextAt: number
  /** Failures of the host itself, one after the other. */
  readonly failures: number
}

/** A whole crawl as `nextStep` needs it. */
export type CrawlState = {
  readonly hosts: Iterable<HostState>
  readonly underWay: number
  /** Asked for, those under way included. */
  readonly pages: number
  readonly startedAt: number
}

export type StopReason = 'finished' | 'most-pages' | 'out-of-time'

export const stopWords: Record<StopReason, string> = {
  finished: '已全部抓完',
  'most-pages': '已到页数上限，其余没有抓',
  'out-of-time': '已到时间上限，其余没有抓',
}

export type Next =
  | { readonly do: 'fetch'; readonly host: string }
  | { readonly do: 'wait'; readonly until: number }
  | { readonly do: 'stop'; readonly why: StopReason }

/**
 * What the crawl should do now: ask the host that has waited longest, wait (for a moment, or with `until` Infinity for an answer), or stop. `minute` is the minute of
 * the day in Asia/Shanghai.
 */
export function nextStep(state: CrawlState, rules: CrawlRules, now: number, minute: number): Next {
  const why = now - state.startedAt >= rules.maxMs ? 'out-of-time' : state.pages >= rules.maxPages ? 'most-pages' : null
  if (why) return state.underWay > 0 ? { do: 'wait', until: Number.POSITIVE_INFINITY } : { do: 'stop', why }
  const quietMinutes = quietLeft(rules.quiet, minute)
  const hosts = [...state.hosts].filter(({ ready, retryAt }) => ready > 0 || retryAt < Number.POSITIVE_INFINITY)
  if (hosts.length === 0 && state.underWay === 0) return { do: 'stop', why: 'finished' }
  if (quietMinutes > 0) return { do: 'wait', until: now + quietMinutes * 60_000 }
  return firstOf(hosts, rules, now)
}

function firstOf(hosts: readonly HostState[], rules: CrawlRules, now: number): Next {
  let first: HostState | null = null
  let soonest = Number.POSITIVE_INFINITY
  for (const host of hosts) {
    if (host.underWay >= rules.perHost) continue
    const at = readyAt(host)
    if (at < soonest) [first, soonest] = [host, at]
  }
  return first && soonest <= now ? { do: 'fetch', host: first.host } : { do: 'wait', until: soonest }
}

function readyAt({ ready, retryAt, nextAt }: HostState): number {
  return Math.max(nextAt, ready > 0 ? 0 : retryAt)
}

/** Minutes until quiet hours are over; 0 outside them. */
function quietLeft(quiet: CrawlRules['quiet'], minute: number): number {
  if (!quiet || quiet.from === quiet.to) return 0
  const since = (minute - quiet.from + 1_440) % 1_440
  const length = (quiet.to - quiet.from + 1_440) % 1_440
  return since < length ? length - since : 0
}

/** What an outcome means for the address it was asked of. */
export type Afterwards =
  | { readonly do: 'keep' }
  | { readonly do: 'retry'; readonly method: Method; readonly after: number }

/** Whether an address is asked for again: a HEAD that a server may not like by GET at once, passing trouble after a doubling pause, else never. */
export function afterOutcome(
  outcome: Outcome,
  asked: { readonly method: Method; readonly attempts: number; readonly retryAfterMs: number | null },
  rules: CrawlRules,
): Afterwards {
  const { again } = outcomes[outcome]
  if (again === 'other-method' && asked.method === 'HEAD') return { do: 'retry', method: 'GET', after: 0 }
  if (again !== 'soon' || asked.attempts >= rules.attempts) return { do: 'keep' }
  const pause = rules.retryAfterMs * 2 ** (asked.attempts - 1)
  return {
    do: 'retry',
    method: asked.method === 'HEAD' ? 'GET' : asked.method,
    after: Math.max(pause, asked.retryAfterMs ?? 0),
  }
}

/** Whether an outcome is the host's trouble, not the page's: it slows the next request to the host. */
export function isHostTrouble(outcome: Outcome): boolean {
  return outcomes[outcome].again === 'soon'
}

/** The pause before the next request to a host: its own or ours, whichever is longer, doubled with every trouble in a row up to that of another try. */
export function pauseOf(rules: CrawlRules, robotsDelayMs: number | null, failures: number): number {
  const usual = Math.max(rules.delayMs, robotsDelayMs ?? 0)
  if (failures === 0) return usual
  const least = rules.retryAfterMs / 240 // a quarter of a second where another try comes after a minute
  return Math.max(usual, Math.min(rules.retryAfterMs, Math.max(usual, least) * 2 ** Math.min(failures, 10)))
}
