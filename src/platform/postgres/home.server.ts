import { hash, randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import { join, resolve } from 'node:path'
import { makeFolder } from '#/platform/make-folder.file.ts'
import { type Binaries, findBinaries, openToSystemUser } from '#/platform/postgres/binaries.server.ts'
import { postgresRefusalWords } from '#/platform/postgres/postgres-refusals.ts'
import { isAlive } from '#/platform/postgres/processes.server.ts'
import { runAs } from '#/platform/postgres/run.server.ts'
import { canRun, type SystemUser, systemUser } from '#/platform/postgres/system-user.server.ts'
import { Refused } from '#/platform/refused.ts'

/** A folder with one Postgres of our own in it: `data/` (its files), `server.log`, `port`, and two passwords only we can read. */
export type Home = {
  readonly folder: string
  readonly dataDir: string
  readonly logFile: string
  readonly user: SystemUser
  readonly binaries: Binaries
  readonly superuserPassword: string
  readonly password: string
}

/** What a Postgres of ours is set to, besides its port. No socket file: its path would be too long in a deep folder. */
const configuration = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'timezone=Asia/Shanghai',
  'log_timezone=Asia/Shanghai',
  'max_connections=100',
  'logging_collector=on',
  'log_filename=postgres-%a.log', // one file a weekday, written over a week later: it cannot fill the disk
  'log_truncate_on_rotation=on',
  'log_rotation_age=1d',
]

/** Makes the folder ready to start: finds the user and the programs, and creates passwords and data files where they are missing. */
export async function prepareHome(wanted: string, extraConfiguration: readonly string[] = []): Promise<Home> {
  const user = ownerOf(join(wanted, 'data')) ?? systemUser()
  const folder = reachableFolder(resolve(wanted), user)
  const home = {
    folder,
    user,
    dataDir: join(folder, 'data'),
    logFile: join(folder, 'server.log'),
    binaries: findBinaries(user),
    superuserPassword: secretIn(join(folder, 'superuser.password')),
    password: secretIn(join(folder, 'password')),
  }
  removeLeftovers(folder)
  if (!fs.existsSync(join(home.dataDir, 'PG_VERSION'))) await createData(home, extraConfiguration)
  return home
}

/** Existing data files decide who runs Postgres; null when there are none, or when they are simply ours. */
function ownerOf(dataDir: string): SystemUser | null {
  const me = process.getuid?.()
  const found = fs.statSync(dataDir, { throwIfNoEntry: false })
  if (!found || me === undefined) return null
  if (me === 0 && found.uid !== 0) return { uid: found.uid, gid: found.gid }
  if (me !== 0 && found.uid !== me) throw new Refused(['not-ours'], postgresRefusalWords(dataDir))
  return null
}

/** The folder itself; where the system user cannot enter it, a folder elsewhere that this one then points to. */
function reachableFolder(folder: string, user: SystemUser): string {
  makeFolder(folder)
  const real = fs.realpathSync(folder)
  if (user.uid === undefined) return real
  if (!canEnter(real, user)) return elsewhere(folder, user)
  fs.chownSync(real, user.uid, user.gid!)
  return real
}

function canEnter(folder: string, user: SystemUser): boolean {
  return canRun(user, '/bin/sh', ['-c', 'cd "$1"', 'sh', folder])
}

function elsewhere(folder: string, user: SystemUser): string {
  const place = join(openToSystemUser, hash('sha256', folder).slice(0, 16))
  makeFolder(place)
  fs.chownSync(place, user.uid!, user.gid!)
  fs.rmdirSync(folder)
  fs.symlinkSync(place, folder)
  return place
}

/** Created once, whole or not at all, and kept: two first starts at the same time read the same password. */
function secretIn(file: string): string {
  if (!fs.existsSync(file)) {
    const unfinished = `${file}.${process.pid}`
    fs.writeFileSync(unfinished, randomBytes(24).toString('base64url'), { mode: 0o600 })
    if (!fs.existsSync(file)) linkOnce(unfinished, file)
    fs.rmSync(unfinished)
  }
  return fs.readFileSync(file, 'utf8')
}

function linkOnce(from: string, to: string): void {
  try {
    fs.linkSync(from, to)
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault // somebody else was first: theirs counts
  }
}

/** `initdb` works in a folder of another name, renamed when it is done: killed at any moment, it leaves no half data folder. */
async function createData(home: Home, extraConfiguration: readonly string[]): Promise<void> {
  const workshop = join(home.folder, `new-${process.pid}-${randomBytes(4).toString('hex')}`)
  const passwordFile = join(workshop, 'password')
  const unfinished = join(workshop, 'data')
  fs.mkdirSync(workshop, { mode: 0o700 })
  fs.writeFileSync(passwordFile, home.superuserPassword, { mode: 0o600 })
  for (const path of [workshop, passwordFile]) giveTo(home.user, path)
  const args = [
    ...['-D', unfinished, '-U', 'postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'],
    ...['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ...[...configuration, ...extraConfiguration].flatMap((line) => ['-c', line]),
  ]
  const { code, output } = await runAs(home.user, home.binaries.initdb, args)
  if (code !== 0) throw new Refused(['cannot-start'], postgresRefusalWords(output))
  if (!fs.existsSync(join(home.dataDir, 'PG_VERSION'))) renameOnce(unfinished, home.dataDir)
  fs.rmSync(workshop, { recursive: true })
}

function renameOnce(from: string, to: string): void {
  try {
    fs.renameSync(from, to)
  } catch (fault) {
    if (!['EEXIST', 'ENOTEMPTY'].includes((fault as NodeJS.ErrnoException).code!)) throw fault // somebody else was first
  }
}

function giveTo({ uid, gid }: SystemUser, path: string): void {
  if (uid !== undefined) fs.chownSync(path, uid, gid!)
}

/** Workshops of processes that were killed. A workshop's `initdb` may still be writing: what it recreates goes next time. */
function removeLeftovers(folder: string): void {
  for (const name of fs.readdirSync(folder)) {
    const pid = /^new-(\d+)-/.exec(name)?.[1]
    if (pid && !isAlive(Number(pid))) fs.rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 5 })
  }
}
