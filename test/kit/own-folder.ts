import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, realpathSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
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
function memoryFolder(): string | null {
  if (!existsSync('/dev/shm')) return null
  const { bavail, bsize } = statfsSync('/dev/shm')
  return bavail * bsize > 1_000_000_000 ? '/dev/shm' : null
}

/** Another process that opens the database of the folder and stays in. */
export function startProcess(t: TestContext, folder: string, name: 'serve' | 'command'): ChildProcess {
  const child = fork(fileURLToPath(new URL('stays-in.ts', import.meta.url)), [folder, name], { stdio: 'inherit' })
  t.after(() => kill(child))
  return child
}

/** As power cuts and the system's memory killer do it: at once, with no chance to clean up. */
export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

/** Looks again and again until it is so. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await wait(2)
}
