import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import type { Role } from '#/units/rights.ts'
import type { Browser } from './browser.ts'
import { fakeProvider } from './fake-provider.ts'
import { officeOfOne } from './one-account.ts'

/** An office with 王敏, whose city has a provider; she is s-1 there, named `wangmin`. */
export async function officeWithProvider(t: TestContext, role: Role = 'editor') {
  const provider = await fakeProvider(t)
  const given = await officeOfOne(t, role, { singleSignOn: provider.settings })
  return { ...given, ...provider }
}

/** The address the browser comes back to, from the provider. */
export async function sentBack(browser: Browser): Promise<URL> {
  const { said, status } = await browser.post('/api/auth/single-sign-on')
  assert.equal(status, 200, JSON.stringify(said))
  const answer = await fetch((said as unknown as { url: string }).url, { redirect: 'manual' })
  return new URL(answer.headers.get('location')!)
}

/** Opens the address at the office. */
export const comeBack = (browser: Browser, back: URL) => browser.get(back.pathname + back.search)

/** Goes to the provider and comes back; where the browser lands. */
export async function byProvider(browser: Browser): Promise<string> {
  return (await comeBack(browser, await sentBack(browser))).location!
}
