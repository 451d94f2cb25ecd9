/** Blocks that do not lie in the open net: IPv4 as first address and prefix length (IANA special-purpose registries, RFC 6890). */
const closed4: readonly (readonly [first: string, bits: number])[] =
  `0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16
  172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/3`
    .split(/\s+/)
    .map((block) => [block.split('/')[0]!, Number(block.split('/')[1])])

/** Whether an IP address is not one of the open net: loopback, private, link-local, multicast, reserved, or IPv6 that carries such an IPv4. */
export function isPrivateIp(ip: string): boolean {
  const plain = ip.replace(/^\[|\]$/g, '').replace(/%.*$/, '')
  const four = numberOf4(plain)
  if (four !== null) return isClosed4(four)
  const parts = partsOf6(plain)
  return parts === null || isClosed6(parts)
}

function numberOf4(ip: string): number | null {
  const bytes = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(ip)?.slice(1).map(Number)
  return bytes?.every((byte) => byte < 256) ? bytes.reduce((sum, byte) => sum * 256 + byte, 0) : null
}

function isClosed4(ip: number): boolean {
  return closed4.some(
    ([first, bits]) => Math.floor(ip / 2 ** (32 - bits)) === Math.floor(numberOf4(first)! / 2 ** (32 - bits)),
  )
}

/** The eight parts of an IPv6 address; null when it is none. */
function partsOf6(ip: string): readonly number[] | null {
  const host = URL.parse(`http://[${ip}]/`)?.hostname
  if (!host) return null
  const [before, after] = host.slice(1, -1).split('::')
  const parts = (side: string | undefined) => (side ? side.split(':').map((part) => Number.parseInt(part, 16)) : [])
  const [left, right] = [parts(before), parts(after)]
  return after === undefined ? left : [...left, ...Array<number>(8 - left.length - right.length).fill(0), ...right]
}

/** Only 2000::/3 is the open net; of it, documentation is closed, and 6to4, NAT64 and mapped addresses are as open as their IPv4. */
function isClosed6(parts: readonly number[]): boolean {
  const four = (at: number) => isClosed4(parts[at]! * 65_536 + parts[at + 1]!)
  const isZero = (from: number, to: number) => parts.slice(from, to).every((part) => part === 0)
  if (isZero(0, 5) && parts[5] === 0xffff) return four(6)
  if (parts[0] === 0x64 && parts[1] === 0xff9b && isZero(2, 6)) return four(6)
  if (parts[0] === 0x2002) return four(1)
  if (parts[0] === 0x2001 && (parts[1] === 0xdb8 || parts[1] === 0)) return true
  return Math.floor(parts[0]! / 0x2000) !== 1
}
