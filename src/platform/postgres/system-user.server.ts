import { execFileSync, spawnSync } from 'node:child_process'
import { postgresRefusalWords } from '#/platform/postgres/postgres-refusals.ts'
import { Refused } from '#/platform/refused.ts'

/** Who runs Postgres; an empty object: whoever runs us. Spread into the options of `spawn`. */
export type SystemUser = { readonly uid?: number; readonly gid?: number }

const name = 'belltower'

/** Postgres refuses to run as root: root gets the system user `belltower`, made when it is missing; anybody else runs it as themselves. */
export function systemUser(): SystemUser {
  if (process.getuid?.() !== 0) return {}
  return findUser() ?? createUser()
}

/** Whether that user can run this command: it may be closed to others by any folder above it. */
export function canRun(user: SystemUser, command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { ...user, cwd: '/', stdio: 'ignore' }).status === 0
}

function findUser(): SystemUser | null {
  try {
    const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, name], { stdio: 'pipe' })))
    return { uid: uid!, gid: gid! }
  } catch {
    return null // `id` fails for a user that does not exist
  }
}

function createUser(): SystemUser {
  const made = [
    spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name]),
    spawnSync('adduser', ['-S', '-D', '-H', name]), // Alpine has no useradd
  ]
  const user = findUser()
  if (user) return user
  const why = made.map(({ error, stderr }) => error?.message ?? String(stderr).trim()).join('; ')
  throw new Refused(['no-system-user'], postgresRefusalWords(why))
}
