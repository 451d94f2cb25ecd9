import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendarRoutes } from '#/calendar/calendar.routes.ts'
import { importNotice } from '#/calendar/import-notice.action.ts'
import { readNotice } from '#/calendar/read-notice.ts'
import { buildServer } from '#/platform/http.server.ts'
import { ownOffice } from '../../test/kit/own-office.ts'

test('a year of the calendar says its days, its source and what was imported', async (t) => {
  const office = await ownOffice(t, { now: () => Temporal.Instant.from('2026-11-24T01:00:00Z') })
  const app = await buildServer(office, [calendarRoutes])
  t.after(() => app.close())
  const yearOf = async (year: number) => (await app.inject(`/api/calendar?year=${year}`)).json()

  const shipped = await yearOf(2026)
  assert.deepEqual([shipped.workdays, shipped.notice, shipped.provisional], [248, '国办发明电〔2025〕7号', false])
  assert.deepEqual([shipped.source, shipped.versions], [{ from: 'shipped', file: '2026.yaml' }, []])

  const unknown = await yearOf(2027)
  assert.deepEqual([unknown.provisional, unknown.notice, unknown.source, unknown.versions], [true, null, null, []])

  const reading = readNotice('年份,2027\n文号,示例\n2027-01-01,放假\n', 'csv')
  await importNotice(office, { reading, source: { fileName: '2027.csv', sha256: 'ab' }, by: '王敏' })
  const known = await yearOf(2027)
  assert.deepEqual([known.provisional, known.workdays], [false, 260])
  assert.deepEqual(known.source, { from: 'imported', file: '2027.csv' })
  assert.deepEqual(known.versions, [
    {
      version: 1,
      importedAt: '2026-11-24T01:00:00Z',
      fileName: '2027.csv',
      sha256: 'ab',
      notice: '示例',
      confirmed: 'to-check',
      off: ['2027-01-01'],
      work: [],
    },
  ])
})

for (const query of ['', '?year=', '?year=next', '?year=2026.5', '?year=1815']) {
  test(`/api/calendar${query} is a wrong request`, async (t) => {
    const app = await buildServer(await ownOffice(t), [calendarRoutes])
    t.after(() => app.close())
    assert.equal((await app.inject(`/api/calendar${query}`)).statusCode, 400)
  })
}
