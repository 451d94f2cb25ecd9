#!/usr/bin/env node
// The command line. Any Node ≥ 20 may start it; the program itself runs on the Node pinned in package.json.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { isatty } from 'node:tty'
import { fileURLToPath } from 'node:url'

await import('./install.mjs')
if (['start', 'serve'].includes(process.argv[2])) await import('./build-desk.mjs')

const pinned = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url))
const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
// What was compiled once is kept, which halves the time a command takes to start.
const NODE_COMPILE_CACHE = fileURLToPath(new URL('../node_modules/.cache/belltower', import.meta.url))
const env = { NODE_COMPILE_CACHE, ...process.env }
const program = spawn(pinned, [main, ...process.argv.slice(2)], { stdio: 'inherit', env })

// Ctrl+C at a terminal reaches the program by itself; what is sent to this process alone is passed on.
const atTerminal = [0, 1, 2].some((stream) => isatty(stream))
process.on('SIGINT', () => atTerminal || program.kill('SIGINT'))
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => program.kill(signal))
program.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code))
