import assert from 'node:assert/strict'
import { test } from 'node:test'
import { terminal } from '#/units/doer.ts'
import { resetPassword } from '#/units/set-password.action.ts'
import { type SingleSignOnRefusal, singleSignOnWords } from '#/units/single-sign-on.ts'
import { browserOf } from '../../test/kit/browser.ts'
import { byProvider, comeBack, officeWithProvider, sentBack } from '../../test/kit/by-provider.ts'
import type { Saying } from '../../test/kit/fake-provider.ts'
import { officeOfOne, own, signedIn, signIn } from '../../test/kit/one-account.ts'
import { oneTimeCode } from '../../test/kit/one-time-code.ts'
import { solvedFor } from '../../test/kit/solving.ts'

test('the provider signs in whom it names, and the identity is tied to the account in the record book', async (t) => {
  const given = await officeWithProvider(t)
  const browser = browserOf(given.app)
  assert.equal((await browser.get('/api/auth/first')).said.singleSignOn, true)
  assert.equal(await byProvider(browser), '/desk/')
  const { username, isConfirmed } = (await browser.get('/api/me')).said
  assert.deepEqual([username, isConfirmed], ['wangmin', false], 'a key action still asks for the password')
  assert.equal(await byProvider(browser), '/desk/', 'and again')
  assert.deepEqual(await given.names(), [
    ...['account.opened', 'seat.granted', 'identity.tied', 'session.opened', 'session.opened'],
  ])
})

test('one session per account, however it was opened; idle logout holds', async (t) => {
  const given = await officeWithProvider(t)
  const first = await signedIn(given)
  const second = browserOf(given.app)
  await byProvider(second)
  assert.deepEqual((await first.get('/api/me')).said.codes, ['replaced'])
  given.later(15)
  assert.deepEqual((await second.get('/api/me')).said.codes, ['idle'])
})

test('an administrator still gives the second factor', async (t) => {
  const given = await officeWithProvider(t, 'system')
  const browser = await signedIn(given)
  const { said } = await browser.post('/api/me/second-factor', { password: own })
  const { uri } = said as unknown as { uri: string }
  await browser.post('/api/me/second-factor/confirm', { code: oneTimeCode(uri) })

  const next = browserOf(given.app)
  assert.equal(await byProvider(next), '/desk/?sign-in=second-factor')
  assert.equal((await next.get('/api/me')).status, 401, 'the provider alone opens nothing')
  assert.equal((await next.post('/api/auth/second-factor', { is: 'totp', code: '000000' })).status, 401)
  const code = oneTimeCode(uri)
  assert.deepEqual((await next.post('/api/auth/second-factor', { is: 'totp', code })).said, { is: 'signed-in' })
  assert.equal((await next.get('/api/people')).status, 200)
})

test('an administrator without a second factor enrols one first', async (t) => {
  const given = await officeWithProvider(t, 'audit')
  await signedIn(given)
  const next = browserOf(given.app)
  await byProvider(next)
  assert.deepEqual((await next.get('/api/people')).said.codes, ['must-enrol'])
})

const noProof: readonly (readonly [what: string, saying: Partial<Saying>, why: SingleSignOnRefusal])[] = [
  ['no account of this name', { claims: { preferred_username: 'lisi' } }, 'unknown-person'],
  ['an empty name', { claims: { preferred_username: ' ' } }, 'no-claim'],
  ['a name that is no text', { claims: { preferred_username: 7 } }, 'no-claim'],
  ['another audience', { claims: { aud: 'somebody-else' } }, 'unproven'],
  ['another issuer', { claims: { iss: 'https://evil.example' } }, 'unproven'],
  ['another’s nonce', { claims: { nonce: 'planted' } }, 'unproven'],
  ['a token that is over', { claims: { exp: 1_000_000_000 } }, 'unproven'],
  ['a token that is signed by nobody known', { forged: true }, 'unproven'],
]

test('refused, in words and in the record book: whom the provider does not name, and what is no proof', async (t) => {
  const given = await officeWithProvider(t)
  for (const [what, { claims, forged = false }, why] of noProof) {
    Object.assign(given.saying, { claims: { preferred_username: 'wangmin', ...claims }, forged })
    const browser = browserOf(given.app)
    assert.equal(await byProvider(browser), `/desk/?sign-in=${why}`, what)
    assert.equal((await browser.get('/api/me')).status, 401, what)
  }
  const told = (await given.entries()).flatMap(({ name, data }) =>
    name === 'session.refused' ? [(data as { why: string }).why] : [],
  )
  assert.deepEqual(
    told,
    ['unknown-person', 'no-claim', 'unproven'].map((why) => `single-sign-on ${why}`),
  )
})

test('refused: what the provider itself did not grant', async (t) => {
  const given = await officeWithProvider(t)
  given.saying.error = 'access_denied'
  await isRefused(given, 'cancelled')
})

test('refused: somebody whose account is closed', async (t) => {
  const given = await officeWithProvider(t)
  await byProvider(browserOf(given.app))
  await given.office.db.updateTable('person').set({ active: false }).execute()
  await isRefused(given, 'inactive')
})

test('refused: a name that is locked', async (t) => {
  const given = await officeWithProvider(t)
  const browser = browserOf(given.app)
  for (let n = 0; n < 5; n++) {
    const solved = n < 3 ? {} : { solved: await solvedFor(browser, 'wangmin') }
    await browser.post('/api/auth/sign-in', { username: 'wangmin', password: `Guess-${n}`, ...solved })
  }
  await isRefused(given, 'locked')
})

test('a name that the provider gave to somebody else opens nothing, until the password is reset', async (t) => {
  const given = await officeWithProvider(t)
  await byProvider(browserOf(given.app))
  given.saying.claims = { preferred_username: 'wangmin', sub: 's-2' }
  await isRefused(given, 'other-identity')
  await resetPassword(given.office, given.person.id, { secondFactor: false }, terminal)
  assert.equal(await byProvider(browserOf(given.app)), '/desk/')
})

test('while the provider is away it is said so, and passwords go on working', async (t) => {
  const given = await officeWithProvider(t)
  const browser = browserOf(given.app)
  const back = await sentBack(browser)
  given.stop()
  const { status, said } = await browser.post('/api/auth/single-sign-on')
  assert.deepEqual([status, said.codes, said.words], [409, ['provider-away'], [singleSignOnWords['provider-away']]])
  assert.equal((await comeBack(browser, back)).location, '/desk/?sign-in=provider-away')
  assert.equal((await signIn(given, given.password)).status, 200)
})

test('without a provider there is no such way in', async (t) => {
  const given = await officeOfOne(t)
  const browser = browserOf(given.app)
  assert.equal((await browser.get('/api/auth/first')).said.singleSignOn, false)
  assert.deepEqual((await browser.post('/api/auth/single-sign-on')).said.codes, ['not-configured'])
  assert.equal((await browser.get('/api/auth/single-sign-on/return')).location, '/desk/?sign-in=not-configured')
})

/** Nobody is signed in, the browser is told why, and so is the record book. */
async function isRefused(given: Awaited<ReturnType<typeof officeWithProvider>>, why: string): Promise<void> {
  const browser = browserOf(given.app)
  assert.equal(await byProvider(browser), `/desk/?sign-in=${why}`)
  assert.equal((await browser.get('/api/me')).status, 401)
  const { name, data } = (await given.entries()).at(-1)!
  assert.deepEqual([name, (data as { why: string }).why], ['session.refused', `single-sign-on ${why}`])
}
