import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, type Gunzip } from 'node:zlib'

/** A body as far as it was read. `isWhole`: it ended before the limit. */
export type Body = { readonly bytes: Buffer; readonly isWhole: boolean }

/** Reads a body up to `most` bytes, counted after unpacking, so that a small file that unpacks to a huge one is cut too. Throws when it breaks off. */
export async function readBody(stream: Readable, encoding: string, most: number): Promise<Body> {
  const unpack = unpackerOf(encoding.trim().toLowerCase())
  const source = unpack ? piped(stream, unpack) : stream
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      size += chunk.length
      if (size > most) break
    }
  } finally {
    stream.on('error', () => {}) // what we do not read may break
    stream.destroy()
    unpack?.destroy()
  }
  const bytes = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)
  return { bytes: bytes.subarray(0, most), isWhole: size <= most }
}

/** `pipe` does not hand errors on; a broken source must not look like an end. */
function piped(stream: Readable, unpack: Gunzip): Gunzip {
  stream.once('error', (fault) => unpack.destroy(fault))
  return stream.pipe(unpack)
}

function unpackerOf(encoding: string): Gunzip | null {
  if (encoding === 'gzip' || encoding === 'x-gzip') return createGunzip()
  if (encoding === 'deflate') return createInflate()
  return encoding === 'br' ? (createBrotliDecompress() as Gunzip) : null
}
