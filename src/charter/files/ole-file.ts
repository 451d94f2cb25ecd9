/** The container of old Office files (MS-CFB): named streams cut into sectors. */
export type OleFile = {
  readonly names: ReadonlySet<string>
  /** The bytes of a stream, null when there is none of this name. Throws RangeError where the file is damaged. */
  readonly stream: (name: string) => Buffer | null
}

type Entry = { readonly name: string; readonly type: number; readonly start: number; readonly size: number }
type Sectors = { readonly read: (start: number) => Buffer }

const rootType = 5
const endOfChain = 0xfffffffa // this and above: end, free, and the tables' own sectors

/** Opens the container. Throws RangeError when its tables point outside the file or run in circles. */
export function openOle(bytes: Uint8Array): OleFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = 2 ** (file.readUInt16LE(30) === 12 ? 12 : 9)
  const large = sectors(file.subarray(size), size, allocation(file, size))
  const entries = entriesOf(large.read(file.readUInt32LE(48)))
  const root = entries.find(({ type }) => type === rootType)
  const smallTable = numbers(large.read(file.readUInt32LE(60)))
  const small = sectors(root ? large.read(root.start) : Buffer.alloc(0), 64, smallTable)
  const smallest = file.readUInt32LE(56)
  return {
    names: new Set(entries.map(({ name }) => name)),
    stream: (name) => {
      const entry = entries.find((one) => one.name === name)
      return entry ? (entry.size < smallest ? small : large).read(entry.start).subarray(0, entry.size) : null
    },
  }
}

/** Sectors chained by a table that gives for each the next one. */
function sectors(data: Buffer, size: number, next: readonly number[]): Sectors {
  const read = (start: number) => {
    const parts: Buffer[] = []
    for (let at = start; at < endOfChain; at = next[at] ?? endOfChain) {
      if (at * size >= data.length || parts.length * size > data.length) throw new RangeError('OLE sector chain')
      parts.push(data.subarray(at * size, (at + 1) * size))
    }
    return Buffer.concat(parts)
  }
  return { read }
}

/** The allocation table: its first 109 sectors are listed in the header, further ones in a chain of lists (2.5). */
function allocation(file: Buffer, size: number): readonly number[] {
  const listed = numbers(file.subarray(76, 512))
  const count = file.readUInt32LE(44)
  if (count * size > file.length) throw new RangeError('OLE allocation table')
  let list = file.readUInt32LE(68)
  for (let left = file.readUInt32LE(72); left > 0 && list < endOfChain && listed.length < count; left -= 1) {
    const more = numbers(file.subarray((list + 1) * size, (list + 2) * size))
    if (more.length === 0) throw new RangeError('OLE allocation list')
    list = more.pop()!
    listed.push(...more)
  }
  return listed
    .slice(0, count)
    .filter((sector) => sector < endOfChain)
    .flatMap((sector) => numbers(file.subarray((sector + 1) * size, (sector + 2) * size)))
}

function numbers(bytes: Buffer): number[] {
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) => bytes.readUInt32LE(at * 4))
}

/** Directory entries of 128 bytes (2.6.1). */
function entriesOf(directory: Buffer): readonly Entry[] {
  const entries: Entry[] = []
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const length = Math.max(0, Math.min(64, directory.readUInt16LE(at + 64)) - 2)
    const [type, start, size] = [
      directory[at + 66]!,
      directory.readUInt32LE(at + 116),
      directory.readUInt32LE(at + 120),
    ]
    if (type > 0) entries.push({ name: directory.toString('utf16le', at, at + length), type, start, size })
  }
  return entries
}
