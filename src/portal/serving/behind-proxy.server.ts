import type { IncomingMessage } from 'node:http'
import { BlockList, isIPv6 } from 'node:net'

/** The proxies whose word is believed: addresses, or ranges such as 10.0.0.0/8. */
export function readProxies(proxies: readonly string[]): BlockList {
  const believed = new BlockList()
  for (const proxy of proxies) {
    const [address, prefix] = proxy.split('/') as [string, string?]
    const family = isIPv6(address) ? 'ipv6' : 'ipv4'
    if (prefix === undefined) believed.addAddress(address, family)
    else believed.addSubnet(address, Number(prefix), family)
  }
  return believed
}

/** Whether the reader speaks TLS to a proxy that we believe. */
export function isOverTls({ headers, socket }: IncomingMessage, believed: BlockList): boolean {
  if (headers['x-forwarded-proto'] !== 'https' || !socket.remoteAddress) return false
  const address = socket.remoteAddress.replace(/^::ffff:/, '')
  return believed.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}
