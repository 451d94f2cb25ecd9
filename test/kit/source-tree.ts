import { globSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** The text of a file of the repository. */
export function textOf(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}

/** Files of the repository that fit one of the patterns, as paths from its root, in order. */
export function filesOf(...patterns: readonly string[]): readonly string[] {
  return globSync(patterns, { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
}

/** What a file imports: a file of the repository as its path from the root, or a library by its name. */
export type Import = {
  readonly to: string
  readonly isFile: boolean
  readonly typesOnly: boolean
  readonly names: string
}

const importForm =
  /^(?:import|export)\s+(type\s+)?([^'"]*?)\s*from\s*'([^']+)'|^import\s*()()'([^']+)'|\bimport\(\s*()()'([^']+)'/gm

export function importsOf(file: string): readonly Import[] {
  return [...textOf(file).matchAll(importForm)].map((match) => {
    const said = (match[3] ?? match[6] ?? match[9])!
    const isFile = /^[.#]/.test(said)
    const to = said.startsWith('#/') ? `src/${said.slice(2)}` : isFile ? posix.join(dirname(file), said) : said
    return { to, isFile, typesOnly: match[1] !== undefined, names: match[2] ?? '' }
  })
}

/** Whether it is a test, and of which kind of file. */
export const isTest = (file: string): boolean => file.endsWith('.test.ts')

/** The door in a file's name (`store` of `letters.store.ts`), of a test too; null for a pure file. */
export function doorOf(file: string): string | null {
  return /^[^.]+\.(\w+)\.tsx?$/.exec(posix.basename(file).replace('.test.ts', '.ts'))?.[1] ?? null
}
