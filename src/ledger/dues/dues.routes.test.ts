import assert from 'node:assert/strict'
import { test } from 'node:test'
import { duesRoutes } from '#/ledger/dues/dues.routes.ts'
import type { DuesMonth } from '#/ledger/dues/dues-wire.ts'
import { noticeRoutes } from '#/ledger/dues/notice.routes.ts'
import { listEntries } from '#/platform/record-book.store.ts'
import { seedOffice } from '../../../test/kit/seed-office.ts'
import { guardedServer } from '../../../test/kit/signed-in.ts'

const file = { fileName: '2027.csv', text: '年份,2027\n文号,示例\n2027-01-01..2027-01-03,放假\n' }
const post = (url: string, payload: object) => ({ method: 'POST' as const, url, payload })

test('a month has its dues day by day; a notice is looked at, imported once, and takes 暂估 away', async (t) => {
  const office = await seedOffice(t)
  const { app, as } = await guardedServer(office, [duesRoutes, noticeRoutes])
  t.after(() => app.close())
  const ask = await as({ role: 'office', unitId: 'government-office' })
  const month = async (of: string): Promise<DuesMonth> => (await ask(`/api/ledger/dues?month=${of}`)).json()

  const october = await month('2026-10')
  assert.deepEqual([october.days.length, october.days[0]!.kind, october.days[9]!.kind], [31, 'holiday', 'make-up'])
  const december = await month('2026-12')
  assert.ok(
    december.days.at(-1)!.dues.some(({ is }) => is === 'ahead'),
    'yearly duties end with the year',
  )
  assert.deepEqual([(await month('2027-01')).notice, (await month('2027-01')).days[0]!.kind], [null, 'assumed-workday'])

  const seen = (await ask(post('/api/calendar/notices/preview', file))).json()
  assert.deepEqual([seen.year, seen.refused], [2027, []])
  assert.deepEqual((await month('2027-01')).notice, null, 'looking writes nothing')
  assert.deepEqual((await ask(post('/api/calendar/notices', file))).json(), { year: 2027, version: 1 })
  assert.deepEqual([(await month('2027-01')).notice, (await month('2027-01')).days[0]!.kind], ['示例', 'holiday'])
  assert.deepEqual((await ask(post('/api/calendar/notices', file))).json().codes, ['nothing-new'])
  const entries = await listEntries(office.db, office.siteId, 0, 50)
  assert.equal(entries.filter(({ name }) => name === 'calendar.imported').length, 1)
})

test('a file that is wrong says where; only the office imports', async (t) => {
  const office = await seedOffice(t)
  const { app, as } = await guardedServer(office, [duesRoutes, noticeRoutes])
  t.after(() => app.close())
  const ask = await as({ role: 'office', unitId: 'government-office' })
  const wrong = { fileName: 'a.yaml', text: 'year: 2027\noff:\n  - 2027-02-30\n' }
  const seen = (await ask(post('/api/calendar/notices/preview', wrong))).json()
  assert.equal(seen.year, null)
  assert.ok(seen.problems.some(({ words }: { words: string }) => /第 3 行/.test(words)))
  assert.equal((await ask(post('/api/calendar/notices', wrong))).statusCode, 409)
  const pdf = post('/api/calendar/notices', { ...file, fileName: '2027.pdf' })
  assert.equal((await ask(pdf)).statusCode, 400)
  assert.equal((await ask('/api/ledger/dues?month=2026-13')).statusCode, 400)
  const leader = await as({ role: 'leader', unitId: 'statistics' })
  assert.equal((await leader(post('/api/calendar/notices', file))).statusCode, 403)
})
