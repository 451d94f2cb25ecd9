import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type PublicFolder, putInPlace } from '#/portal/publishing/page.file.ts'

/** How far a public folder is: all entries of the site's record book up to `seq` are in it, as this version of the program shows them. */
export type Cursor = {
  readonly siteId: string
  readonly seq: number
  readonly build: string
  /** Whether its pages say that they are a demonstration. */
  readonly demo: boolean
}

/** Kept in the folder itself, so that a folder that is copied or lost takes its cursor with it. */
const cursorFile = '.belltower.json'

/** How far a folder is; null when nothing was ever finished in it, or nobody can tell. */
export async function readCursor(path: string): Promise<Cursor | null> {
  const text = await readFile(join(path, cursorFile), 'utf8').catch(() => null)
  if (text === null) return null
  try {
    const { siteId, seq, build, demo } = JSON.parse(text) as Cursor
    return Number.isInteger(seq) ? { siteId, seq, build, demo } : null
  } catch {
    return null // cut off by a loss of power: as good as none, and everything is looked at again
  }
}

/** Moves the cursor, last of all. */
export async function moveCursor(folder: PublicFolder, cursor: Cursor): Promise<void> {
  await putInPlace({ ...folder, isDurable: true }, cursorFile, Buffer.from(`${JSON.stringify(cursor)}\n`))
}
