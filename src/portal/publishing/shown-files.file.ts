import { copyFile, link, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolderOf, type PublicFolder } from '#/portal/publishing/page.file.ts'
import type { FilesOfArticles } from '#/portal/publishing/site-source.ts'

/** The files of published articles in the public folder: those that some article shows, and no others. */
export type ShownFiles = {
  /** Articles as they are now; one that is not published any more has none. */
  readonly change: (numbers: readonly number[], files: FilesOfArticles) => Promise<readonly string[]>
}

/** Makes `files/` of the public folder hold what published articles show, as further names of the stored files, and keeps it so. */
export async function openShownFiles(folder: PublicFolder, stored: string, all: FilesOfArticles): Promise<ShownFiles> {
  const of = new Map(all)
  const shownBy = new Map<string, number>()
  for (const key of [...of.values()].flat()) shownBy.set(key, (shownBy.get(key) ?? 0) + 1)
  for (const key of await listed(folder)) if (!shownBy.has(key)) await hide(folder, key)
  for (const key of shownBy.keys()) await show(folder, stored, key)
  return {
    change: async (numbers, files) => {
      const changed: string[] = []
      for (const number of numbers) {
        const [before, after] = [of.get(number) ?? [], files.get(number) ?? []]
        of.set(number, after)
        for (const key of after)
          if (count(shownBy, key, 1) === 1 && (await show(folder, stored, key))) changed.push(key)
        for (const key of before) if (count(shownBy, key, -1) === 0 && (await hide(folder, key))) changed.push(key)
      }
      return changed.map((key) => `files/${key}`)
    },
  }
}

function count(shownBy: Map<string, number>, key: string, by: 1 | -1): number {
  const now = (shownBy.get(key) ?? 0) + by
  if (now === 0) shownBy.delete(key)
  else shownBy.set(key, now)
  return now
}

async function listed({ path }: PublicFolder): Promise<readonly string[]> {
  const names = await readdir(join(path, 'files'), { recursive: true }).catch(() => [])
  return names.filter((name) => name.includes('.')).map((name) => name.replaceAll('\\', '/'))
}

/** A file that was lost from the store cannot be shown: its address is then not found, and all other pages go on. */
async function show(folder: PublicFolder, stored: string, key: string): Promise<boolean> {
  const [from, to] = [join(stored, key), join(folder.path, 'files', key)]
  await makeFolderOf(folder, `files/${key}`)
  try {
    await link(from, to)
    return true
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException
    if (code === 'EEXIST' || code === 'ENOENT') return false
    await copyFile(from, to) // another disk, or one without further names
    return true
  }
}

async function hide(folder: PublicFolder, key: string): Promise<boolean> {
  await rm(join(folder.path, 'files', key), { force: true })
  return true
}
