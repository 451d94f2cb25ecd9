import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { type Pack, readPack } from './pack.ts'

const shipped = fileURLToPath(new URL('../../data/packs/national-2019.yaml', import.meta.url))

/** The national limits that come with Belltower, or those of another file. Throws with every problem in words when it cannot be used. */
export async function loadPack(path: string = shipped): Promise<Pack> {
  const read = readPack(parse(await readFile(path, 'utf8')))
  if (!read.ok) throw new Error(`指标包 ${path} 不能用：\n${read.problems.join('\n')}`)
  return read.pack
}
