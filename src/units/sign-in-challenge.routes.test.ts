import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { browserOf } from '../../test/kit/browser.ts'
import { officeOfOne, signIn } from '../../test/kit/one-account.ts'
import { solvedFor } from '../../test/kit/solving.ts'

/** 王敏 has given three wrong passwords. */
async function thriceWrong(t: TestContext) {
  const given = await officeOfOne(t)
  for (let n = 0; n < 3; n++) assert.deepEqual((await signIn(given, `Guess-${n}`)).said.codes, ['wrong-password'])
  const browser = browserOf(given.app)
  const solved = await solvedFor(browser, 'wangmin')
  const tryWith = (more: object, password = given.password) =>
    browser.post('/api/auth/sign-in', { username: 'wangmin', password, ...more })
  return { ...given, browser, solved, tryWith }
}

test('after three failures the right password alone is refused, with words, and is not counted', async (t) => {
  const { tryWith, solved } = await thriceWrong(t)
  for (let n = 0; n < 10; n++) {
    const { status, said } = await tryWith({})
    assert.deepEqual([status, said.codes], [403, ['must-solve']])
    assert.match(said.words![0]!, /连续输错 3 次.*安全校验/)
  }
  assert.deepEqual((await tryWith({ solved })).said, { is: 'signed-in' })
})

test('a solved challenge is used once, also by many at once', async (t) => {
  const { tryWith, solved } = await thriceWrong(t)
  const codes = await Promise.all(
    Array.from({ length: 10 }, async (_, n) => (await tryWith({ solved }, `No-${n}`)).said),
  )
  const met = codes.map(({ codes }) => codes![0]).sort()
  assert.deepEqual(met, [...Array.from({ length: 9 }, () => 'solved-already'), 'wrong-password'])
})

test('a challenge that was solved before a success opens nothing after the next three failures', async (t) => {
  const given = await thriceWrong(t)
  assert.equal((await given.tryWith({ solved: given.solved })).status, 200)
  given.later(1)
  for (let n = 0; n < 3; n++) await signIn(given, `Guess-${n}`)
  assert.deepEqual((await given.tryWith({ solved: given.solved })).said.codes, ['solved-already'])
})

test('after five minutes it is too late', async (t) => {
  const { tryWith, solved, later } = await thriceWrong(t)
  later(5)
  const { said } = await tryWith({ solved })
  assert.deepEqual(said.codes, ['solved-too-late'])
  assert.match(said.words![0]!, /超过 5 分钟/)
})

test('it is for one name and one address', async (t) => {
  const { app, browser, solved, tryWith, password } = await thriceWrong(t)
  for (let n = 0; n < 3; n++) await browser.post('/api/auth/sign-in', { username: 'other', password: 'x' })
  const other = await browser.post('/api/auth/sign-in', { username: 'other', password: 'x', solved })
  assert.deepEqual(other.said.codes, ['solved-already'])
  const elsewhere = await app.inject({
    ...{ method: 'POST', url: '/api/auth/sign-in', remoteAddress: '10.9.9.9', headers: { 'x-belltower': 'desk' } },
    payload: { username: 'wangmin', password, solved },
  })
  assert.deepEqual(elsewhere.json().codes, ['solved-already'])
  assert.equal((await tryWith({ solved })).status, 200, 'and is still good for those')
})

test('an answer that is made up, and a challenge that was made easier, are wrong', async (t) => {
  const { tryWith, solved } = await thriceWrong(t)
  const { challenge, solution } = solved
  const easier = { ...challenge, parameters: { ...challenge.parameters, cost: 1 } }
  const later = { ...challenge.parameters, data: { ...challenge.parameters.data, until: '2999-01-01T00:00:00Z' } }
  for (const forged of [
    { challenge, solution: { ...solution, counter: solution.counter + 1 } },
    { challenge, solution: { ...solution, derivedKey: '00' } },
    { challenge: easier, solution },
    { challenge: { ...challenge, parameters: later }, solution },
    { challenge: { ...challenge, signature: '' }, solution },
  ])
    assert.deepEqual((await tryWith({ solved: forged })).said.codes, ['solved-wrong'])
})

test('the fifth failure locks, whether or not challenges are solved; twenty minutes later none is asked for', async (t) => {
  const given = await thriceWrong(t)
  for (let n = 0; n < 2; n++) await given.tryWith({ solved: await solvedFor(given.browser, 'WangMin ') }, `Guess-${n}`)
  const locked = await given.tryWith({ solved: await solvedFor(given.browser, 'wangmin') })
  assert.deepEqual([locked.status, locked.said.codes], [429, ['locked']])
  given.later(20)
  assert.equal((await given.tryWith({})).status, 200)
  const why = (await given.entries()).filter(({ name }) => name === 'session.refused').map(({ data }) => data)
  assert.deepEqual(
    why.map((data) => (data as { why: string }).why),
    ['wrong-password', 'locked'],
  )
})
