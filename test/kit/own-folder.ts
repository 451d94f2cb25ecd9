import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openDatabase } from '#/platform/database.store.ts'
import { someSettings } from './some-settings.ts'

/** A data folder of its own, closed to others as temporary folders are. Gone after the test (or, with `after`, the file), its Postgres stopped. */
export function ownFolder(t: { readonly after: (clean: () => Promise<void>) => void }): string {
  const folder = mkdtempSync(join(tmpdir(), 'belltower-'))
  t.after(async () => {
    await (await openDatabase(someSettings({ dataDir: folder }), { name: 'test', sole: false })).close()
    rmSync(realpathSync(join(folder, 'postgres')), { recursive: true })
    rmSync(folder, { recursive: true })
  })
  return folder
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
