import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LRUCache } from 'lru-cache'
import type { Coding } from '#/portal/serving/negotiate.ts'

/** A small file in memory with its compressed copies, and the tag of its bytes. */
export type KeptFile = {
  readonly file: string
  readonly tag: string
  readonly copies: ReadonlyMap<Coding, Buffer>
  readonly codings: readonly Coding[]
}

/** A file too large to be held: read from the disk as it is asked for. */
export type LargeFile = { readonly file: string; readonly path: string; readonly tag: string; readonly size: number }

export type KeptFiles = {
  /** The file as it is on the disk at this moment; null: there is none. Answers at once when it is held and has not changed. */
  readonly find: (file: string) => KeptFile | LargeFile | null | Promise<KeptFile | LargeFile | null>
}

const mostBytes = 128 * 2 ** 20
const smallBytes = 512 * 2 ** 10

/**
 * Files of a folder, held in memory. Each time the disk is asked whether the file is still the same one (a few microseconds), so that
 * what is published or withdrawn is seen at once, whoever wrote it.
 */
export function keepFiles(folder: string): KeptFiles {
  const held = new LRUCache<string, { readonly kept: KeptFile; readonly state: string }>({
    maxSize: mostBytes,
    sizeCalculation: ({ kept }) => 500 + [...kept.copies.values()].reduce((sum, { length }) => sum + length, 0),
  })
  return {
    find: (file) => {
      const path = join(folder, file)
      const found = statSync(path, { throwIfNoEntry: false })
      if (!found?.isFile()) return null
      const state = `${found.ino} ${found.mtimeMs} ${found.size}`
      const known = held.get(file)
      if (known?.state === state) return known.kept
      if (found.size > smallBytes) return { file, path, tag: tagOf(Buffer.from(`${file} ${state}`)), size: found.size }
      return readKept(path, file).then((kept) => {
        if (kept) held.set(file, { kept, state })
        return kept
      })
    },
  }
}

/** The file in another form (`file` with a mode before it), with copies of its own. */
export function keptFrom(file: string, copies: ReadonlyMap<Coding, Buffer>): KeptFile {
  return { file, copies, tag: tagOf(copies.get('identity')!), codings: [...copies.keys()] }
}

async function readKept(path: string, file: string): Promise<KeptFile | null> {
  const read = (ending: string) => readFile(path + ending).catch(() => null)
  const [identity, br, gzip] = await Promise.all([read(''), read('.br'), read('.gz')])
  if (!identity) return null // taken away a moment ago
  const copies = new Map<Coding, Buffer>([['identity', identity]])
  if (br) copies.set('br', br)
  if (gzip) copies.set('gzip', gzip)
  return keptFrom(file, copies)
}

function tagOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('base64url').slice(0, 22)
}
