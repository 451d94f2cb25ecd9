import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { Refused } from '#/platform/refused.ts'
import type { SearchWords } from '#/portal/search/query.ts'

const shipped = new URL('../../../data/search/synonyms.yaml', import.meta.url)

/** The words that stand for each other: ours, and those of `synonyms.yaml` in the office's folder. Refused when that file does not read. */
export async function readSearchWords(officeDir: string): Promise<SearchWords> {
  const own = join(officeDir, 'synonyms.yaml')
  const texts = await Promise.all([readFile(shipped, 'utf8'), readFile(own, 'utf8').catch(ifThere)])
  const read = texts.map((text) => wordsFrom(parse(text || '{}'), own))
  return { groups: read.flatMap(({ groups }) => groups), stop: read.flatMap(({ stop }) => stop) }
}

function ifThere(fault: NodeJS.ErrnoException): string {
  if (fault.code === 'ENOENT') return ''
  throw fault
}

function wordsFrom(data: unknown, file: string): SearchWords {
  const { groups = [], stop = [] } = (data ?? {}) as { readonly groups?: unknown; readonly stop?: unknown }
  const isWords = (value: unknown): value is readonly string[] =>
    Array.isArray(value) && value.every((word) => typeof word === 'string')
  if (isWords(stop) && Array.isArray(groups) && groups.every(isWords)) return { groups, stop }
  throw new Refused(['synonyms'], {
    synonyms: `${file}：应为 groups: [[社保, 社会保险], …] 和 stop: [的, …]，每个词都是文字。Must be lists of words.`,
  })
}
