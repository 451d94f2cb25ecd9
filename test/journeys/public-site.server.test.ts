import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ledgerRoutes } from '#/ledger/ledger.routes.ts'
import type { Database } from '#/platform/database.store.ts'
import { buildServer } from '#/platform/http.server.ts'
import { dynamicParts } from '#/portal/serving/public-address.ts'
import { openPublicSite } from '#/portal/serving/public-site.server.ts'
import { routesOf } from '../../src/main.routes.ts'
import { asSuperuser, ownDatabase } from '../kit/own-database.ts'
import { ownOffice } from '../kit/own-office.ts'
import { ownPublicFolder } from '../kit/published-site.ts'

test('the public site is served by the same server, and goes on when the database is away', async (t) => {
  const database = await ownDatabase(t)
  const office = await ownOffice(t, {}, database)
  const folder = ownPublicFolder(t)
  for (const file of ['index.html', '404.html']) writeFileSync(join(folder, file), file)
  const front = openPublicSite({ folder, proxies: [], hasApplication: true })
  const app = await buildServer(office, [ledgerRoutes], front)
  t.after(() => app.close())
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  const status = async (path: string) => (await fetch(address + path)).status
  assert.deepEqual(await Promise.all(['/', '/charter/', '/ready', '/nowhere'].map(status)), [200, 200, 200, 404])
  await takeAway(database)
  assert.deepEqual(await Promise.all(['/', '/nowhere'].map(status)), [200, 404])
  assert.ok((await status('/ready')) >= 500)
  assert.equal(await status('/'), 200)
})

/** Nobody is let in any more, and who was in is out. */
function takeAway(database: Database): Promise<unknown> {
  return asSuperuser(database, async (client) => {
    const { database: name } = database.connection
    await client.query(`alter database ${name} connection limit 0`)
    await client.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()',
      [name],
    )
  })
}

test('every route of the application begins with a part that the public site leaves to it', async (t) => {
  const office = await ownOffice(t)
  const urls: string[] = []
  const app = await buildServer(office, [
    (routes) => routes.addHook('onRoute', ({ url }) => void urls.push(url)),
    ...(await routesOf(office)),
  ])
  t.after(() => app.close())
  const beginnings = new Set(urls.map((url) => url.split('/')[1]!))
  const left = [...dynamicParts, 'files'] // of files, those that are not published
  assert.deepEqual(
    [...beginnings].filter((part) => !left.includes(part)),
    [],
  )
})
