import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { Denied } from '#/platform/http/denied.ts'
import { buildServer } from '#/platform/http.server.ts'
import { guard } from '#/units/guard.server.ts'
import type { SignedIn } from '#/units/signed-in.ts'
import { ownOffice } from '../../test/kit/own-office.ts'

/** A server that takes people at their word: what is tried is how much one may ask. */
async function trusting(t: TestContext) {
  const office = await ownOffice(t)
  const app = await buildServer(office, [
    (app) => {
      guard(app, {
        whoCalls: async ({ headers }) => (headers.authorization ? personCalled(headers.authorization) : null),
        turnAway: async (_request, _reply, why) => {
          throw new Denied(why === 'not-signed-in' ? 401 : 403, why, why)
        },
      })
      app.get('/duties', { config: { right: 'ledger.read' } }, async () => ({}))
    },
  ])
  t.after(() => app.close())
  const ask = async (authorization: string | null, remoteAddress = '10.0.0.1') =>
    (await app.inject({ url: '/duties', remoteAddress, headers: authorization ? { authorization } : {} })).statusCode
  return { app, ask }
}

function personCalled(personId: string): SignedIn {
  return {
    ...{ personId, name: personId, username: personId, sessionId: personId },
    held: [{ role: 'editor', unitId: 'archives' }],
    ...{ mustChangePassword: false, mustEnrol: false, hasSecondFactor: false, isConfirmed: false },
  }
}

/** What is answered when somebody asks so many times: each status that came, once, in order. */
async function statuses(times: number, ask: () => Promise<number>): Promise<readonly number[]> {
  const met = new Set<number>()
  for (let n = 0; n < times; n += 1) met.add(await ask())
  return [...met]
}

test('people behind one address do not use up each other’s share: each may ask 600 times a minute', async (t) => {
  const { ask } = await trusting(t)
  assert.deepEqual(await statuses(400, () => ask('张三')), [200])
  assert.deepEqual(await statuses(400, () => ask('李四')), [200])
  assert.deepEqual(await statuses(201, () => ask('张三')), [200, 429])
})

test('a person’s share is the same from any address', async (t) => {
  const { ask } = await trusting(t)
  let from = 0
  assert.deepEqual(await statuses(601, () => ask('张三', `10.0.1.${from++ % 200}`)), [200, 429])
})

test('who is turned away is counted by address: after 600 guesses in a minute nobody looks at the next', async (t) => {
  const { ask } = await trusting(t)
  assert.deepEqual(await statuses(601, () => ask(null)), [401, 429])
  assert.equal(await ask(null, '10.0.0.2'), 401)
  assert.equal(await ask('张三'), 200)
})
