import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import type { TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'
import { kill } from '../kit/own-folder.ts'

/** What a command did: its exit code (null when a signal ended it) and what it printed. */
export type Done = { readonly code: number | null; readonly out: string; readonly err: string }

/** Settings a person gave, by their names in the environment. */
export type Given = Readonly<Record<string, string>>

const compiled = fileURLToPath(new URL('../../node_modules/.cache/belltower', import.meta.url))
const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url))

/** What is run (the program itself, or what starts it) and where. */
export type Where = { readonly program: string; readonly cwd: string }

const here: Where = { program: main, cwd: process.cwd() }

/** `belltower …` as its own process, with no settings but these. */
export function begin(given: Given, args: readonly string[], { program, cwd } = here): ChildProcess {
  const { PATH = '', HOME = '' } = process.env
  return spawn(process.execPath, [program, ...args], {
    cwd,
    env: { PATH, HOME, NODE_COMPILE_CACHE: compiled, BELLTOWER_PORT: '0', ...given },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Runs `belltower …` to its end. */
export async function run(given: Given, ...args: readonly string[]): Promise<Done> {
  const child = begin(given, args)
  const [out, err] = await Promise.all([text(child.stdout!), text(child.stderr!), once(child, 'close')])
  return { code: child.exitCode, out, err }
}

/** An office that somebody has opened: its process, what it has printed so far, and its address. */
export type Opened = { readonly child: ChildProcess; readonly out: string; readonly address: string }

/** `belltower start`, until it says where its pages are. Fails with what it said when it ends before. */
export async function open(t: TestContext, given: Given, where?: Where): Promise<Opened> {
  const child = begin(given, ['start'], where)
  t.after(() => kill(child))
  let out = ''
  let err = ''
  child.stderr!.setEncoding('utf8').on('data', (piece: string) => {
    err += piece
  })
  for await (const piece of child.stdout!.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    out += piece
    const address = /网页：(http:\S+?)　/.exec(out)?.[1]
    if (!address) continue
    child.stdout!.resume()
    return { child, out, address }
  }
  throw new Error(`start ended early: ${out}${err}`)
}

/** Asks it to stop and waits until it has: its exit code. */
export async function stop({ child }: Opened): Promise<number | null> {
  child.kill('SIGTERM')
  const [code] = (await once(child, 'exit')) as [number | null]
  return code
}
