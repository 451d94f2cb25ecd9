import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factsRoutes } from '#/ledger/facts/facts.routes.ts'
import type { FactList } from '#/ledger/facts/facts-wire.ts'
import { listEntries } from '#/platform/record-book.store.ts'
import { seedOffice } from '../../../test/kit/seed-office.ts'
import { guardedServer } from '../../../test/kit/signed-in.ts'

const post = (url: string, payload: object) => ({ method: 'POST' as const, url, payload })
const item = {
  ...{ kind: 'published', path: ['走进钟楼', '钟楼生态'], unit: '统计局', on: '2026-11-20' },
  ...{ title: '示例', url: '/1', proof: 'https://www.example.gov.cn/1.html' },
}

test('a unit enters its own facts with their proof, and the list says what became of each', async (t) => {
  const office = await seedOffice(t)
  const { app, as } = await guardedServer(office, [factsRoutes])
  t.after(() => app.close())
  const ask = await as({ role: 'editor', unitId: 'statistics' })
  assert.equal((await ask(post('/api/facts', item))).statusCode, 204)
  assert.deepEqual((await ask(post('/api/facts', item))).json().codes, ['already-there'])
  assert.equal((await ask(post('/api/facts', { ...item, on: '2026-11-23', proof: '同上' }))).statusCode, 204)
  const { facts, all }: FactList = (await ask('/api/facts')).json()
  assert.deepEqual(
    [all, ...facts.map(({ on, is, proof }) => [on, is, proof])],
    [2, ['2026-11-23', 'not-counted', '同上'], ['2026-11-20', 'counts', item.proof]],
  )
  assert.match(facts[0]!.why, /原有信息改了日期/)
  const count = async (query: string) => (await ask(`/api/facts?${query}`)).json().all
  const path = encodeURIComponent('走进钟楼 › 钟楼')
  assert.deepEqual(await Promise.all(['kind=done', 'to=2026-11-21', `path=${path}`].map(count)), [0, 1, 0])
  const [entry] = (await listEntries(office.db, office.siteId, 0, 50)).filter(({ name }) => name === 'fact.entered')
  assert.equal((entry!.data as { proof: string }).proof, item.proof)
})

test('a fact is not entered without proof, of tomorrow, of another unit, or where it belongs nowhere', async (t) => {
  const office = await seedOffice(t)
  const { app, as } = await guardedServer(office, [factsRoutes])
  t.after(() => app.close())
  const ask = await as({ role: 'editor', unitId: 'statistics' })
  for (const [wrong, code] of [
    [{ proof: ' ' }, 'no-proof'],
    [{ on: '2027-11-20' }, 'in-future'],
    [{ unit: '教育局' }, 'other-unit'],
    [{ unit: undefined }, 'unit-missing'],
    [{ path: ['走进钟楼', '钟楼印象'] }, 'not-your-unit'],
    [{ path: ['没有', '这个'] }, 'no-such-column'],
    [{ kind: 'edited' }, 'wrong-fact'],
  ] as const)
    assert.deepEqual((await ask(post('/api/facts', { ...item, ...wrong }))).json().codes, [code])
  assert.equal((await ask('/api/facts')).json().all, 0)
})

test('a file is taken in whole, or its rows are told one by one; strange columns are named', async (t) => {
  const office = await seedOffice(t)
  const { app, as } = await guardedServer(office, [factsRoutes])
  t.after(() => app.close())
  const ask = await as({ role: 'office', unitId: 'government-office' })
  const wrong = { fileName: 'a.csv', text: '栏目,日期\n走进钟楼>钟楼生态,2026/2/30\n没有>这个,2026/2/3\n' }
  const report = (await ask(post('/api/facts/import/preview', wrong))).json()
  assert.deepEqual([report.facts, report.problems.length, report.problems[0].line], [1, 1, 2])
  assert.deepEqual(report.strangers, [{ words: '没有 › 这个', count: 1 }])
  assert.deepEqual((await ask(post('/api/facts/import', wrong))).json().codes, ['bad-rows'])
  assert.equal((await ask('/api/facts')).json().all, 0)

  const template = (await ask('/api/facts/template.csv')).body
  const right = { fileName: 'facts.csv', text: template }
  assert.deepEqual((await ask(post('/api/facts/import/preview', right))).json().strangers, [])
  assert.deepEqual((await ask(post('/api/facts/import', right))).json(), { read: 3, saved: 3 })
  assert.deepEqual((await ask(post('/api/facts/import', { fileName: 'x.jsonl', text: '\n' }))).json().codes, [
    'no-facts',
  ])
  const editor = await as({ role: 'editor', unitId: 'statistics' })
  assert.equal((await editor(post('/api/facts/import', right))).statusCode, 403)
})
