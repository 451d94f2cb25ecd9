import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Home } from '#/platform/postgres/home.server.ts'
import { postgresRefusalWords } from '#/platform/postgres/postgres-refusals.ts'
import { type Postmaster, readPostmasterPid } from '#/platform/postgres/postmaster-pid.ts'
import { isAlive, isAnybodyIn, isPostgresOf } from '#/platform/postgres/processes.server.ts'
import { runAs } from '#/platform/postgres/run.server.ts'
import { Refused } from '#/platform/refused.ts'

const attempts = 10
const pauseMs = 300
const startSeconds = 300 // recovery after a power cut may take minutes
const stopSeconds = 60

/** The Postgres that runs on this folder, whoever started it; null when none does. */
export function findRunning(home: Home): Postmaster | null {
  const postmaster = readPidFile(home)
  return postmaster && isPostgresOf(postmaster.pid, home.dataDir) ? postmaster : null
}

/** Starts Postgres, or finds the one that another process has started meanwhile. It outlives us when we are killed, and is found again. */
export async function startCluster(home: Home): Promise<Postmaster> {
  let said = ''
  for (let attempt = 0; attempt < attempts; attempt++) {
    const running = await findReady(home)
    if (running) return running
    if (attempt > 0) await wait(pauseMs)
    removeStalePidFile(home, attempt)
    said = await tryStart(home, await choosePort(home))
  }
  const running = await findReady(home)
  if (running) return running
  throw new Refused(['cannot-start'], postgresRefusalWords(`${said}\n${lastLines(home.logFile)}`))
}

/** The running Postgres once it takes connections: one that somebody else has just started, or that recovers, is waited for. */
async function findReady(home: Home): Promise<Postmaster | null> {
  for (;;) {
    const running = findRunning(home)
    if (running === null || running.ready) return running
    await wait(50)
  }
}

/** Stops it: clients are sent away, everything is written to disk. */
export async function stopCluster(home: Home): Promise<void> {
  const args = ['stop', '-D', home.dataDir, '-m', 'fast', '-w', '-t', String(stopSeconds)]
  const { code, output } = await runAs(home.user, home.binaries.pgCtl, args)
  if (code !== 0 && findRunning(home)) throw new Error(`pg_ctl stop: ${output}`)
}

async function tryStart(home: Home, port: number): Promise<string> {
  const args = ['start', '-D', home.dataDir, '-l', home.logFile, '-w', '-t', String(startSeconds), '-o', `-p ${port}`]
  const { code, output } = await runAs(home.user, home.binaries.pgCtl, args)
  if (code === 0) writeFileSync(join(home.folder, 'port'), `${port}\n`)
  return output
}

function readPidFile(home: Home): Postmaster | null {
  const file = join(home.dataDir, 'postmaster.pid')
  return existsSync(file) ? readPostmasterPid(readFileSync(file, 'utf8')) : null
}

/**
 * Postgres itself clears away a pid file whose process is gone, but not one whose number now belongs to another program, nor one that was cut
 * short. The second might be being written right now, so it counts as stale only when it is still so at a later attempt.
 */
function removeStalePidFile(home: Home, attempt: number): void {
  const file = join(home.dataDir, 'postmaster.pid')
  if (!existsSync(file) || isAnybodyIn(home.dataDir)) return
  const named = readPidFile(home)
  if (named ? isAlive(named.pid) : attempt > 0) rmSync(file, { force: true })
}

/** The port of last time, so that who was in finds Postgres again after it died; a free one the first time, or when that one is taken. */
async function choosePort(home: Home): Promise<number> {
  const file = join(home.folder, 'port')
  const remembered = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  return (await freePort(remembered)) ?? (await freePort(0))!
}

/** That port (0: any), when nobody listens on it; else null. */
async function freePort(wanted: number): Promise<number | null> {
  const { promise, resolve } = Promise.withResolvers<number | null>()
  const server = createServer().once('error', () => resolve(null))
  server.listen(wanted, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo
    server.close(() => resolve(port))
  })
  return promise
}

function lastLines(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-8).join('\n') : ''
}
