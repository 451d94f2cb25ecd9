import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import '../../bin/build-desk.mjs'
import { buildServer } from '#/platform/http.server.ts'
import { routesOf } from '../../src/main.routes.ts'
import { closeBrowser, openWindow } from '../kit/desk-browser.ts'
import { seedOffice } from '../kit/seed-office.ts'
import { signedInAs } from '../kit/signed-in.ts'
import { screensOf, wrongAtBothWidths } from './screens.ts'

after(closeBrowser)

/** Between them they may open every screen. */
const people = [
  { role: 'office', unitId: 'government-office' },
  { role: 'system', unitId: null },
  { role: 'audit', unitId: null },
] as const

test('every screen is readable to all and none scrolls sideways, at a desk and on a phone', {
  timeout: 600_000,
}, async (t) => {
  const office = await seedOffice(t)
  const app = await buildServer(office, await routesOf(office))
  t.after(() => app.close())
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const seen = new Set<string>()
  for (const held of people) {
    const { page, complaints } = await openWindow(t, {
      address,
      cookie: (await signedInAs(app, office, [held])).cookie,
    })
    for (const screen of await screensOf(page)) {
      if (seen.has(screen)) continue
      seen.add(screen)
      await t.test(screen, async () => assert.deepEqual(await wrongAtBothWidths(page, screen), []))
    }
    assert.deepEqual(complaints, [])
  }
})
