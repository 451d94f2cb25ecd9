import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Charter } from '#/charter/charter.ts'
import type { EditionSource } from '#/charter/edition.ts'
import { readGridFile } from '#/charter/files/read-grid.file.ts'
import { sayRefusal } from '#/charter/files/refusal-words.ts'
import type { FileRefusalCode, Grid } from '#/charter/grid.ts'
import { readCharter } from '#/charter/read-charter.ts'
import { Refused } from '#/platform/refused.ts'

export type CharterFile = {
  readonly charter: Charter
  readonly grids: readonly Grid[]
  readonly source: EditionSource
}

/** Reads a responsibility table from a file of any kind. Refused, in words, when the file cannot be read as a table. */
export async function readCharterFile(path: string): Promise<CharterFile> {
  const read = await readGridFile(path)
  if (!read.ok) {
    const { code } = read.refusal
    throw new Refused([code], { [code]: `${path}：${sayRefusal(read.refusal)}` } as Record<FileRefusalCode, string>)
  }
  const sha256 = createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
  return { charter: readCharter(read.grids), grids: read.grids, source: { fileName: basename(path), sha256 } }
}
