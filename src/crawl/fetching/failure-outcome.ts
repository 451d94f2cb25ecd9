import type { Outcome } from '#/crawl/outcome.ts'

const codes: Readonly<Record<string, Outcome>> = {
  PRIVATE_ADDRESS: 'private-address',
  ENOTFOUND: 'no-such-host',
  EAI_AGAIN: 'no-such-host',
  ENODATA: 'no-such-host',
  ECONNREFUSED: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  ECONNRESET: 'connection-reset',
  EPIPE: 'connection-reset',
  UND_ERR_SOCKET: 'connection-reset',
  ETIMEDOUT: 'timed-out',
  UND_ERR_CONNECT_TIMEOUT: 'timed-out',
  UND_ERR_HEADERS_TIMEOUT: 'timed-out',
  UND_ERR_BODY_TIMEOUT: 'timed-out',
  UND_ERR_HEADERS_OVERFLOW: 'malformed-answer',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'cut-off',
  UND_ERR_INVALID_ARG: 'bad-redirect',
}

/** The outcome a failed request stands for. `hasBegun`: its answer had begun to arrive. */
export function outcomeOfFailure(fault: unknown, hasBegun: boolean): Outcome {
  const { code = '', name = '' } = causeOf(fault)
  if (name === 'TimeoutError' || name === 'AbortError') return 'timed-out'
  if (/^(?:Z_|ERR__ERROR_FORMAT|ERR_BROTLI|ERR__)/.test(code)) return 'undecodable'
  if (/^(?:CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|HOSTNAME_MISMATCH|EPROTO)/.test(code))
    return 'bad-certificate'
  if (name === 'HTTPParserError') return 'malformed-answer'
  const outcome = codes[code] ?? 'connection-reset'
  return outcome === 'connection-reset' && hasBegun ? 'cut-off' : outcome
}

type Told = { readonly code?: string; readonly name?: string }

/** The innermost fault with a code: a socket's own says more than what it was wrapped in. */
function causeOf(fault: unknown): Told {
  const told = (fault ?? {}) as Told & { readonly cause?: unknown; readonly errors?: readonly unknown[] }
  const inner = (told.cause ?? told.errors?.[0]) as Told | undefined
  return inner?.code ? causeOf(inner) : told
}
