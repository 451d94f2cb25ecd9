#!/usr/bin/env node
// The command line. Any Node ≥ 20 may start it; the program itself runs on the Node pinned in package.json.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

await import('./install.mjs')

const pinned = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url))
const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
const { status, signal } = spawnSync(pinned, [main, ...process.argv.slice(2)], { stdio: 'inherit' })
process.exitCode = signal ? 1 : (status ?? 1)
