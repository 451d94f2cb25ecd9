import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashPassword } from 'better-auth/crypto'
import { terminal } from '#/units/doer.ts'
import { openAccount } from '#/units/open-account.action.ts'
import { savePassword } from '#/units/passwords.store.ts'
import { browserOf } from '../../test/kit/browser.ts'
import { officeOfOne, own, signedIn, signIn } from '../../test/kit/one-account.ts'
import { ownOffice } from '../../test/kit/own-office.ts'
import { guardedServer } from '../../test/kit/signed-in.ts'
import { solvedFor } from '../../test/kit/solving.ts'

test('the first sign-in allows nothing but choosing a password of one’s own', async (t) => {
  const given = await officeOfOne(t)
  const browser = browserOf(given.app)
  assert.deepEqual((await signIn(given, given.password, browser)).said, { is: 'signed-in' })
  const { said } = await browser.get('/api/me')
  assert.equal(said.mustChangePassword, true)
  assert.deepEqual((await browser.get('/api/people')).said.codes, ['must-change-password'])

  await browser.post('/api/me/password', { current: given.password, next: own })
  assert.equal((await browser.get('/api/people')).status, 200)
  assert.deepEqual(await given.names(), ['account.opened', 'seat.granted', 'session.opened', 'password.changed'])
})

test('a password that is too plain, or that was used before, is refused', async (t) => {
  const given = await officeOfOne(t)
  const browser = await signedIn(given)
  const change = (current: string, next: string) => browser.post('/api/me/password', { current, next })
  assert.deepEqual((await change(own, 'wangmin')).said.codes, ['too-short', 'too-plain', 'has-name'])
  assert.deepEqual((await change('not-mine', 'Zhong-lou8')).said.codes, ['wrong-password'])
  assert.deepEqual((await change(own, own)).said.codes, ['used-before'])
  assert.equal((await change(own, 'Zhong-lou8')).status, 204)
  const { office, person } = given
  const hash = await hashPassword('Zhong-lou9')
  for (let n = 0; n < 3; n++) {
    await office.db
      .transaction()
      .execute((tx) => savePassword(tx, office.siteId, person.id, { hash, given: false, at: office.now() }))
  }
  assert.deepEqual((await change('Zhong-lou9', own)).said.codes, ['used-before'], 'five passwords ago')
  assert.equal((await change('Zhong-lou9', 'Zhong-lou10')).status, 204)
  assert.equal((await change('Zhong-lou10', own)).status, 204, 'six passwords ago')
})

test('after ninety days the password must be changed before anything else', async (t) => {
  const given = await officeOfOne(t)
  await signedIn(given)
  given.later(90 * 24 * 60)
  const browser = browserOf(given.app)
  assert.equal((await signIn(given, own, browser)).status, 200)
  assert.deepEqual((await browser.get('/api/people')).said.codes, ['must-change-password'])
})

test('brute force: twenty at once, and the right password is of no use any more for twenty minutes', async (t) => {
  const given = await officeOfOne(t)
  const tried = await Promise.all(Array.from({ length: 20 }, (_, n) => signIn(given, `Guess-${n}`)))
  const count = (status: number) => tried.filter((answer) => answer.status === status).length
  assert.deepEqual([count(401), count(403)], [3, 17], 'three are looked at; then a challenge must be solved first')
  const browser = browserOf(given.app)
  const solving = async (password: string) =>
    browser.post('/api/auth/sign-in', { username: 'wangmin', password, solved: await solvedFor(browser, 'wangmin') })
  assert.deepEqual([(await solving('Guess-20')).status, (await solving('Guess-21')).status], [401, 401])
  const locked = await solving(given.password)
  assert.equal(locked.status, 429)
  assert.match(locked.said.words![0]!, /已锁定，09:20 以后再试/)
  given.later(20)
  assert.equal((await signIn(given, given.password)).status, 200)
  const refusals = (await given.entries()).filter(({ name }) => name === 'session.refused')
  assert.deepEqual(
    refusals.map(({ data }) => (data as { why: string }).why).sort(),
    ['locked', 'must-solve', 'wrong-password'],
    'in the record book once each, not twenty times',
  )
})

test('an unknown name is told the same as a wrong password, and is not written down', async (t) => {
  const given = await officeOfOne(t)
  const unknown = await browserOf(given.app).post('/api/auth/sign-in', { username: 'My-Secret-7', password: 'x' })
  const wrong = await signIn(given, 'x')
  assert.deepEqual([unknown.status, unknown.said.words], [wrong.status, wrong.said.words])
  assert.doesNotMatch(JSON.stringify(await given.entries()), /my-secret-7/i)
})

test('session fixation: a session that the browser came with is not the one it is signed in with', async (t) => {
  const given = await officeOfOne(t)
  const first = await signIn(given, given.password)
  const planted = /belltower\.session=([^;]+)/.exec(first.cookies[0]!)![1]!
  const victim = browserOf(given.app, new Map([['belltower.session', planted]]))
  await signIn(given, given.password, victim)
  assert.notEqual(victim.cookies.get('belltower.session'), planted)
  const attacker = browserOf(given.app, new Map([['belltower.session', planted]]))
  assert.equal((await attacker.get('/api/me')).status, 401)
})

test('a cookie nobody signed, or of another key, opens nothing', async (t) => {
  const { app } = await officeOfOne(t)
  for (const value of ['x', 'x.y', 'a.b.c', encodeURIComponent(`${'t'.repeat(32)}.${'A'.repeat(43)}=`)]) {
    assert.equal((await browserOf(app, new Map([['belltower.session', value]])).get('/api/me')).status, 401, value)
  }
})

test('one session per account: a new sign-in ends the old one, which is told so', async (t) => {
  const given = await officeOfOne(t)
  const office = await signedIn(given)
  assert.equal((await signIn(given, own)).status, 200)
  const told = await office.get('/api/me')
  assert.deepEqual([told.status, told.said.codes], [401, ['replaced']])
  assert.match(told.said.words![0]!, /已在别处登录/)
})

test('fifteen minutes without a request sign out; a request in between keeps in', async (t) => {
  const given = await officeOfOne(t)
  const browser = await signedIn(given)
  for (const minutes of [14, 14]) {
    given.later(minutes)
    assert.equal((await browser.get('/api/me')).status, 200)
  }
  given.later(15)
  assert.deepEqual((await browser.get('/api/me')).said.codes, ['idle'])
  assert.deepEqual((await browser.get('/api/me')).said.codes, ['idle'], 'and so it stays')
})

test('after signing out the old cookie is worth nothing', async (t) => {
  const given = await officeOfOne(t)
  const browser = await signedIn(given)
  const kept = new Map(browser.cookies)
  assert.equal((await browser.post('/api/auth/sign-out')).status, 204)
  assert.equal((await browserOf(given.app, kept).get('/api/me')).status, 401)
})

test('another website can write nothing through a signed-in browser, nor sign anybody in', async (t) => {
  const given = await officeOfOne(t)
  const browser = await signedIn(given)
  const next = { current: own, next: 'Zhong-lou8' }
  for (const headers of [{ 'x-belltower': '' }, { origin: 'https://evil.example' }]) {
    assert.deepEqual((await browser.post('/api/me/password', next, headers)).said.codes, ['foreign'])
    const login = await browser.post('/api/auth/sign-in', { username: 'wangmin', password: own }, headers)
    assert.deepEqual(login.said.codes, ['foreign'])
  }
  assert.ok((await given.names()).includes('access.refused'))
})

test('the cookie is for this server alone, and over https for https alone', async (t) => {
  const given = await officeOfOne(t)
  const { cookies } = await signIn(given, given.password)
  assert.match(cookies[0]!, /^belltower\.session=.*HttpOnly; SameSite=Lax$/)
})

test('a page asked for without signing in says what to do; before the first account, how to make it', async (t) => {
  const office = await ownOffice(t)
  const { app } = await guardedServer(office, [
    (server) => server.get('/', { config: { right: 'ledger.read' } }, async () => 'the table'),
  ])
  t.after(() => app.close())
  const page = () => app.inject({ url: '/', headers: { accept: 'text/html' } })
  assert.match((await page()).body, /还没有任何账号.*belltower account create/s)
  await openAccount(office, { username: 'wangmin', name: '王敏' }, terminal)
  const answer = await page()
  assert.equal(answer.statusCode, 401)
  assert.match(answer.body, /请先登录.*href="\/desk\/"/s)
})

test('no password, cookie or code is in the log or the record book', async (t) => {
  const given = await officeOfOne(t)
  const browser = await signedIn(given)
  const cookie = decodeURIComponent(browser.cookies.get('belltower.session')!)
  const written = JSON.stringify([given.office.logged, await given.entries()])
  for (const secret of [own, given.password, cookie, cookie.split('.')[0]!]) assert.ok(!written.includes(secret))
})
