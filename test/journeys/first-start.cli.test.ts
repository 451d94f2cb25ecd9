import assert from 'node:assert/strict'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { kill, ownFolder } from '../kit/own-folder.ts'
import { begin, open, run, stop } from './terminal.ts'

const folder = ownFolder({ after })
const given = { BELLTOWER_DATA_DIR: folder }
const bin = fileURLToPath(new URL('../../bin/belltower.mjs', import.meta.url))
const pidFile = join(folder, 'postgres', 'data', 'postmaster.pid')

test('a first start says what it did, serves the table, is alone on its folder, and stops when asked', async (t) => {
  const office = await open(t, given)
  assert.match(
    office.out,
    /^数据库：.*新建 \d+ 步\n读入：《.*责任分解表》，栏目 57 个，要求合计 \d+ 项，疑点 \d+ 处\n启用：自今天/,
  )
  assert.match(office.out, /今天（\d{4}-\d\d-\d\d）的台账，义务 \d+ 项：/)

  assert.equal((await fetch(office.address)).status, 200)
  const page = await fetch(`${office.address}/charter/`)
  assert.equal(page.status, 200)
  assert.match(await page.text(), /<caption>钟楼区政府门户网站信息内容保障责任分解表<\/caption>/)
  const { duties } = (await (await fetch(`${office.address}/api/ledger`)).json()) as { duties: unknown[] }
  assert.ok(duties.length > 57)
  for (const address of ['/docs', '/docs/json', '/docs/static/swagger-ui.css', '/desk', '/ready'])
    assert.equal((await fetch(`${office.address}${address}`)).status, 200, address)

  const second = await run(given, 'start')
  assert.equal(second.code, 1)
  assert.match(second.err, /已有一个钟楼在运行/)
  assert.equal(await stop(office), 0)
  assert.equal(existsSync(pidFile), false)
})

test('a start that was killed is started again, with the table it had adopted and a whole record', async (t) => {
  const killed = await open(t, given)
  await kill(killed.child)
  const again = await open(t, given)
  assert.doesNotMatch(again.out, /读入/)
  // The units, the table and, once their job has run, the columns: each once.
  assert.match((await run(given, 'record', 'verify')).out, /记录簿完整：[23] 条/)
  assert.equal(await stop(again), 0)
})

test('killed while it is starting, it starts the next time', async (t) => {
  for (const ms of [150, 600, 1_200]) {
    const child = begin(given, ['start'])
    await wait(ms)
    await kill(child)
  }
  const again = await open(t, given)
  assert.equal((await fetch(`${again.address}/ready`)).status, 200)
  assert.equal(await stop(again), 0)
})

test('bin/belltower.mjs runs from any folder, and passes on signals and exit codes', async (t) => {
  const office = await open(t, given, { program: bin, cwd: tmpdir() })
  assert.equal(await stop(office), 0)
  assert.equal(existsSync(pidFile), false)
  const misused = begin(given, ['tomorrow'], { program: bin, cwd: tmpdir() })
  const [code] = await once(misused, 'exit')
  assert.equal(code, 2)
})
