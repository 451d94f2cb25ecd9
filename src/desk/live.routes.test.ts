import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { liveRoutes } from '#/desk/live.routes.ts'
import type { Office } from '#/platform/office.store.ts'
import { ownDatabase } from '../../test/kit/own-database.ts'
import { ownOffice } from '../../test/kit/own-office.ts'
import { type Ask, guardedServer } from '../../test/kit/signed-in.ts'

/** A server that listens, and an office beside it over the same database, as another process would have. */
async function listening(t: TestContext) {
  const database = await ownDatabase(t)
  const office = await ownOffice(t, {}, database)
  const { app, as } = await guardedServer(office, [liveRoutes])
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  t.after(() => app.close())
  return { office, other: await ownOffice(t, {}, database), app, address, as }
}

type Told = { readonly id: string; readonly event: string; readonly data: string }

/** The events of a stream, one by one; the stream ends when nobody asks any more. */
async function* eventsOf(address: string, ask: Ask, headers: Readonly<Record<string, string>> = {}) {
  const answer = await fetch(`${address}/api/live`, { headers: { cookie: ask.cookie, ...headers } })
  assert.equal(answer.headers.get('content-type'), 'text/event-stream')
  let text = ''
  for await (const piece of answer.body!.pipeThrough(new TextDecoderStream())) {
    text += piece
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const told = eventIn(text.slice(0, end))
      text = text.slice(end + 2)
      if (told.event) yield told
    }
  }
}

function eventIn(block: string): Told {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? ''
  return { id: field('id'), event: field('event'), data: field('data') }
}

async function happen(office: Office, subject: string): Promise<void> {
  await office.db.transaction().execute(async (tx) => {
    await office.record(tx, { name: 'duty.attested', subject, by: '张三', data: { secret: '内容' } })
  })
}

const next = async (events: AsyncGenerator<Told>) => (await events.next()).value as Told

test('what another process records is told, with name and subject and nothing else', async (t) => {
  const { other, address, as } = await listening(t)
  const events = eventsOf(address, await as({ role: 'editor', unitId: 'archives' }))
  assert.equal((await next(events)).event, 'here')
  await happen(other, '一')
  const { id, event, data } = await next(events)
  assert.deepEqual([id, event, JSON.parse(data)], ['1', 'recorded', { seq: 1, name: 'duty.attested', subject: '一' }])
  await events.return()
})

test('whoever comes back is told what happened meanwhile, each entry once', async (t) => {
  const { office, address, as } = await listening(t)
  const ask = await as({ role: 'office', unitId: 'government-office' })
  for (const subject of ['一', '二', '三']) await happen(office, subject)
  const events = eventsOf(address, ask, { 'last-event-id': '1' })
  assert.equal((await next(events)).event, 'here')
  const missed = [await next(events), await next(events)]
  assert.deepEqual(
    missed.map(({ id }) => id),
    ['2', '3'],
  )
  await events.return()
})

test('while the database is away the desk is told so, and again when it is back', async (t) => {
  const { office, address, as } = await listening(t)
  const events = eventsOf(address, await as({ role: 'editor', unitId: 'archives' }))
  assert.equal((await next(events)).event, 'here')
  const { db } = office
  let isAway = true
  t.mock.method(db, 'selectFrom', (...args: Parameters<typeof db.selectFrom>) => {
    if (isAway) throw new Error('terminating connection due to administrator command')
    return Object.getPrototypeOf(db).selectFrom.apply(db, args)
  })
  assert.equal((await next(events)).event, 'away')
  isAway = false
  assert.equal((await next(events)).event, 'here')
  await events.return()
})

test('a server that stops ends its streams, so that it can stop', async (t) => {
  const { app, address, as } = await listening(t)
  const events = eventsOf(address, await as({ role: 'editor', unitId: 'archives' }))
  await next(events)
  await app.close()
  assert.equal((await events.next()).done, true)
})

test('administrators, who may not read the ledger, hear nothing; nor does who is not signed in', async (t) => {
  const { app, as } = await listening(t)
  assert.equal((await (await as({ role: 'system', unitId: null }))('/api/live')).statusCode, 403)
  assert.equal((await app.inject('/api/live')).statusCode, 401)
})
