import assert from 'node:assert/strict'
import { after, type TestContext, test } from 'node:test'
import { buildServer } from '#/platform/http.server.ts'
import type { Held } from '#/units/rights.ts'
import '../../bin/build-desk.mjs'
import { routesOf } from '../../src/main.routes.ts'
import { closeBrowser, isTooWide, openWindow, seriousOn } from '../kit/desk-browser.ts'
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

const office = { role: 'office', unitId: 'government-office' } as const
const editor = { role: 'editor', unitId: 'archives' } as const
const system = { role: 'system', unitId: null } as const
const audit = { role: 'audit', unitId: null } as const

test('the frame, the bench, the audit, the system: whole on a desk and on a phone, readable to all, nothing blocked', async (t) => {
  const { enter } = await desk(t)
  for (const [held, path, heading] of [
    [office, '/desk/', '工作台'],
    [editor, '/desk/', '工作台'],
    [system, '/desk/system', '系统'],
    [audit, '/desk/audit', '审计'],
    [editor, '/desk/help', '帮助'],
  ] as const) {
    const { page, complaints } = await enter(held)
    for (const width of [1366, 390]) {
      await page.setViewportSize({ width, height: 768 })
      await page.goto(path)
      await page.getByRole('heading', { level: 1, name: heading }).waitFor()
      await page.locator('.ant-skeleton').first().waitFor({ state: 'detached' })
      assert.deepEqual(await seriousOn(page), [], `${path} ${width}`)
      assert.equal(await isTooWide(page), false, `${path} ${width}`)
    }
    assert.deepEqual(complaints, [], path)
  }
})

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
