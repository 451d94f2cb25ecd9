import assert from 'node:assert/strict'
import { json } from 'node:stream/consumers'
import { type TestContext, test } from 'node:test'
import type { InjectOptions } from 'light-my-request'
import { type App, buildServer, type Routes } from '#/platform/http.server.ts'
import { adminRoles, mayAtAll, type Right, type Role, rights, roleWords } from '#/units/rights.ts'
import { routesOf } from '../src/main.routes.ts'
import { ownOffice } from './kit/own-office.ts'
import { type Ask, guardedServer, signedInAs } from './kit/signed-in.ts'

/** A route as the server has it: what it asks for is beside it in the code. */
type Route = { readonly method: 'GET' | 'POST'; readonly url: string; readonly right: Right | 'anyone' }

/** The whole server over an office with nothing in it, and every route it has. It closes before its database does. */
async function wholeServer(t: TestContext) {
  const open: App[] = []
  t.after(() => Promise.all(open.map((app) => app.close())))
  const office = await ownOffice(t)
  const routes: Route[] = []
  const watch: Routes = (app) =>
    app.addHook('onRoute', ({ method, url, config }) => {
      for (const each of [method].flat()) {
        if (each === 'HEAD' || each === 'OPTIONS') continue
        routes.push({ method: each as Route['method'], url, right: config!.right! })
      }
    })
  const app = await buildServer(office, [watch, ...(await routesOf(office))])
  open.push(app)
  return { office, app, routes }
}

/** The request in its emptiest form: whoever may not is turned away before anybody looks at it. */
function emptiest({ method, url }: Route, remoteAddress: string): InjectOptions {
  const address = url.replace(/:\w+/g, 'x').replace('*', 'x')
  return { method, url: address, remoteAddress, payloadAsStream: true, ...(method !== 'GET' && { payload: {} }) }
}

test('every route of the server × every role: as the table of rights says, and never a fault', async (t) => {
  const { office, app, routes } = await wholeServer(t)
  assert.ok(routes.length > 20)
  const roles = Object.keys(roleWords) as readonly Role[]
  for (const [number, role] of roles.entries()) {
    const unitId = (adminRoles as readonly Role[]).includes(role) ? null : 'statistics'
    const held = [{ role, unitId }]
    const ask = await signedInAs(app, office, held)
    for (const route of routes) {
      if (route.right === 'anyone') continue
      const met = await meet(ask, emptiest(route, `10.0.0.${number}`))
      assert.equal(met, mayAtAll(held, route.right) ? 'let in' : '403 no-right', `${role} ${route.method} ${route.url}`)
    }
  }
})

test('who is not signed in is turned away by every route that is not for anyone', async (t) => {
  const { app, routes } = await wholeServer(t)
  const stranger = (request: InjectOptions) => app.inject({ ...request, headers: { 'x-belltower': 'desk' } })
  for (const route of routes) {
    const met = await meet(stranger as Ask, emptiest(route, '10.0.1.1'))
    assert.equal(met, route.right === 'anyone' ? 'let in' : '401 not-signed-in', `${route.method} ${route.url}`)
  }
})

test('what is open to anyone is short enough to be read', async (t) => {
  const { routes } = await wholeServer(t)
  const open = routes.filter(({ right }) => right === 'anyone').map(({ method, url }) => `${method} ${url}`)
  assert.deepEqual(open.sort(), [
    'GET /api/auth/first',
    'GET /api/auth/single-sign-on/return',
    'GET /api/calendar',
    'GET /api/charter',
    'GET /api/ledger',
    'GET /api/search',
    'GET /api/search/hints',
    'GET /charter',
    'GET /charter/',
    'GET /desk',
    'GET /desk/*',
    'GET /desk/assets/:name',
    'GET /living-table.css',
    'GET /search',
    'POST /api/auth/challenge',
    'POST /api/auth/second-factor',
    'POST /api/auth/sign-in',
    'POST /api/auth/sign-out',
    'POST /api/auth/single-sign-on',
  ])
})

test('every right of the table is asked for by a route, so none is a promise only', async (t) => {
  const { routes } = await wholeServer(t)
  const asked = new Set<string>(routes.map(({ right }) => right))
  const idle = Object.keys(rights).filter((right) => !asked.has(right))
  assert.deepEqual(idle, [])
})

test('a route that names no right is refused when it is added', async (t) => {
  const office = await ownOffice(t)
  const forgetful: Routes = (app) => app.get('/api/forgotten', async () => 'secret')
  await assert.rejects(guardedServer(office, [forgetful]), /GET \/api\/forgotten names no right/)
})

/** `let in`, when the door was passed, whatever was answered behind it; a fault behind it is a failure. */
async function meet(ask: Ask, request: InjectOptions): Promise<string> {
  const answer = await ask(request)
  const { statusCode } = answer
  assert.ok(statusCode < 500 || statusCode === 503, `${request.method} ${request.url} is ${statusCode}`)
  if (statusCode !== 401 && statusCode !== 403) {
    answer.stream().resume() // a stream of news goes on until the server closes
    return 'let in'
  }
  const { codes } = (await json(answer.stream())) as { codes: string[] }
  return codes[0] === 'wrong-code' ? 'let in' : `${statusCode} ${codes.join()}`
}
