import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { FileRefused, type ReadLimits } from '#/charter/files/limits.ts'

/** An opened .docx or .xlsx: the names of its parts, and their bytes as they unpack. Nothing is ever written to disk. */
export type Package = {
  readonly names: readonly string[]
  /** Gives the part piece by piece; does nothing when there is no such part. Stops at the deadline. */
  readonly readPart: (name: string, take: (bytes: Uint8Array) => void) => Promise<void>
}

/** A part that grows more than this when unpacked, and to more than `bombBytes`, is a bomb; real sheets grow 5 to 40 times. */
const bombRatio = 300
const bombBytes = 8 * 2 ** 20

/** Opens a zip and refuses what is encrypted, carries macros or unpacks too large, before anything is unpacked. */
export async function openPackage(bytes: Uint8Array, limits: ReadLimits): Promise<Package> {
  const deadline = performance.now() + limits.milliseconds
  const zip = await openZip(bytes)
  const entries = await entriesOf(zip, limits)
  for (const entry of entries.values()) refuseEntry(entry)
  const unpacked = [...entries.values()].reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  // pictures are not unpacked, so only the parts that can be read count in full
  if (unpacked > 8 * limits.unpackedBytes)
    throw new FileRefused('zip-bomb', `解压后 ${Math.round(unpacked / 2 ** 20)} MB`)
  const left = { bytes: limits.unpackedBytes }
  const readPart: Package['readPart'] = async (name, take) => {
    const entry = entries.get(name)
    if (entry) await unpack(zip, entry, take, left, deadline)
  }
  return { names: [...entries.keys()], readPart }
}

async function openZip(bytes: Uint8Array): Promise<ZipFile> {
  try {
    return await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      validateEntrySizes: true,
    })
  } catch (error) {
    throw new FileRefused('damaged', (error as Error).message)
  }
}

async function entriesOf(zip: ZipFile, { zipEntries }: ReadLimits): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > zipEntries) throw new FileRefused('zip-bomb', `压缩包里有 ${zip.entryCount} 个文件`)
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry)
  return entries
}

function refuseEntry(entry: Entry): void {
  const { fileName, compressedSize, uncompressedSize } = entry
  if (entry.isEncrypted()) throw new FileRefused('encrypted')
  if (/(?:^|\/)(?:vbaProject\w*\.bin|macrosheets\/)/i.test(fileName)) throw new FileRefused('macro', fileName)
  if (uncompressedSize > bombBytes && uncompressedSize > bombRatio * compressedSize)
    throw new FileRefused('zip-bomb', fileName)
}

/** Counts what really comes out: the sizes a zip declares are only a claim. */
async function unpack(
  zip: ZipFile,
  entry: Entry,
  take: (bytes: Uint8Array) => void,
  left: { bytes: number },
  deadline: number,
): Promise<void> {
  const stream = await zip.openReadStreamPromise(entry)
  try {
    for await (const chunk of stream) {
      left.bytes -= (chunk as Uint8Array).length
      if (left.bytes < 0) throw new FileRefused('zip-bomb', entry.fileName)
      if (performance.now() > deadline) throw new FileRefused('too-slow', entry.fileName)
      take(chunk as Uint8Array)
    }
  } catch (error) {
    if (/too many bytes/.test((error as Error).message)) throw new FileRefused('zip-bomb', entry.fileName)
    throw error
  } finally {
    stream.destroy()
  }
}
