import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, realpathSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openDatabase } from '#/platform/database.store.ts'
import { someSettings } from './some-settings.ts'

type Afterwards = { readonly after: (clean: () => Promise<void>) => void }

/** A data folder of its own, in memory where there is room for it. Gone after the test, its Postgres stopped. */
export function ownFolder(t: Afterwards): string {
  const folder = closedFolder(t, memoryFolder() ?? tmpdir())
  chmodSync(folder, 0o755)
  return folder
}

/** The same, closed to others as temporary and home folders are: for root's Postgres, which has a user of its own, out of reach. */
export function closedFolder(t: Afterwards, within = tmpdir()): string {
  const folder = mkdtempSync(join(within, 'belltower-'))
  t.after(async () => {
    await (await openDatabase(someSettings({ dataDir: folder }), { name: 'test', sole: false })).close()
    rmSync(realpathSync(join(folder, 'postgres')), { recursive: true })
    rmSync(folder, { recursive: true })
  })
  return folder
}

/** Postgres writes its first files through to the disk, one by one, which a test need not wait for. */
export function memoryFolder(): string | null {
  if (!existsSync('/dev/shm')) return null
  const { bavail, bsize } = statfsSync('/dev/shm')
  return bavail * bsize > 1_000_000_000 ? '/dev/shm' : null
}

/** Another process that opens the database of the folder and stays in. */
export function startProcess(t: Afterwards, folder: string, name: 'serve' | 'command'): ChildProcess {
  return startScript(t, 'stays-in.ts', [folder, name])
}

/** A script of the kit as a process of its own, killed when the test is over. */
export function startScript(t: Afterwards, script: string, args: readonly string[]): ChildProcess {
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), args, { stdio: 'inherit', execArgv: [] })
  t.after(() => kill(child))
  return child
}

/** The next thing it tells; throws when it ends without a word. */
export async function told(child: ChildProcess): Promise<unknown> {
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`it ended with ${code}`)))
  const [message] = (await Promise.race([once(child, 'message'), ended])) as [unknown]
  return message
}

/** As power cuts and the system's memory killer do it: at once, with no chance to clean up. */
export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

/** Looks again and again until it is so; throws when it is not so within a minute. */
export async function until(isSo: () => boolean): Promise<void> {
  const started = performance.now()
  while (!isSo()) {
    if (performance.now() - started > 60_000) throw new Error(`waited a minute for ${isSo}`)
    await wait(2)
  }
}
