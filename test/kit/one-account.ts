import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { listEntries } from '#/platform/record-book.store.ts'
import type { Settings } from '#/platform/settings.ts'
import { terminal } from '#/units/doer.ts'
import { openAccount } from '#/units/open-account.action.ts'
import { peopleRoutes } from '#/units/people.routes.ts'
import type { Role } from '#/units/rights.ts'
import { browserOf } from './browser.ts'
import { ownOffice } from './own-office.ts'
import { guardedServer } from './signed-in.ts'

/** The password 王敏 chooses. */
export const own = 'Zhong-lou7'

/** An office where 王敏 has an account, with a clock that is moved by hand. */
export async function officeOfOne(t: TestContext, role: Role = 'editor', settings: Partial<Settings> = {}) {
  let now = Temporal.Instant.from('2026-11-24T01:00:00Z')
  const office = await ownOffice(t, { now: () => now, settings })
  const { app } = await guardedServer(office, [peopleRoutes])
  t.after(() => app.close())
  const unitId = role === 'editor' ? 'statistics' : null
  const seat = { role, unitId, from: Temporal.PlainDate.from('2026-01-01'), until: null }
  const { password, person } = await openAccount(office, { username: 'wangmin', name: '王敏', seat }, terminal)
  const names = async () => (await listEntries(office.db, office.siteId, 0, 1_000)).map(({ name }) => name)
  const entries = () => listEntries(office.db, office.siteId, 0, 1_000)
  const later = (minutes: number) => {
    now = now.add({ minutes })
  }
  return { office, app, password, person, names, entries, later }
}

type Given = Awaited<ReturnType<typeof officeOfOne>>

/** Gives 王敏's name and a password. */
export const signIn = ({ app }: Given, password: string, browser = browserOf(app)) =>
  browser.post('/api/auth/sign-in', { username: 'wangmin', password })

/** Signed in with a password of his own. */
export async function signedIn(given: Given) {
  const browser = browserOf(given.app)
  await signIn(given, given.password, browser)
  const changed = await browser.post('/api/me/password', { current: given.password, next: own })
  assert.equal(changed.status, 204)
  return browser
}
