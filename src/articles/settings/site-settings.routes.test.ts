import assert from 'node:assert/strict'
import { test } from 'node:test'
import { siteSettingsRoutes } from '#/articles/settings/site-settings.routes.ts'
import { seedOffice } from '../../../test/kit/seed-office.ts'
import { guardedServer } from '../../../test/kit/signed-in.ts'

test('the office sets its site version by version; who was not first is told; a unit may not', async (t) => {
  const site = await seedOffice(t)
  const { app, as } = await guardedServer(site, [siteSettingsRoutes])
  t.after(() => app.close())
  const boss = await as({ role: 'office', unitId: 'government-office' })
  const first = (await boss('/api/site-settings')).json()
  assert.deepEqual([first.version, first.problems, first.changedBy], [0, [], null])
  assert.ok(first.missing.some(({ field }: { field: string }) => field === 'idCode'))

  const change = (payload: object, who = boss) => who({ method: 'POST', url: '/api/site-settings', payload })
  const settings = { ...first.settings, grey: true }
  assert.deepEqual((await change({ version: 0, settings })).json(), { version: 1 })
  assert.deepEqual((await change({ version: 0, settings })).json().codes, ['stale'])
  assert.deepEqual((await change({ version: 1, settings })).json().codes, ['nothing-changed'])
  const evil = { ...settings, theme: { ...settings.theme, fontFamily: 'x; } body { display: none' } }
  assert.equal((await change({ version: 1, settings: evil })).statusCode, 400)
  const second = (await boss('/api/site-settings')).json()
  assert.deepEqual([second.version, second.settings.grey], [1, true])
  assert.equal(
    (await change({ version: 1, settings }, await as({ role: 'leader', unitId: 'statistics' }))).statusCode,
    403,
  )
})
