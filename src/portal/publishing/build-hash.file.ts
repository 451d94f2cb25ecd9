import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const src = fileURLToPath(new URL('../../', import.meta.url))

/** What the bytes of pages depend on beside the data: the code that makes them, their assets, and the Node that compresses them. */
const sources = ['portal/*.ts', 'portal/{pages,feeds,assets,publishing}/**/*', 'articles/*.ts', 'platform/html.ts']

/** A hash of the program as far as pages are concerned: when it is another one, every page is made again. */
export function buildHash(): string {
  const hash = createHash('sha256').update(process.version)
  const files = sources
    .flatMap((pattern) => globSync(pattern, { cwd: src, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort()
  for (const file of files) hash.update(file.slice(src.length)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex').slice(0, 32)
}
