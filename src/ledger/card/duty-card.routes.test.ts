import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dutyCardRoutes } from '#/ledger/card/duty-card.routes.ts'
import type { Duty } from '#/ledger/duty.ts'
import { listEntries } from '#/platform/record-book.store.ts'
import { dutyWhere, seedOffice } from '../../../test/kit/seed-office.ts'
import { guardedServer } from '../../../test/kit/signed-in.ts'

const statistics = { role: 'editor', unitId: 'statistics' } as const
const education = { role: 'editor', unitId: 'education' } as const

const yearlyOf = (unit: string) => (duty: Duty) =>
  duty.units.join() === unit && duty.obligation.kind === 'recurring' && duty.obligation.every === 'P1Y' && !duty.scopes
const everyFiftyDays = (duty: Duty) => duty.units.join() === '统计局' && duty.clause.startsWith('业务工作，每50天')
const changeOf = (unit: string) => (duty: Duty) =>
  duty.units.join() === unit && duty.obligation.kind === 'event' && duty.obligation.trigger.includes('change')

test('an editor attests the yearly review of his unit: at once it is met, and once a day is enough', async (t) => {
  const office = await seedOffice(t)
  const { app, as } = await guardedServer(office, [dutyCardRoutes])
  t.after(() => app.close())
  const duty = await dutyWhere(office, yearlyOf('统计局'))
  const ask = await as(statistics)
  const url = `/api/duties/${duty.id}`
  assert.equal((await ask(url)).json().duty.last, null)

  assert.equal((await ask({ method: 'POST', url: `${url}/attest` })).statusCode, 204)
  const card = (await ask(url)).json()
  assert.deepEqual([card.duty.is, card.duty.last], ['met', '2026-11-24'])
  assert.deepEqual(
    card.evidence.map(({ kind, why }: Record<string, unknown>) => [kind, why]),
    [['attested', null]],
  )

  const again = await ask({ method: 'POST', url: `${url}/attest` })
  assert.deepEqual([again.statusCode, again.json().codes], [409, ['already-today']])
  const names = (await listEntries(office.db, office.siteId, 0, 100)).map(({ name }) => name)
  assert.equal(names.filter((name) => name === 'duty.attested').length, 1)
})

test('an editor of another unit is refused by every route that writes, whatever id he guesses, and nothing is written', async (t) => {
  const office = await seedOffice(t)
  const { app, as } = await guardedServer(office, [dutyCardRoutes])
  t.after(() => app.close())
  const ask = await as(education)
  const yearly = await dutyWhere(office, yearlyOf('统计局'))
  const change = await dutyWhere(office, changeOf('统计局'))
  const payload = { what: '局长任免', on: '2026-11-20' }

  const attested = await ask({ method: 'POST', url: `/api/duties/${yearly.id}/attest` })
  assert.deepEqual([attested.statusCode, attested.json().codes], [409, ['not-your-unit']])
  const reported = await ask({ method: 'POST', url: `/api/duties/${change.id}/changes`, payload })
  assert.deepEqual([reported.statusCode, reported.json().codes], [409, ['not-your-unit']])
  for (const guessed of ['AAAAAAAAAAAAAAAA', '..%2f..', `${yearly.id} `]) {
    const answer = await ask({ method: 'POST', url: `/api/duties/${encodeURIComponent(guessed)}/attest` })
    assert.deepEqual([answer.statusCode, answer.json().codes], [409, ['no-such-duty']])
  }
  assert.equal((await office.db.selectFrom('fact').selectAll().execute()).length, 0)
})

test('administrators and strangers are turned away at the door', async (t) => {
  const office = await seedOffice(t)
  const { app, as } = await guardedServer(office, [dutyCardRoutes])
  t.after(() => app.close())
  const { id } = await dutyWhere(office, yearlyOf('统计局'))
  const ask = await as({ role: 'audit', unitId: null })
  assert.equal((await ask(`/api/duties/${id}`)).statusCode, 403)
  assert.equal((await ask({ method: 'POST', url: `/api/duties/${id}/attest` })).statusCode, 403)
  assert.equal((await app.inject(`/api/duties/${id}`)).statusCode, 401)
  const ours = await as(statistics)
  const foreign = await ours({ method: 'POST', url: `/api/duties/${id}/attest`, headers: { 'x-belltower': '' } })
  assert.equal(foreign.statusCode, 403)
})

test('where new items are owed, attesting says what would count', async (t) => {
  const office = await seedOffice(t)
  const { app, as } = await guardedServer(office, [dutyCardRoutes])
  t.after(() => app.close())
  const { id } = await dutyWhere(office, everyFiftyDays)
  const answer = await (await as(statistics))({ method: 'POST', url: `/api/duties/${id}/attest` })
  assert.deepEqual(answer.json().codes, ['needs-new-items'])
  assert.match(answer.json().words.join(), /请在本栏目发布新信息/)
})

test('a reported change opens a case on the card; tomorrow’s change and the same one twice are refused', async (t) => {
  const office = await seedOffice(t)
  const { app, as } = await guardedServer(office, [dutyCardRoutes])
  t.after(() => app.close())
  const ask = await as(statistics)
  const { id } = await dutyWhere(office, changeOf('统计局'))
  const report = (what: string, on: string) =>
    ask({ method: 'POST', url: `/api/duties/${id}/changes`, payload: { what, on } })
  assert.equal((await report('局长任免', '2026-11-20')).statusCode, 204)
  assert.deepEqual((await report('局长任免', '2026-11-20')).json().codes, ['already-reported'])
  assert.deepEqual((await report('局长任免', '2026-11-25')).json().codes, ['in-future'])
  assert.equal((await report(' ', '2026-11-20')).statusCode, 400)
  const { cases } = (await ask(`/api/duties/${id}`)).json()
  assert.deepEqual(cases, [{ case: '局长任免', due: null }], '及时 has no number yet')
  const [fact] = await office.db.selectFrom('fact').selectAll().execute()
  assert.deepEqual([fact?.kind, fact?.unit, fact?.on_day], ['happened', '统计局', '2026-11-20'])
})

test('the card tells the clause with the characters of each field, the cell it came from, and who owes it', async (t) => {
  const office = await seedOffice(t)
  const { app, as } = await guardedServer(office, [dutyCardRoutes])
  t.after(() => app.close())
  const { id, clause } = await dutyWhere(office, everyFiftyDays)
  const card = (await (await as(statistics))(`/api/duties/${id}`)).json()
  const every = card.fields.find(({ name }: { name: string }) => name === '周期')
  assert.deepEqual([every.value, clause.slice(...every.spans[0])], ['每50天', '每50天'])
  const cells = card.source.rows.flat().map((cell: { row: number; col: number }) => `${cell.row},${cell.col}`)
  assert.ok(cells.includes(card.source.column))
  assert.deepEqual(
    card.owes.map(({ name, isKnown }: Record<string, unknown>) => [name, isKnown]),
    [['统计局', true]],
  )
  assert.equal(card.basis.words, '每50天，从 2026-01-01（本条生效）起算')
  assert.equal(card.isPast, false)
  const past = (await (await as(statistics))(`/api/duties/${id}?on=2026-02-01`)).json()
  assert.deepEqual([past.isPast, past.duty.is], [true, 'met'])
})

test('twenty people attest at once: each is kept once and the record book stays whole', async (t) => {
  const office = await seedOffice(t)
  const { app, as } = await guardedServer(office, [dutyCardRoutes])
  t.after(() => app.close())
  const { id } = await dutyWhere(office, yearlyOf('统计局'))
  const asks = await Promise.all(Array.from({ length: 20 }, () => as(statistics)))
  const answers = await Promise.all(asks.map((ask) => ask({ method: 'POST', url: `/api/duties/${id}/attest` })))
  const done = answers.filter(({ statusCode }) => statusCode === 204).length
  const facts = await office.db.selectFrom('fact').selectAll().execute()
  const entries = await listEntries(office.db, office.siteId, 0, 200)
  assert.ok(done > 0)
  assert.deepEqual([facts.length, entries.filter(({ name }) => name === 'duty.attested').length], [done, done])
})
