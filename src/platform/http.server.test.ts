import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { Type } from 'typebox'
import { type App, buildServer, type Routes } from '#/platform/http.server.ts'
import { Refused } from '#/platform/refused.ts'
import { ownOffice } from '../../test/kit/own-office.ts'

const Letter = Type.Object(
  { text: Type.String({ minLength: 2 }), rank: Type.Optional(Type.Integer()) },
  { additionalProperties: false },
)

const someRoutes: Routes = (app) => {
  app.put('/letters', { schema: { body: Letter } }, async (request, reply) => reply.code(201).send(request.body))
  app.get('/refused', async () => {
    throw new Refused(['already-answered', 'not-your-unit'], {
      'already-answered': '信件已答复',
      'not-your-unit': '信件由其他单位办理',
    })
  })
  app.get('/fault', async () => {
    throw new Error('column "geheim" does not exist')
  })
}

async function server(t: TestContext) {
  const office = await ownOffice(t)
  const app: App = await buildServer(office, [someRoutes])
  t.after(() => app.close())
  return { office, app }
}

test('a refusal is 409 with every reason, as codes and as words', async (t) => {
  const { app } = await server(t)
  const answer = await app.inject('/refused')
  assert.equal(answer.statusCode, 409)
  const { kind, codes, words } = answer.json()
  assert.deepEqual(
    { kind, codes, words },
    {
      kind: 'refusal',
      codes: ['already-answered', 'not-your-unit'],
      words: ['信件已答复', '信件由其他单位办理'],
    },
  )
})

test('a wrong form is 400 and names every field', async (t) => {
  const { app } = await server(t)
  const answer = await app.inject({ method: 'PUT', url: '/letters', payload: { text: '嗯', rank: 'x', colour: 1 } })
  assert.equal(answer.statusCode, 400)
  assert.deepEqual(answer.json().codes.sort(), ['body.colour', 'body.rank', 'body.text'])
  assert.ok(answer.json().words.includes('body.text：不少于 2 个字'))
})

test('a fault is 500, says nothing of the inside, and is loud in the log under the same id', async (t) => {
  const { app, office } = await server(t)
  const answer = await app.inject('/fault')
  assert.equal(answer.statusCode, 500)
  assert.doesNotMatch(answer.body, /geheim|Error/)
  const line = office.logged.find((entry) => entry.includes('geheim'))
  assert.ok(line?.includes(answer.json().requestId) && line.includes('"level":50'))
})

for (const [what, request, status] of [
  ['an unknown address', { url: '/nowhere' }, 404],
  [
    'JSON that is cut short',
    { method: 'PUT', url: '/letters', payload: '{"text"', headers: { 'content-type': 'application/json' } },
    400,
  ],
  ['more than a megabyte', { method: 'PUT', url: '/letters', payload: { text: 'x'.repeat(1_100_000) } }, 413],
  ['a type nobody reads', { method: 'PUT', url: '/letters', payload: 'x', headers: { 'content-type': 'text/x' } }, 415],
] as const) {
  test(`${what} is ${status}, in words`, async (t) => {
    const { app } = await server(t)
    const answer = await app.inject(request)
    assert.equal(answer.statusCode, status)
    assert.equal(answer.json().kind, 'request')
    assert.match(answer.json().words[0], /[\u4e00-\u9fff]/)
  })
}

test('too many requests are 429', async (t) => {
  const { app } = await server(t)
  let status = 200
  for (let n = 0; n < 700 && status === 200; n++) status = (await app.inject('/health')).statusCode
  assert.equal(status, 429)
})

test('pages may run only what this server sends', async (t) => {
  const { app } = await server(t)
  const { headers } = await app.inject('/health')
  assert.match(String(headers['content-security-policy']), /default-src 'none';script-src 'self'/)
  assert.equal(headers['x-content-type-options'], 'nosniff')
  assert.match(String(headers['x-request-id']), /^[0-9a-f-]{36}$/)
})

test('it lives and is ready; without its database it lives and is not ready', async (t) => {
  const { app, office } = await server(t)
  assert.deepEqual((await app.inject('/ready')).json(), { is: 'ready' })
  await office.close()
  assert.equal((await app.inject('/ready')).statusCode, 503)
  assert.equal((await app.inject('/health')).statusCode, 200)
})

test('the API describes itself, and the page about it needs nothing from elsewhere', async (t) => {
  const { app } = await server(t)
  const described = (await app.inject('/docs/json')).json()
  assert.equal(described.openapi, '3.1.0')
  assert.ok(described.paths['/letters'].put.requestBody)

  const page = await app.inject('/docs')
  const asked = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address!)
  assert.ok(asked.length > 3)
  for (const address of asked) {
    const { pathname, host } = new URL(address, 'http://belltower/docs')
    assert.equal(host, 'belltower')
    assert.equal((await app.inject(pathname)).statusCode, 200, pathname)
  }
})
