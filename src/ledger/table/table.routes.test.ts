import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tableRoutes } from '#/ledger/table/table.routes.ts'
import type { TableAnswer } from '#/ledger/table/table-wire.ts'
import { ownOffice } from '../../../test/kit/own-office.ts'
import { seedOffice } from '../../../test/kit/seed-office.ts'
import { guardedServer } from '../../../test/kit/signed-in.ts'

test('the table has every row and merged cell, and every column in its cell with how its duties stand', async (t) => {
  const office = await seedOffice(t)
  const { app, as } = await guardedServer(office, [tableRoutes])
  t.after(() => app.close())
  const ask = await as({ role: 'editor', unitId: 'statistics' })
  const answer: TableAnswer = (await ask('/api/table')).json()
  assert.deepEqual([answer.isPast, answer.columns.length, answer.grids.length], [false, 57, 1])
  const cells = new Map(answer.grids[0]!.rows.flat().map((cell) => [`${cell.row},${cell.col}`, cell]))
  for (const { cell, column, duties } of answer.columns) {
    assert.ok(cells.has(cell.join()), `${column} stands in a cell`)
    assert.ok(duties.length > 0, `${column} is owed`)
  }
  const economy = answer.columns.find(({ column }) => column === '钟楼生态')!
  assert.equal(cells.get(economy.cell.join())?.text, '钟楼生态')
  assert.deepEqual(economy.units, ['统计局'])
})

test('another day says that it is past; a day before the first edition has no table to show or to keep', async (t) => {
  const office = await seedOffice(t)
  const { app, as } = await guardedServer(office, [tableRoutes])
  t.after(() => app.close())
  const ask = await as({ role: 'office', unitId: 'government-office' })
  const isPast = async (query: string) => (await ask(`/api/table?${query}`)).json().isPast
  assert.deepEqual(await Promise.all(['on=2026-11-23', 'on=2026-11-24', 'known=2026-11-23'].map(isPast)), [
    true,
    false,
    true,
  ])
  assert.deepEqual((await ask('/api/table?on=2025-12-31')).json().columns, [])
  assert.equal((await ask('/api/table.docx?on=2025-12-31')).statusCode, 409)
  assert.equal((await ask('/api/table?on=yesterday')).statusCode, 400)
})

for (const format of ['docx', 'xlsx'] as const) {
  test(`the table is taken away as ${format}, under its own name`, async (t) => {
    const office = await seedOffice(t)
    const { app, as } = await guardedServer(office, [tableRoutes])
    t.after(() => app.close())
    const answer = await (await as({ role: 'leader', unitId: 'statistics' }))(`/api/table.${format}`)
    assert.equal(answer.statusCode, 200)
    assert.equal(answer.rawPayload.subarray(0, 2).toString(), 'PK')
    const name = decodeURIComponent(/filename\*=UTF-8''(.+)$/.exec(String(answer.headers['content-disposition']))![1]!)
    assert.match(name, new RegExp(`责任分解表（截至2026-11-24）\\.${format}$`))
  })
}

test('administrators and strangers do not see the table', async (t) => {
  const office = await ownOffice(t)
  const { app, as } = await guardedServer(office, [tableRoutes])
  t.after(() => app.close())
  const ask = await as({ role: 'system', unitId: null })
  for (const url of ['/api/table', '/api/table.docx', '/api/table.xlsx']) {
    assert.equal((await ask(url)).statusCode, 403)
    assert.equal((await app.inject(url)).statusCode, 401)
  }
})
