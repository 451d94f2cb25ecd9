import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { sql } from 'kysely'
import { saveRequest } from '#/ledger/exemption/exemption-requests.store.ts'
import type { Published } from '#/ledger/fact.ts'
import { saveFacts } from '#/ledger/facts.store.ts'
import { stoodAtOffice } from '#/ledger/office-ledger.store.ts'
import { organisationRoutes } from '#/ledger/organisation/organisation.routes.ts'
import type { ChangesAnswer, PreviewAnswer, UnitsAnswer } from '#/ledger/organisation/organisation-wire.ts'
import { dutiesOfUnit } from '#/ledger/organisation/units-answer.store.ts'
import type { Office } from '#/platform/office.store.ts'
import { verifyBook } from '#/platform/record-book.store.ts'
import type { Role } from '#/units/rights.ts'
import { listSeats } from '#/units/seats.store.ts'
import { unitNames } from '#/units/unit-names.store.ts'
import { day } from '../../../test/kit/calendars.ts'
import { dutyWhere, seedOffice } from '../../../test/kit/seed-office.ts'
import { guardedServer } from '../../../test/kit/signed-in.ts'

async function desk(t: TestContext) {
  const office = await seedOffice(t)
  const { app, as } = await guardedServer(office, [organisationRoutes])
  t.after(() => app.close())
  const ask = await as({ role: 'office', unitId: 'government-office' })
  const post = async (path: string, payload: object) => {
    const { statusCode, body } = await ask({ method: 'POST', url: `/api/units/changes${path}`, payload })
    return { statusCode, said: JSON.parse(body) }
  }
  const preview = async (draft: object) => (await post('/preview', draft)).said as PreviewAnswer
  return { office, as, ask, post, preview, run: (draft: object, seen = 0) => post('', { ...draft, seen }) }
}

const change = (...changes: readonly object[]) => ({ from: '2026-12-01', reason: '钟编〔2026〕9号', changes })
const rename = change({ kind: 'rename', unitId: 'archives', name: '档案馆' })
const merge = change({ kind: 'merge', unitIds: ['archives'], into: 'statistics' })

test('a dry run lists what a renaming would move and writes nothing; the run does just that', async (t) => {
  const { office, ask, preview, run } = await desk(t)
  const seen = await preview(rename)
  const own = await dutiesOfUnit(office, 'archives')
  assert.deepEqual(seen.said, ['更名：档案局 更名为 档案馆'])
  const naming = seen.duties.filter(({ before }) => before?.includes('档案局'))
  assert.ok(naming.length > 0)
  assert.deepEqual(seen.duties, naming, 'nothing else moves')
  assert.deepEqual(new Set(naming.map(({ is }) => is)), new Set(['renamed']))
  assert.ok(naming.every(({ dutyId }) => own.some(({ id }) => id === dutyId)))
  assert.deepEqual((await ask('/api/units/changes')).json(), { sets: [] })

  assert.equal((await run(rename, seen.seen)).statusCode, 201)
  assert.equal((await unitNames(office)).get('archives'), '档案局', 'until the day')
  const later = await stoodAtOffice(office, { on: day('2026-12-01') })
  const renamed = later.stood.filter(({ duty }) => duty.units.includes('档案馆')).map(({ duty }) => duty.id)
  assert.deepEqual(
    renamed,
    naming.map(({ dutyId }) => dutyId),
  )
  assert.ok(
    (await stoodAtOffice(office)).stood.some(({ duty }) => duty.units.includes('档案局')),
    'the past stays',
  )
  const { sets }: ChangesAnswer = (await ask('/api/units/changes')).json()
  assert.deepEqual([sets[0]?.said, sets[0]?.from, sets[0]?.reason], [seen.said, '2026-12-01', '钟编〔2026〕9号'])
  assert.equal((await verifyBook(office.db, office.siteId)).broken, null)
})

test('a merger moves seats and lists waiting requests; every fact of both still counts', async (t) => {
  const { office, as, preview, run } = await desk(t)
  const editor = await as({ role: 'editor', unitId: 'archives' })
  const duty = await dutyWhere(office, ({ units, share }) => units.join() === '档案局' && share === 'each')
  await publish(office, '2026-11-20', duty.path)
  await askExemption(office, duty.id, duty.path, editor.personId)

  const seen = await preview(merge)
  assert.deepEqual(
    seen.seats.map(({ role, from, to }) => [role, from, to]),
    [['editor', '档案局', '统计局']],
  )
  assert.deepEqual(
    seen.waiting.map(({ unit, reason }) => [unit, reason]),
    [['档案局', '整修']],
  )
  assert.ok(
    seen.duties.every(({ is, after }) => is === 'moves' && (after?.includes('统计局') || after?.[0]?.startsWith('区'))),
  )

  assert.equal((await run(merge)).statusCode, 201)
  const seats = await listSeats(office.db, office.siteId, editor.personId)
  assert.deepEqual(
    seats.map(({ unitId, from, until }) => [unitId, `${from}`, `${until}`]),
    [
      ['archives', '2000-01-01', '2026-12-01'],
      ['statistics', '2026-12-01', 'null'],
    ],
  )
  const { stood } = await stoodAtOffice(office, { on: day('2026-12-01') })
  const moved = stood.find((each) => each.duty.path.join() === duty.path.join() && each.duty.clause === duty.clause)
  assert.deepEqual([moved?.duty.units, `${moved?.standing.last}`], [['统计局'], '2026-11-20'])
})

test('of two changes at once one is made; the other is told to look again', async (t) => {
  const { office, run } = await desk(t)
  const other = change({ kind: 'rename', unitId: 'statistics', name: '档案馆' })
  const [a, b] = await Promise.all([run(rename), run(other)])
  assert.deepEqual([a.statusCode, b.statusCode].sort(), [201, 409])
  const refused = [a, b].find(({ statusCode }) => statusCode === 409)
  assert.deepEqual(refused?.said.codes, ['stale'])
  assert.match(refused?.said.words[0], /重新预演/)
  const rows = await sql<{ n: number }>`select count(*)::int as n from change_set`.execute(office.db)
  assert.equal(rows.rows[0]?.n, 1)
  await assert.rejects(sql`delete from change_set`.execute(office.db), /只增不改/)
})

test('a change that may not be made is told so in the dry run, and refused', async (t) => {
  const { preview, run } = await desk(t)
  const wrong = change(
    { kind: 'rename', unitId: 'archives', name: '统计局' },
    { kind: 'merge', unitIds: ['x'], into: 'x' },
  )
  const { reasons, duties } = await preview(wrong)
  assert.deepEqual([reasons.length, duties], [2, []])
  const refused = await run(wrong)
  assert.deepEqual([refused.statusCode, refused.said.codes], [409, ['name-taken', 'into-itself']])
})

test('the unit of the site office is not abolished over its head; merged it may be, and its seats go on', async (t) => {
  const { preview, run } = await desk(t)
  const abolish = change({ kind: 'abolish', unitId: 'government-office' })
  assert.match((await preview(abolish)).reasons.join(), /区政府办岗位/)
  assert.deepEqual((await run(abolish)).said.codes, ['office-seat'])
  const gone = change({ kind: 'merge', unitIds: ['government-office'], into: 'party-office' })
  assert.deepEqual(
    (await preview(gone)).seats.map(({ role, to }) => [role, to]),
    [['office', '区委办']],
  )
})

test('a unit is split, and a 待核 one confirmed', async (t) => {
  const { ask, run } = await desk(t)
  const split = change({ kind: 'split', unitId: 'statistics', names: ['统计调查队', '社情民意中心'], heir: 0 })
  assert.equal((await run({ ...split, from: '2026-11-24' })).statusCode, 201)
  const confirm = change({ kind: 'confirm', subject: 'housing', source: '钟编〔2026〕2号' })
  assert.equal((await run(confirm, 1)).statusCode, 201)
  const { units }: UnitsAnswer = (await ask('/api/units')).json()
  const of = (name: string) => units.find((unit) => unit.name === name)
  assert.deepEqual([of('统计局')?.state, of('统计局')?.successor, of('统计局')?.duties], ['ended', '统计调查队', 0])
  assert.ok(of('统计调查队')!.duties > 0)
  assert.deepEqual([of('住建局')?.confirmed, of('住建局')?.source], ['confirmed', '钟编〔2026〕2号'])
})

test('only the site office changes units; everybody sees them; a wrong body is told', async (t) => {
  const { as, post } = await desk(t)
  for (const role of ['editor', 'reviewer', 'leader', 'system', 'security', 'audit'] as readonly Role[]) {
    const isAdmin = role === 'system' || role === 'security' || role === 'audit'
    const ask = await as({ role, unitId: isAdmin ? null : 'archives' })
    assert.equal((await ask('/api/units')).statusCode, 200, role)
    for (const url of ['/api/units/changes', '/api/units/changes/preview']) {
      assert.equal(
        (await ask({ method: 'POST', url, payload: { ...rename, seen: 0 } })).statusCode,
        403,
        `${role} ${url}`,
      )
    }
  }
  for (const wrong of [{}, { ...rename, from: '1 July' }, change({ kind: 'sell', unitId: 'archives' })]) {
    assert.equal((await post('', { seen: 0, ...wrong })).statusCode, 400)
  }
})

async function publish(office: Office, on: string, path: readonly string[]): Promise<void> {
  const fact: Published = { kind: 'published', path, on: day(on), title: `动态 ${on}`, unit: '档案局' }
  await office.db.transaction().execute(async (tx) => {
    await saveFacts(tx, [fact], { siteId: office.siteId, source: '测试', at: office.now(), demo: false })
    await office.record(tx, { name: 'facts.imported', subject: 'test', by: '测试' })
  })
}

async function askExemption(office: Office, dutyId: string, path: readonly string[], personId: string): Promise<void> {
  const days = { from: day('2026-12-01'), until: day('2026-12-31'), askedAt: office.now() }
  const asked = { askedBy: { personId, name: '王敏' }, state: 'pending', decision: null, isDemo: false } as const
  const request = { id: crypto.randomUUID(), dutyId, path, unit: '档案局', unitIds: ['archives'], reason: '整修' }
  await office.db.transaction().execute((tx) => saveRequest(tx, office.siteId, { ...request, ...days, ...asked }))
}
