import type { IncomingHttpHeaders } from 'node:http'
import { type Agent, type Dispatcher, request } from 'undici'
import { readAddress } from '#/crawl/address/read-address.ts'
import type { Method } from '#/crawl/next-step.ts'
import { type Outcome, outcomeOfStatus } from '#/crawl/outcome.ts'
import { cookieJar } from './cookies.ts'
import { outcomeOfFailure } from './failure-outcome.ts'
import { type Earlier, type Fetched, type Hop, noAnswer } from './fetched.ts'
import { readBody } from './read-body.client.ts'

export type FetchRules = {
  readonly connections: Agent
  readonly agent: string
  /** From asking to the last byte, redirects included. */
  readonly timeoutMs: number
  readonly maxBytes: number
  readonly maxHops: number
}

export type Ask = { readonly href: string; readonly method: Method; readonly earlier: Earlier | null }

type Chain = {
  readonly ask: Ask
  readonly rules: FetchRules
  readonly hops: Hop[]
  readonly cookies: ReturnType<typeof cookieJar>
}
type Told = Pick<Fetched, 'outcome' | 'status' | 'contentType' | 'etag' | 'lastModified' | 'retryAfterMs' | 'bytes'>
type Step = { readonly next: string } | Told

/**
 * Asks for an address and follows its redirects by hand, each one noted. Never throws and never leaves http(s); time and size are bounded, whatever
 * the server does.
 */
export async function fetchPage(ask: Ask, rules: FetchRules): Promise<Fetched> {
  const began = performance.now()
  const chain: Chain = { ask, rules, hops: [], cookies: cookieJar() }
  const signal = AbortSignal.timeout(rules.timeoutMs)
  let at = ask.href
  let step = await follow(chain, at, signal)
  while ('next' in step) {
    at = step.next
    step = await follow(chain, at, signal)
  }
  return {
    href: ask.href,
    method: ask.method,
    finalHref: at,
    hops: chain.hops,
    ...step,
    ms: Math.round(performance.now() - began),
  }
}

async function follow(chain: Chain, href: string, signal: AbortSignal): Promise<Step> {
  let hasBegun = false
  try {
    const answer = await request(href, { ...optionsOf(chain, href), signal })
    hasBegun = true
    chain.cookies.take(href, answer.headers['set-cookie'])
    const location = answer.headers.location
    if (isRedirect(answer.statusCode) && typeof location === 'string') return redirect(chain, href, answer, location)
    return await read(chain, answer)
  } catch (fault) {
    return { ...noAnswer, outcome: outcomeOfFailure(fault, hasBegun) }
  }
}

function optionsOf({ ask, rules, hops, cookies }: Chain, href: string) {
  const { etag = null, lastModified = null } = (hops.length === 0 && ask.earlier) || {}
  const cookie = cookies.of(href)
  const headers = {
    'user-agent': rules.agent,
    accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
    'accept-language': 'zh-CN,zh;q=0.9,en;q=0.5',
    'accept-encoding': 'gzip, deflate, br',
    ...(etag && { 'if-none-match': etag }),
    ...(lastModified && { 'if-modified-since': lastModified }),
    ...(cookie && { cookie }),
  }
  return { dispatcher: rules.connections, method: ask.method, headers }
}

function isRedirect(status: number): boolean {
  return status === 301 || status === 302 || status === 303 || status === 307 || status === 308
}

/** A page that sends us to itself with a new cookie is asked once more; without one it goes round in circles. */
async function redirect(chain: Chain, href: string, answer: Dispatcher.ResponseData, location: string): Promise<Step> {
  answer.body.on('error', () => {})
  answer.body.destroy()
  const target = readAddress(location, href, 'utf-8')
  const status = answer.statusCode
  const key = `${href} ${chain.cookies.of(href) ?? ''}`
  const before = chain.hops.some((hop) => hop.href === href) && chain.cookies.wasSeen(key)
  chain.cookies.see(key)
  chain.hops.push({ href, status, location })
  const end = (outcome: Outcome): Told => ({ ...noAnswer, status, outcome })
  if (!target.ok) return end('bad-redirect')
  if (before) return end('redirect-loop')
  return chain.hops.length > chain.rules.maxHops ? end('too-many-redirects') : { next: target.href }
}

async function read({ ask, rules }: Chain, answer: Dispatcher.ResponseData): Promise<Told> {
  const { statusCode: status, headers } = answer
  const outcome = outcomeOfStatus(status)
  const { bytes, isWhole } = await readBody(
    answer.body,
    text(headers['content-encoding']) ?? '',
    ask.method === 'HEAD' ? 0 : rules.maxBytes,
  )
  return {
    outcome: outcome === 'ok' && !isWhole ? 'too-large' : outcome,
    status,
    contentType: text(headers['content-type']),
    etag: text(headers.etag),
    lastModified: text(headers['last-modified']),
    retryAfterMs: retryAfterOf(headers),
    bytes,
  }
}

function text(header: string | string[] | undefined): string | null {
  return (Array.isArray(header) ? header[0] : header) ?? null
}

/** Seconds; a date is not waited for, the usual pause is. */
function retryAfterOf(headers: IncomingHttpHeaders): number | null {
  const said = text(headers['retry-after'])
  return said && /^\d{1,5}$/.test(said) ? Number(said) * 1_000 : null
}
