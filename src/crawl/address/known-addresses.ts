/** Addresses that were seen, as 64-bit hashes in one block: 13 to 27 bytes each, however long they are. Two of ten million collide once in 400,000 crawls. */
export type KnownAddresses = {
  /** Whether it is new; from then on it is known. */
  readonly add: (address: string) => boolean
  readonly has: (address: string) => boolean
  readonly size: () => number
}

/** No address known. `expected`: room from the start; it grows by itself. */
export function knownAddresses(expected = 1_000): KnownAddresses {
  let slots = roomFor(expected)
  let size = 0
  const grow = () => {
    const before = slots
    slots = new Uint32Array(before.length * 2)
    for (let at = 0; at < before.length; at += 2) {
      const place = placeOf(slots, before[at]!, before[at + 1]!)
      slots[place] = before[at]!
      slots[place + 1] = before[at + 1]!
    }
  }
  const find = (address: string) => {
    const [high, low] = hashOf(address)
    return { high, low, place: placeOf(slots, high, low) }
  }
  return {
    add: (address) => {
      const { high, low, place } = find(address)
      if (isTaken(slots, place)) return false
      slots[place] = high
      slots[place + 1] = low
      if (++size * 3 > slots.length) grow() // two thirds full
      return true
    },
    has: (address) => isTaken(slots, find(address).place),
    size: () => size,
  }
}

function roomFor(expected: number): Uint32Array {
  let length = 1_024
  while (length < expected * 3) length *= 2
  return new Uint32Array(length)
}

function isTaken(slots: Uint32Array, place: number): boolean {
  return slots[place] !== 0 || slots[place + 1] !== 0
}

function placeOf(slots: Uint32Array, high: number, low: number): number {
  const mask = slots.length - 1
  let place = (low << 1) & mask
  while (isTaken(slots, place) && (slots[place] !== high || slots[place + 1] !== low)) place = (place + 2) & mask
  return place
}

/** Two rounds of FNV-1a over UTF-16 units with different beginnings, mixed; never both zero, which is an empty slot. */
function hashOf(address: string): readonly [high: number, low: number] {
  let high = 0x811c9dc5
  let low = 0x9747b28c
  for (let at = 0; at < address.length; at++) {
    const unit = address.charCodeAt(at)
    high = Math.imul(high ^ unit, 0x01000193)
    low = Math.imul(low ^ unit, 0x5bd1e995) ^ (low >>> 15)
  }
  return [mixed(high), mixed(low ^ high) || 1]
}

function mixed(value: number): number {
  const once = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return (twice ^ (twice >>> 16)) >>> 0
}
