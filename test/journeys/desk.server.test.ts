import assert from 'node:assert/strict'
import { after, type TestContext, test } from 'node:test'
import { buildServer } from '#/platform/http.server.ts'
import type { Held } from '#/units/rights.ts'
import '../../bin/build-desk.mjs'
import { routesOf } from '../../src/main.routes.ts'
import { closeBrowser, openWindow } from '../kit/desk-browser.ts'
import { seedOffice } from '../kit/seed-office.ts'
import { signedInAs } from '../kit/signed-in.ts'

after(closeBrowser)

async function desk(t: TestContext) {
  const office = await seedOffice(t)
  const app = await buildServer(office, await routesOf(office))
  t.after(() => app.close())
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const enter = async (held: Held) => openWindow(t, { address, cookie: (await signedInAs(app, office, [held])).cookie })
  return { office, enter }
}

const editor = { role: 'editor', unitId: 'statistics' } as const

test('what somebody else records appears without a reload; while the database is away the screen says so', async (t) => {
  const { office, enter } = await desk(t)
  const { page } = await enter(editor)
  await page.goto('/desk/')
  const whole = page.getByText(/本单位共有 \d+ 项任务/)
  await whole.waitFor()

  let isAway = true
  const { db } = office
  t.mock.method(db, 'selectFrom', (...args: Parameters<typeof db.selectFrom>) => {
    if (isAway) throw new Error('terminating connection due to administrator command')
    return Object.getPrototypeOf(db).selectFrom.apply(db, args)
  })
  const banner = page.getByText('连接中断，正在重连')
  await banner.waitFor()
  assert.ok(await whole.isVisible(), 'what was read stays to be read')
  isAway = false
  await banner.waitFor({ state: 'detached' })

  const asked = page.waitForResponse((answer) => answer.url().includes('/api/workbench'))
  await db.transaction().execute(async (tx) => {
    await office.record(tx, { name: 'facts.imported', subject: 'test', by: '李四' })
  })
  assert.equal((await asked).status(), 200)
})

test('from the bench “已核，无变化” is registered and an exemption asked for where the row stands', async (t) => {
  const { enter } = await desk(t)
  const { page, complaints } = await enter(editor)
  await page.goto('/desk/')
  const rows = page.getByRole('button', { name: /^已核，无变化：/ })
  await rows.first().click()
  const before = await rows.count()
  await page.getByRole('dialog').getByRole('button', { name: '登记', exact: true }).click()
  await rows.nth(before - 1).waitFor({ state: 'detached' })

  await page
    .getByRole('button', { name: /^更多：/ })
    .first()
    .click()
  await page.getByRole('menuitem', { name: '申请豁免' }).click()
  await page.getByRole('dialog', { name: '申请豁免' }).getByLabel(/^理由/).waitFor()
  assert.equal(new URL(page.url()).pathname, '/desk/')
  assert.deepEqual(complaints, [])
})

test('on a phone a list is cut to the values of its columns; each is seen, and let go by itself', async (t) => {
  const { enter } = await desk(t)
  const { page } = await enter(editor)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/desk/ledger')
  const tally = page.getByRole('region', { name: /^台账/ }).getByRole('status')
  const all = await tally.textContent()
  await page.getByRole('button', { name: '筛选' }).click()
  await page.getByRole('dialog', { name: '筛选和排序' }).getByRole('checkbox', { name: '政民互动' }).check()
  await page.getByRole('button', { name: /^看这 \d+ 条$/ }).click()
  assert.notEqual(await tally.textContent(), all)
  await page.getByRole('button', { name: '取消筛选：板块 政民互动' }).click()
  await page.getByRole('list', { name: '正在筛选' }).waitFor({ state: 'detached' })
  assert.equal(await tally.textContent(), all)
})
