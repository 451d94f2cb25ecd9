import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { deskRoutes } from '#/desk/desk.routes.ts'
import { liveRoutes } from '#/desk/live.routes.ts'
import { singleSignOnWords } from '#/units/single-sign-on.ts'
import '../../bin/build-desk.mjs'
import { closeBrowser, isTooWide, openWindow } from '../kit/desk-browser.ts'
import { fakeProvider } from '../kit/fake-provider.ts'
import { officeOfOne, signIn } from '../kit/one-account.ts'
import { guardedServer } from '../kit/signed-in.ts'

after(closeBrowser)

test('the sign-in page says what happens: a challenge is solved by itself, a refusal of the provider is in words', async (t) => {
  const { settings } = await fakeProvider(t)
  const given = await officeOfOne(t, 'editor', { singleSignOn: settings })
  const { app } = await guardedServer(given.office, [deskRoutes, liveRoutes])
  t.after(() => app.close())
  for (let n = 0; n < 3; n++) await signIn(given, `Guess-${n}`)

  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  const { page } = await openWindow(t, { address, width: 390, height: 844 })
  await page.goto('/desk/?sign-in=unknown-person')
  await page.getByRole('alert').getByText(singleSignOnWords['unknown-person']).waitFor()
  assert.doesNotMatch(page.url(), /sign-in/, 'and is not said again when the page is loaded anew')
  await page.getByRole('button', { name: '用统一身份认证登录' }).waitFor()
  assert.deepEqual(await wrongOn(page), [])

  const solving = Promise.withResolvers<void>()
  await page.route('**/api/auth/challenge', async (route) => {
    await solving.promise
    await route.continue()
  })
  await page.getByLabel('用户名').fill('wangmin')
  await page.getByLabel('口令').fill(given.password)
  await page.keyboard.press('Enter')
  await page.getByRole('status').getByText('连续输错 3 次，登录前先做一次安全校验').waitFor()
  assert.deepEqual([await wrongOn(page), await isTooWide(page)], [[], false])
  solving.resolve()
  await page.getByRole('heading', { name: '先修改口令' }).waitFor()
})

/** Everything axe finds. */
async function wrongOn(page: Page): Promise<readonly string[]> {
  return (await new AxeBuilder({ page }).setLegacyMode().analyze()).violations.map(({ help }) => help)
}
