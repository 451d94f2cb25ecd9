import assert from 'node:assert/strict'
import { test } from 'node:test'
import { browserOf } from '../../test/kit/browser.ts'
import { officeOfOne, own, signedIn, signIn } from '../../test/kit/one-account.ts'
import { oneTimeCode } from '../../test/kit/one-time-code.ts'

test('an administrator enrols a second factor first, and signs in with it from then on', async (t) => {
  const given = await officeOfOne(t, 'system')
  const browser = await signedIn(given)
  assert.deepEqual((await browser.get('/api/people')).said.codes, ['must-enrol'])
  assert.equal((await browser.post('/api/me/second-factor', { password: 'wrong' })).status, 403)
  const { said } = await browser.post('/api/me/second-factor', { password: own })
  const { uri, recoveryCodes } = said as unknown as { uri: string; recoveryCodes: string[] }
  assert.equal(recoveryCodes.length, 10)
  assert.equal((await browser.post('/api/me/second-factor/confirm', { code: '000000' })).status, 403)
  assert.equal((await browser.post('/api/me/second-factor/confirm', { code: oneTimeCode(uri) })).status, 204)
  assert.equal((await browser.get('/api/people')).status, 200)

  const next = browserOf(given.app)
  assert.deepEqual((await signIn(given, own, next)).said, { is: 'second-factor' })
  assert.equal((await next.get('/api/me')).status, 401, 'the password alone opens nothing')
  assert.equal((await browser.get('/api/me')).status, 200, 'and ends nobody’s session')
  const give = (is: 'totp' | 'recovery', code: string) => next.post('/api/auth/second-factor', { is, code })
  assert.deepEqual((await give('totp', '000000')).said.codes, ['wrong-code'])
  assert.deepEqual((await give('totp', oneTimeCode(uri))).said, { is: 'signed-in' })
  assert.equal((await next.get('/api/me')).status, 200)

  await signIn(given, own, next)
  assert.deepEqual((await give('recovery', recoveryCodes[0]!)).said, { is: 'signed-in' })
  await signIn(given, own, next)
  assert.equal((await give('recovery', recoveryCodes[0]!)).status, 401, 'a recovery code works once')
})

test('guessing the second factor locks it', async (t) => {
  const given = await officeOfOne(t, 'audit')
  const browser = await signedIn(given)
  const { said } = await browser.post('/api/me/second-factor', { password: own })
  const { uri } = said as unknown as { uri: string }
  await browser.post('/api/me/second-factor/confirm', { code: oneTimeCode(uri) })
  for (let n = 0; n < 5; n++) {
    const attacker = browserOf(given.app)
    await signIn(given, own, attacker)
    await attacker.post('/api/auth/second-factor', { is: 'totp', code: '000000' })
  }
  const late = browserOf(given.app)
  await signIn(given, own, late)
  assert.equal((await late.post('/api/auth/second-factor', { is: 'totp', code: oneTimeCode(uri) })).status, 429)
})
