import { open } from 'node:fs/promises'
import { kindOf } from '#/charter/files/file-kind.ts'
import { FileRefused, type ReadLimits, usualLimits } from '#/charter/files/limits.ts'
import { readTextFile } from '#/charter/files/text.file.ts'
import type { FileRefusal, Grid } from '#/charter/grid.ts'

/** What became of reading a file: its tables in their order (at least one), or why it was refused. */
export type GridsRead =
  | { readonly ok: true; readonly grids: readonly Grid[] }
  | { readonly ok: false; readonly refusal: FileRefusal }

/**
 * The tables in a file: .txt as Word flattens it, .doc, .docx, .xls, .xlsx, .csv, .tsv or JSON grids, told apart by content.
 * Never throws for any file and ends within `limits.milliseconds`; say a refusal with `sayRefusal`.
 */
export function readGridFile(path: string, limits: Partial<ReadLimits> = {}): Promise<GridsRead> {
  const all = { ...usualLimits, ...limits }
  return settled(async () => gridsIn(await bytesOf(path, all), path, all))
}

/** The same for an upload: its bytes, and its name as the sender gave it (never used as a path). */
export function readGridBytes(bytes: Uint8Array, name: string, limits: Partial<ReadLimits> = {}): Promise<GridsRead> {
  const all = { ...usualLimits, ...limits }
  return settled(async () => {
    checkFileSize(bytes.length, all)
    return gridsIn(bytes, name, all)
  })
}

/** Whatever a hostile file makes a parser throw means to its owner that the file cannot be read. */
async function settled(read: () => Promise<readonly Grid[]>): Promise<GridsRead> {
  try {
    const grids = (await read()).filter(({ cells }) => cells.length > 0)
    return grids.length > 0 ? { ok: true, grids } : { ok: false, refusal: { code: 'no-table' } }
  } catch (error) {
    if (error instanceof FileRefused) return { ok: false, refusal: error.refusal }
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') throw error // our fault, not the file's
    return { ok: false, refusal: { code: 'damaged', detail: (error as Error).message } }
  }
}

async function bytesOf(path: string, limits: ReadLimits): Promise<Uint8Array> {
  const file = await open(path).catch((error: Error) => {
    throw new FileRefused('not-found', error.message)
  })
  try {
    const stat = await file.stat()
    if (!stat.isFile()) throw new FileRefused('wrong-type', '不是普通文件')
    checkFileSize(stat.size, limits)
    return await file.readFile()
  } finally {
    await file.close()
  }
}

function checkFileSize(bytes: number, { fileBytes }: ReadLimits): void {
  const megabytes = (size: number) => (size / 2 ** 20).toFixed(1)
  if (bytes === 0) throw new FileRefused('damaged', '空文件')
  if (bytes > fileBytes) throw new FileRefused('too-large', `${megabytes(bytes)} MB，最多 ${megabytes(fileBytes)} MB`)
}

/** The readers of Word and Excel files are loaded only when one comes: the common text must start at once. */
async function gridsIn(bytes: Uint8Array, name: string, limits: ReadLimits): Promise<readonly Grid[]> {
  const extension = /\.[a-z0-9]+$/i.exec(name)?.[0].toLowerCase() ?? ''
  const { kind, name: said } = kindOf(bytes)
  switch (kind) {
    case 'text':
      return readTextFile(bytes, extension, limits)
    case 'zip':
      return (await import('#/charter/files/office.file.ts')).readOfficeFile(bytes, limits)
    case 'ole':
      return (await import('#/charter/files/ole.file.ts')).readOleFile(bytes, limits)
    case 'other':
      throw new FileRefused('wrong-type', said)
    default:
      return kind satisfies never
  }
}
