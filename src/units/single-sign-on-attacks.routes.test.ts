import assert from 'node:assert/strict'
import { test } from 'node:test'
import { browserOf } from '../../test/kit/browser.ts'
import { comeBack, officeWithProvider, sentBack } from '../../test/kit/by-provider.ts'

test('a state that is not this browser’s, made up, or used, opens nothing', async (t) => {
  const given = await officeWithProvider(t)
  const attacker = browserOf(given.app)
  const victim = browserOf(given.app)
  const back = await sentBack(attacker)
  const stale = '/desk/?sign-in=stale'
  assert.equal((await comeBack(victim, back)).location, stale, 'sent a link by somebody else')
  const madeUp = new URL(back)
  madeUp.searchParams.set('state', 'x'.repeat(32))
  assert.equal((await comeBack(attacker, madeUp)).location, stale)
  const browser = browserOf(given.app)
  const mine = await sentBack(browser)
  assert.equal((await comeBack(browser, mine)).location, '/desk/')
  assert.equal((await comeBack(browser, mine)).location, stale, 'twice')
  assert.equal((await browser.get('/api/auth/single-sign-on/return')).location, stale, 'with nothing at all')
  assert.equal((await victim.get('/api/me')).status, 401)
})

test('a code without the verifier that belongs to it is worth nothing (PKCE)', async (t) => {
  const given = await officeWithProvider(t)
  const stolen = await sentBack(browserOf(given.app))
  const browser = browserOf(given.app)
  const mine = await sentBack(browser)
  mine.searchParams.set('code', stolen.searchParams.get('code')!)
  assert.equal((await comeBack(browser, mine)).location, '/desk/?sign-in=unproven')
})

test('neither the provider’s secret, nor code, nor token is in the log, the record book or the tables', async (t) => {
  const given = await officeWithProvider(t)
  const browser = browserOf(given.app)
  const back = await sentBack(browser)
  await comeBack(browser, back)
  const kept = await given.office.db.selectFrom('auth_account').selectAll().execute()
  assert.deepEqual(
    kept.filter(({ id_token, access_token, refresh_token }) => id_token ?? access_token ?? refresh_token),
    [],
  )
  const written = JSON.stringify([given.office.logged, await given.entries(), kept])
  for (const secret of [given.settings.clientSecret, back.searchParams.get('code')!, back.searchParams.get('state')!])
    assert.ok(!written.includes(secret), secret)
})
