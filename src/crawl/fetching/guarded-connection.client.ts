import dns, { type LookupAddress } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { Agent, buildConnector } from 'undici'
import { isPrivateIp } from './private-address.ts'

/** A connection that was refused before it was made: the name leads into a closed net. */
export class PrivateAddress extends Error {
  override readonly name = 'PrivateAddress'
  readonly code = 'PRIVATE_ADDRESS'
}

/** How a name is resolved; a test gives its own. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>

export type ConnectionRules = {
  readonly allowsPrivate: boolean
  readonly perHost: number
  readonly timeoutMs: number
  readonly resolve?: Resolve
  /** What is a closed net; a test draws the line within its own machine. */
  readonly isClosed?: (ip: string) => boolean
}

/**
 * Connections that are only made into the open net, unless `allowsPrivate`. Looked at is the very address that is connected to, each time, so neither a redirect
 * nor a name that changes its address gets round it.
 */
export function guardedConnections(rules: ConnectionRules): Agent {
  const { allowsPrivate, perHost, timeoutMs, resolve = resolveAll, isClosed = isPrivateIp } = rules
  const guard: LookupFunction = (host, options, done) => {
    resolve(host).then(
      (found) =>
        answer(
          host,
          allowsPrivate ? found : found.filter(({ address }) => !isClosed(address)),
          options.all === true,
          done,
        ),
      (fault: NodeJS.ErrnoException) => done(fault, ''),
    )
  }
  const connect = buildConnector({ lookup: guard, timeout: timeoutMs, keepAlive: true } as buildConnector.BuildOptions)
  const connector: buildConnector.connector = (options, done) => {
    const literal = options.hostname.replace(/^\[|\]$/g, '')
    if (!allowsPrivate && isIP(literal) && isClosed(literal)) return done(new PrivateAddress(literal), null)
    return connect(options, done)
  }
  return new Agent({
    connect: connector,
    connections: perHost,
    pipelining: 1,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    maxHeaderSize: 65_536,
  })
}

function resolveAll(host: string): Promise<readonly LookupAddress[]> {
  return dns.promises.lookup(host, { all: true })
}

function answer(host: string, open: readonly LookupAddress[], all: boolean, done: Parameters<LookupFunction>[2]): void {
  const [first] = open
  if (!first) done(new PrivateAddress(host), '')
  else if (all) done(null, [...open])
  else done(null, first.address, first.family)
}
