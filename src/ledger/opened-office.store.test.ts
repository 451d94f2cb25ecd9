import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { adoptEdition } from '#/charter/adopt-edition.action.ts'
import { readCharter } from '#/charter/read-charter.ts'
import type { Fact } from '#/ledger/fact.ts'
import { saveFacts } from '#/ledger/facts.store.ts'
import { keptAtOffice, ledgerAtOffice, type OfficeLedger, stoodAtOffice } from '#/ledger/office-ledger.store.ts'
import type { Office } from '#/platform/office.store.ts'
import { seedGrid } from '../../test/kit/a-charter.ts'
import { day } from '../../test/kit/calendars.ts'
import { ownDatabase } from '../../test/kit/own-database.ts'
import { ownOffice } from '../../test/kit/own-office.ts'

/** An office with the real table, whose clock the test moves, and the same office in another process. */
async function twoProcesses(t: TestContext) {
  const database = await ownDatabase(t)
  let now = Temporal.Instant.from('2026-11-24T02:00:00Z')
  const office = await ownOffice(t, { now: () => now }, database)
  const grid = seedGrid()
  const source = { fileName: 'charter.txt', sha256: 'ab' }
  const charter = readCharter([grid])
  await adoptEdition(office, { charter, grids: [grid], source, from: day('2026-01-01'), adoptedBy: '区政府办' })
  const other = await ownOffice(t, { now: () => now }, database)
  const goOn = (hours: number) => {
    now = now.add({ hours })
  }
  return { office, other, goOn }
}

async function happen(office: Office, name: string): Promise<void> {
  await office.db.transaction().execute(async (tx) => {
    await office.record(tx, { name, subject: 'test', by: '测试' })
  })
}

async function publish(office: Office): Promise<void> {
  const { ledger } = await ledgerAtOffice(office)
  const { path } = ledger.duties.find(
    ({ column, obligation }) => column === '钟楼要闻' && obligation.kind === 'recurring',
  )!
  const fact: Fact = { kind: 'published', path, on: day('2026-11-20'), title: '一则', unit: '区政府办' }
  await office.db.transaction().execute(async (tx) => {
    await saveFacts(tx, [fact], { siteId: office.siteId, source: '测试', at: office.now(), demo: false })
    await office.record(tx, { name: 'facts.imported', subject: 'test', by: '测试' })
  })
}

const lastIn = ({ stood }: OfficeLedger) =>
  stood.map(({ standing }) => standing.last?.toString()).find((last) => last !== undefined)

test('what was worked out is kept, also while people sign in and drafts are tried, and anew once another process writes', async (t) => {
  const { office, other } = await twoProcesses(t)
  const first = await stoodAtOffice(office)
  assert.equal(await stoodAtOffice(office), first)
  for (const name of ['session.opened', 'charter.draft-uploaded', 'access.refused']) await happen(other, name)
  assert.equal(await stoodAtOffice(office), first)

  await publish(other)
  const second = await stoodAtOffice(office)
  assert.notEqual(second, first)
  assert.deepEqual([lastIn(first), lastIn(second)], [undefined, '2026-11-20'])
  assert.deepEqual(second.stood, (await stoodAtOffice(other)).stood)
})

test('a write between two sign-ins is not overlooked', async (t) => {
  const { office, other } = await twoProcesses(t)
  const first = await stoodAtOffice(office)
  await happen(other, 'session.opened')
  await publish(other)
  await happen(other, 'session.opened')
  assert.notEqual(await stoodAtOffice(office), first)
})

test('a new day is looked at anew: what is due today is due tomorrow no more', async (t) => {
  const { office, goOn } = await twoProcesses(t)
  const first = await stoodAtOffice(office)
  goOn(13)
  assert.equal(await stoodAtOffice(office), first)
  goOn(2)
  assert.equal((await stoodAtOffice(office)).on.toString(), '2026-11-25')
})

test('many who ask at once are answered by one working-out; one that failed is tried again', async (t) => {
  const { office } = await twoProcesses(t)
  let worked = 0
  const work = async () => ++worked
  const all = await Promise.all([1, 2, 3].map(() => keptAtOffice(office, 'count', work)))
  assert.deepEqual(all, [1, 1, 1])
  const fail = async () => {
    throw new Error('away')
  }
  await assert.rejects(keptAtOffice(office, 'other', fail), /away/)
  assert.equal(await keptAtOffice(office, 'other', work), 2)
})
