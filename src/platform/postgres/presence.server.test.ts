import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openDatabase } from '#/platform/database.store.ts'
import { retrying } from '#/platform/postgres/connection.store.ts'
import { prepareHome } from '#/platform/postgres/home.server.ts'
import { readPostmasterPid } from '#/platform/postgres/postmaster-pid.ts'
import { isPostgresOf } from '#/platform/postgres/processes.server.ts'
import { closedFolder, kill, ownFolder, startProcess, told, until } from '../../../test/kit/own-folder.ts'
import { someSettings } from '../../../test/kit/some-settings.ts'

const folder = closedFolder({ after }) // with data files already in it, after the first test that opens it

const open = (dataDir: string, name: 'serve' | 'command') =>
  openDatabase(someSettings({ dataDir }), { name, sole: name === 'serve' })

const pidFile = (folder: string) => join(folder, 'postgres', 'data', 'postmaster.pid')
const running = (folder: string) => readPostmasterPid(readFileSync(pidFile(folder), 'utf8'))
const postmasterOf = (folder: string) => running(folder)!.pid

test('a Postgres left running by a killed process is entered, with all that was committed, and stopped by the last to leave', async (t) => {
  const child = startProcess(t, folder, 'serve')
  await told(child)
  const left = postmasterOf(folder)
  const before = await open(folder, 'command')
  await before.pool.query('create table if not exists kept as select 57 as rows')
  await before.close()
  await kill(child)

  const after = await open(folder, 'serve')
  assert.equal(postmasterOf(folder), left)
  assert.deepEqual((await after.pool.query('select * from kept')).rows, [{ rows: 57 }])
  await after.close()
  assert.equal(existsSync(pidFile(folder)), false)
})

test('a second start on the same folder is refused in words, a command is let in, and its leaving stops nothing', async () => {
  const first = await open(folder, 'serve')
  await assert.rejects(open(folder, 'serve'), /已有一个钟楼在运行（belltower serve \d+/)
  const command = await open(folder, 'command')
  await command.close()
  assert.deepEqual((await first.pool.query('select 1 as still')).rows, [{ still: 1 }])
  await first.close()
})

test('two first starts at the same moment end up in one Postgres', async (t) => {
  const folder = ownFolder(t)
  const [one, two] = await Promise.all([open(folder, 'serve'), open(folder, 'command')])
  assert.equal(one.connection.port, two.connection.port)
  await Promise.all([one.close(), two.close()])
})

/** Moments of a first start, by the file that has just appeared. */
const moments = [
  ['the data folder is filled', 'new-*/data/global/pg_control'],
  ['the data folder has its name', 'data/PG_VERSION'],
  ['Postgres has written its pid file', 'data/postmaster.pid'],
] as const

for (const [moment, file] of moments) {
  test(`a first start killed when ${moment} is finished by the next`, async (t) => {
    const folder = ownFolder(t)
    const child = startProcess(t, folder, 'serve')
    await until(() => globSync(join(folder, 'postgres', file)).length > 0)
    await kill(child)
    const database = await open(folder, 'serve')
    assert.deepEqual((await database.pool.query('select 1 as runs')).rows, [{ runs: 1 }])
    await database.close()
    // The initdb of the killed process may have written on for a moment; what it left is gone with the next start.
    await prepareHome(join(folder, 'postgres'))
    assert.deepEqual(globSync(join(folder, 'postgres', 'new-*')), [])
  })
}

for (const [what, text] of [
  ['names a process that is no Postgres', (folder: string) => `${process.pid}\n${folder}\n1\n5432\n\n\n\nready\n`],
  ['is empty', () => ''],
] as const) {
  test(`a pid file that ${what} does not keep Postgres from starting`, async () => {
    await (await open(folder, 'serve')).close()
    writeFileSync(pidFile(folder), text(folder))
    const database = await open(folder, 'serve')
    assert.ok(isPostgresOf(postmasterOf(folder), join(folder, 'postgres', 'data')))
    await database.close()
  })
}

test('a Postgres that is killed itself comes back with what was committed, under the office that is in it', async () => {
  const office = await open(folder, 'serve')
  await office.pool.query('create table survived as select 57 as rows')
  const postmaster = postmasterOf(folder)
  process.kill(postmaster, 'SIGKILL')
  await until(() => existsSync(pidFile(folder)) && isReadyAfter(postmaster))

  const { rows } = await retrying(() => office.pool.query('select * from survived'))
  assert.deepEqual(rows, [{ rows: 57 }])
  await office.close()
  assert.equal(existsSync(pidFile(folder)), false)
})

/** Another Postgres than that one takes connections. */
function isReadyAfter(postmaster: number): boolean {
  const now = running(folder)
  return now !== null && now.pid !== postmaster && now.ready
}
