import robotsParser from 'robots-parser'
import type { Outcome } from './outcome.ts'

/** What a host's robots.txt asks of us. */
export type Robots = {
  readonly allows: (href: string) => boolean
  /** Null when it does not ask for a pause. */
  readonly delayMs: number | null
  readonly sitemaps: readonly string[]
  /** Why robots.txt could not be had, so that nothing may be asked for now; null when it could, or there is none. */
  readonly trouble: Outcome | null
}

/** As RFC 9309, 2.5 has it; what follows is not read. */
const mostCharacters = 500 * 1024

/** Longer pauses than this would make a site impossible to inspect; they are shortened to it. */
const longestDelayMs = 30_000

const all: Robots = { allows: () => true, delayMs: null, sitemaps: [], trouble: null }

/**
 * Reads robots.txt as RFC 9309: nothing there (4xx) allows all; a host that is out of order (5xx, no answer) allows nothing for now.
 * `agent` is our name without its version.
 */
export function readRobots(
  href: string,
  answer: { readonly outcome: Outcome; readonly text: string },
  agent: string,
): Robots {
  if (answer.outcome !== 'ok' && answer.outcome !== 'too-large')
    return isMissing(answer.outcome) ? all : { ...all, allows: () => false, trouble: answer.outcome }
  // Its types are written for a module of another kind than Node makes of it.
  const rules = (robotsParser as unknown as typeof robotsParser.default)(href, answer.text.slice(0, mostCharacters))
  const seconds = rules.getCrawlDelay(agent)
  return {
    allows: (address) => rules.isAllowed(address, agent) ?? true,
    delayMs: seconds === undefined || !(seconds >= 0) ? null : Math.min(seconds * 1_000, longestDelayMs),
    sitemaps: rules.getSitemaps(),
    trouble: null,
  }
}

function isMissing(outcome: Outcome): boolean {
  const missing: readonly Outcome[] = [
    'not-found',
    'gone',
    'not-allowed',
    'client-error',
    'odd-status',
    'redirect-loop',
    'bad-redirect',
  ]
  return missing.includes(outcome)
}
