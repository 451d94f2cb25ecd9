import assert from 'node:assert/strict'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import type { Office } from '#/platform/office.store.ts'
import { assetAddresses, readAssets } from '#/portal/assets/assets.file.ts'
import { openPublisher } from '#/portal/publishing/publisher.server.ts'
import { siteSource } from '#/portal/site-source.store.ts'
import { ownPublicFolder, publishedOffice, publishOne, withdrawOne } from '../../../test/kit/published-site.ts'

/** An office with published articles, and publishers of one folder; each is as a process of its own, for it remembers nothing of the others. */
async function site(t: TestContext, count: number) {
  const { office, columns } = await publishedOffice(t, count)
  const path = ownPublicFolder(t)
  const open = (build = 'one') => opened(office, path, build)
  return { office, columns, path, open, publisher: await open() }
}

async function opened(office: Office, path: string, build: string) {
  const assets = await readAssets()
  const source = siteSource(office, assetAddresses(assets))
  return openPublisher({ source, path, stored: join(path, '..', 'no-files'), build, assets })
}

const clean = { wrong: [], strays: [] }
const found = async (publisher: Awaited<ReturnType<typeof opened>>) => {
  const { wrong, strays } = await publisher.check()
  return { wrong, strays }
}

test('a site is written whole, then page by page as it changes, and stays what a full rebuild makes of it', async (t) => {
  const { office, columns, path, publisher } = await site(t, 250)
  const first = await publisher.catchUp()
  assert.ok(first.isFull && first.rendered > 250)
  const number = await publishOne(office, columns[0]!, 'tongji', '刚刚发布的示例')
  const second = await publisher.catchUp()
  assert.equal(second.isFull, false)
  assert.ok(second.changed.length > 0 && second.changed.length < 90, `${second.changed.length} files`)
  const page = join(path, 'a/2026/1124', `${number}.html`)
  assert.match(readFileSync(page, 'utf8'), /刚刚发布的示例/)
  assert.ok(gunzipSync(readFileSync(`${page}.gz`)).equals(readFileSync(page)))
  assert.match(readFileSync(join(path, columns[0]!, 'index.html'), 'utf8'), /刚刚发布的示例/)
  assert.deepEqual(await found(publisher), clean)
  await withdrawOne(office, number)
  await publisher.catchUp()
  assert.ok(!existsSync(page) && !existsSync(`${page}.gz`) && existsSync(page.replace('.html', '.gone.html')))
  assert.deepEqual(await found(publisher), clean)
})

test('what happened while no publisher ran is caught up by the next, without making everything again', async (t) => {
  const { office, columns, open, publisher } = await site(t, 130)
  await publisher.catchUp()
  for (let count = 1; count <= 45; count++) await publishOne(office, columns[1]!, 'dangan', `补发的示例${count}`)
  await withdrawOne(office, 7)
  const next = await open()
  assert.equal((await next.catchUp()).isFull, false)
  assert.deepEqual(await found(next), clean)
})

test('two publishers of one folder, as two processes are, come to the same', async (t) => {
  const { office, columns, open, publisher } = await site(t, 60)
  const other = await open()
  await publisher.catchUp()
  for (let round = 0; round < 3; round++) {
    await publishOne(office, columns[round % 2]!, 'tongji', `第${round}轮`)
    await Promise.all([publisher.catchUp(), other.catchUp(), publisher.catchUp()])
  }
  assert.deepEqual(await found(other), clean)
})

test('another program makes every page again, and writes only those that come out otherwise', async (t) => {
  const { open, publisher } = await site(t, 60)
  await publisher.catchUp()
  const again = await (await open('two')).catchUp()
  assert.deepEqual([again.isFull, again.changed], [true, []])
})

test('the check names what somebody changed by hand, and a rebuild mends it', async (t) => {
  const { path, publisher } = await site(t, 40)
  await publisher.catchUp()
  writeFileSync(join(path, 'index.html'), 'hacked')
  writeFileSync(join(path, 'index.html.br'), 'hacked')
  writeFileSync(join(path, 'shell.html'), 'hacked')
  rmSync(join(path, 'robots.txt'))
  const { wrong, strays } = await publisher.check()
  assert.deepEqual([[...wrong].sort(), strays], [['index.html', 'index.html.br', 'robots.txt'], ['shell.html']])
  await publisher.rebuild()
  assert.deepEqual(await found(publisher), clean)
})

test('a large site is made by several threads, with the same bytes', async (t) => {
  const { publisher, path } = await site(t, 1_001)
  await publisher.rebuild()
  assert.ok(existsSync(join(path, 'sitemap-2.xml')))
  assert.deepEqual(await found(publisher), clean)
})
