import { randomUUID } from 'node:crypto'
import { renameSync, statSync, writeFileSync } from 'node:fs'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { variantsOf } from '#/portal/publishing/variants.file.ts'

/** A folder that pages are written to, and what of it is known to be there. */
export type PublicFolder = {
  readonly path: string
  readonly made: Set<string>
  /** Nobody else writes here and the last run ended well: a page that is as it should be has its compressed copies too. */
  readonly isTrusted: boolean
  /** Every file is on the disk before it is seen. In a full build the last step waits for all of them instead (`settle`). */
  readonly isDurable: boolean
  /** Nothing is written or taken away: what would be is only told. */
  readonly isOnlyLooked: boolean
}

/** Where files lie until they are whole: in the same file system, so that moving them is one step, and never served. */
const beginnings = '.beginnings'

/** Endings of what is also kept compressed, for browsers that take it. */
const compressed: ReadonlySet<string> = new Set(['.html', '.xml', '.txt', '.css', '.js', '.svg'])

/** Opens the public folder. */
export async function openPublicFolder(
  path: string,
  how: Partial<Omit<PublicFolder, 'path' | 'made'>> = {},
): Promise<PublicFolder> {
  await mkdir(join(path, beginnings), { recursive: true })
  return { path, made: new Set(), isTrusted: false, isDurable: true, isOnlyLooked: false, ...how }
}

/** Throws away what an interrupted run had begun. Only for whoever holds the folder. */
export async function clearBeginnings(path: string): Promise<void> {
  await rm(join(path, beginnings), { recursive: true, force: true })
  await mkdir(join(path, beginnings), { recursive: true })
}

/**
 * Puts a page in its place, with its compressed copies, which come first: whoever sees the page finds copies of it. Each is written
 * beside and moved, so that a reader has the old file or the new one, whole. Gives the files that were not already so.
 */
export async function keepPage(folder: PublicFolder, file: string, bytes: Buffer): Promise<readonly string[]> {
  const isSame = await holds(folder, file, bytes)
  if (isSame && folder.isTrusted) return []
  const copies = compressed.has(extname(file)) ? await variantsOf(bytes) : []
  const written: string[] = []
  for (const [ending, copy] of copies) {
    if (await holds(folder, file + ending, copy)) continue
    await putInPlace(folder, file + ending, copy)
    written.push(file + ending)
  }
  if (!isSame) await putInPlace(folder, file, bytes)
  return isSame ? written : [...written, file]
}

/** Takes a page away with its copies, the page first; says whether there was one. */
export async function dropPage(folder: PublicFolder, file: string): Promise<boolean> {
  const path = join(folder.path, file)
  const was = isThere(path)
  if ((!was && folder.isTrusted) || folder.isOnlyLooked) return was
  const endings = compressed.has(extname(file)) ? ['', '.gz', '.br'] : ['']
  for (const ending of endings) if (isThere(path + ending)) await rm(path + ending, { force: true })
  return was
}

/** Waits until files that were written without waiting are on the disk; one that was taken away is. */
export async function settle(folder: PublicFolder, files: readonly string[]): Promise<void> {
  const wait = async (file: string) => {
    const handle = await open(join(folder.path, file), 'r').catch(() => null)
    await handle?.sync()
    await handle?.close()
  }
  for (let from = 0; from < files.length; from += 16) await Promise.all(files.slice(from, from + 16).map(wait))
}

/** Writes a file beside, and moves it to its place. */
export async function putInPlace(folder: PublicFolder, file: string, bytes: Buffer): Promise<void> {
  if (folder.isOnlyLooked) return
  const [beside, place] = [join(folder.path, beginnings, randomUUID()), join(folder.path, file)]
  await makeFolderOf(folder, file)
  if (folder.isDurable) {
    await writeThrough(beside, bytes)
    await rename(beside, place)
  } else {
    // A full build writes tens of thousands of files in threads of its own, where waiting for each costs more than writing it.
    writeFileSync(beside, bytes)
    renameSync(beside, place)
  }
}

async function writeThrough(path: string, bytes: Buffer): Promise<void> {
  const handle = await open(path, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Makes the folder a file is to lie in. */
export async function makeFolderOf(folder: PublicFolder, file: string): Promise<void> {
  const parent = dirname(join(folder.path, file))
  if (folder.made.has(parent)) return
  await mkdir(parent, { recursive: true })
  folder.made.add(parent)
}

async function holds(folder: PublicFolder, file: string, bytes: Buffer): Promise<boolean> {
  const path = join(folder.path, file)
  if (statSync(path, { throwIfNoEntry: false })?.size !== bytes.length) return false
  const found = await readFile(path).catch(() => null)
  return found?.equals(bytes) ?? false
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined
}
