import { readdir, rm } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** What lies in a public folder beside pages: the copies of published files (`files/`), and what begins with a dot, which nobody is served. */
const notPages = /^(\.|files(\/|$))/

/** Files of the folder that are neither pages of the site nor their compressed copies, as paths from it. */
export async function straysIn(path: string, pages: ReadonlySet<string>): Promise<readonly string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !notPages.test(file) && !pages.has(file.replace(/\.(gz|br)$/, '')))
    .sort()
}

/** Takes strays away. */
export async function removeStrays(path: string, strays: readonly string[]): Promise<void> {
  for (const file of strays) await rm(join(path, file), { force: true })
}
