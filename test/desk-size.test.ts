import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import '../bin/build-desk.mjs'
import { root } from './kit/source-tree.ts'

/** What the first screen may weigh. */
const mostKilobytes = 350

type Chunk = { readonly file: string; readonly imports?: readonly string[]; readonly src?: string }

const built = join(root, 'out/desk')
const manifest = JSON.parse(readFileSync(join(built, '.vite/manifest.json'), 'utf8')) as Readonly<Record<string, Chunk>>

/** Every script that is fetched before this chunk can run. */
function scriptsOf(name: string, seen = new Set<string>()): ReadonlySet<string> {
  const { file, imports = [] } = manifest[name]!
  if (seen.has(file)) return seen
  seen.add(file)
  for (const each of imports) scriptsOf(each, seen)
  return seen
}

const gzipped = (file: string) => gzipSync(readFileSync(join(built, file))).length

test(`the workbench loads at most ${mostKilobytes} kB of script (gzip)`, (t) => {
  const first = new Set([...scriptsOf('index.html'), ...scriptsOf('src/ledger/workbench.page.tsx')])
  const bytes = [...first].reduce((sum, file) => sum + gzipped(file), 0)
  t.diagnostic(`${Math.round(bytes / 1000)} kB in ${first.size} files`)
  assert.ok(bytes <= mostKilobytes * 1000, `${bytes} bytes`)
})

test('every screen is a chunk of its own: none is part of the first load of another', () => {
  const screens = Object.keys(manifest).filter((name) => name.endsWith('.page.tsx'))
  assert.ok(screens.length > 3)
  const entry = scriptsOf('index.html')
  for (const screen of screens) assert.ok(!entry.has(manifest[screen]!.file), screen)
})
