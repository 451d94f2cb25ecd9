import { spawnSync } from 'node:child_process'
import { readdirSync, readlinkSync, realpathSync } from 'node:fs'
import { platform } from 'node:os'

/** Whether a process has this number. It may be a dead one that nobody has buried yet. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * Whether that process is a Postgres of that data folder. After a restart of the machine or the container the number may belong to anything.
 * A Postgres works inside its data folder, which Linux tells; elsewhere the name of the program must do.
 */
export function isPostgresOf(pid: number, dataDir: string): boolean {
  if (!isAlive(pid)) return false
  if (platform() === 'linux') return workingFolder(pid) === realpathSync(dataDir)
  if (platform() === 'win32') return true
  return spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).stdout.includes('postgres')
}

/** Whether any process at all still works in that data folder: the children of a Postgres that was killed, for a moment. Linux only. */
export function isAnybodyIn(dataDir: string): boolean {
  if (platform() !== 'linux') return false
  const folder = realpathSync(dataDir)
  return readdirSync('/proc').some((name) => /^\d+$/.test(name) && workingFolder(Number(name)) === folder)
}

function workingFolder(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return null // gone meanwhile, dead and unburied, or somebody else's
  }
}
