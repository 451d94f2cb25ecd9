import { spawn } from 'node:child_process'
import type { SystemUser } from '#/platform/postgres/system-user.server.ts'

/** How a program ended: its exit code (null when it was killed) and what it said. */
export type Ran = { readonly code: number | null; readonly output: string }

/** Runs one of Postgres' programs as its user. PG… variables of the shell are kept out: they would point it at another database. */
export function runAs(user: SystemUser, command: string, args: readonly string[]): Promise<Ran> {
  const { promise, resolve, reject } = Promise.withResolvers<Ran>()
  // The user may not enter our working folder, so it starts in the root; a group of its own keeps the terminal's Ctrl-C away from it.
  const child = spawn(command, args, { ...user, cwd: '/', detached: true, env: cleanEnvironment(), windowsHide: true })
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  child.once('error', reject)
  child.once('close', (code) => resolve({ code, output }))
  return promise
}

function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name))
  return { ...Object.fromEntries(kept), LC_ALL: 'C' }
}
