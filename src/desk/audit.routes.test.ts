import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import exceljs from 'exceljs'
import { auditRoutes } from '#/desk/audit.routes.ts'
import type { CheckedPart, RecordPage } from '#/desk/record-wire.ts'
import type { Office } from '#/platform/office.store.ts'
import { asSuperuser, ownDatabase } from '../../test/kit/own-database.ts'
import { ownOffice } from '../../test/kit/own-office.ts'
import { guardedServer } from '../../test/kit/signed-in.ts'

async function audited(t: TestContext) {
  const database = await ownDatabase(t)
  const office = await ownOffice(t, {}, database)
  const { app, as } = await guardedServer(office, [auditRoutes])
  t.after(() => app.close())
  return { database, office, as, ask: await as({ role: 'audit', unitId: null }) }
}

async function happen(office: Office, count: number, name = 'duty.attested', by = '张三'): Promise<void> {
  await office.db.transaction().execute(async (tx) => {
    for (let n = 1; n <= count; n++) await office.record(tx, { name, subject: `第${n}项`, by, data: { n } })
  })
}

test('the auditor reads the book from its end, page by page, and by what, whom and when', async (t) => {
  const { office, ask } = await audited(t)
  await happen(office, 3)
  await happen(office, 2, 'exemption.asked', '李四')
  const first: RecordPage = (await ask('/api/record?limit=2')).json()
  assert.deepEqual(
    first.rows.map(({ words, subject }) => [words, subject]),
    [
      ['申请豁免', '第2项'],
      ['申请豁免', '第1项'],
    ],
  )
  const second: RecordPage = (await ask(`/api/record?limit=2&before=${first.next}`)).json()
  assert.deepEqual(
    second.rows.map(({ subject }) => subject),
    ['第3项', '第2项'],
  )
  const named: RecordPage = (await ask(`/api/record?by=${encodeURIComponent('李四')}&name=exemption.asked`)).json()
  assert.equal(named.rows.length, 2)
  assert.equal(named.next, null)
  const never: RecordPage = (await ask('/api/record?until=2001-01-01')).json()
  assert.equal(never.rows.length, 0)
})

test('the chain is proved part by part; a line that was altered is named', async (t) => {
  const { database, office, ask } = await audited(t)
  await happen(office, 5)
  const whole: CheckedPart = (await ask('/api/record/check')).json()
  assert.deepEqual([whole.head.seq, whole.isDone, whole.broken], [5, true, null])
  const rest: CheckedPart = (await ask(`/api/record/check?seq=5&hash=${whole.head.hash}`)).json()
  assert.deepEqual([rest.head.seq, rest.broken], [5, null])

  await asSuperuser(database, async (client) => {
    await client.query('alter table record_entry disable trigger all')
    await client.query(`update record_entry set by = '王五' where seq = 4`)
  })
  const broken: CheckedPart = (await ask('/api/record/check')).json()
  assert.deepEqual(broken.broken, { seq: 4, words: '这一条记录的内容被改动过' })
})

test('a part that is said to begin where the book never was is not believed', async (t) => {
  const { office, ask } = await audited(t)
  await happen(office, 5)
  const lied: CheckedPart = (await ask(`/api/record/check?seq=2&hash=${'a'.repeat(64)}`)).json()
  assert.equal(lied.broken?.seq, 3)
})

test('what is taken away is all that fits, as CSV and as .xlsx, and taking it away is recorded', async (t) => {
  const { office, ask } = await audited(t)
  await happen(office, 1_205)
  const csv = await ask('/api/record/export?format=csv&name=duty.attested')
  const lines = csv.body.split('\r\n')
  assert.equal(lines[0], '\ufeff"序号","时间（北京）","事件","代号","谁","对象","内容"')
  assert.equal(lines.length, 1 + 1_205 + 1)

  const xlsx = await ask('/api/record/export?format=xlsx&name=duty.attested')
  const book = new exceljs.Workbook()
  await book.xlsx.load(xlsx.rawPayload as unknown as ArrayBuffer)
  assert.equal(book.worksheets[0]!.rowCount, 1 + 1_205)

  const { rows }: RecordPage = (await ask('/api/record?name=record.exported')).json()
  assert.equal(rows.length, 2)
  assert.match(rows[0]!.data, /"format":"xlsx"/)
})

test('nobody but the auditor reads the book: not the office, not the other administrators', async (t) => {
  const { as } = await audited(t)
  for (const held of [
    { role: 'office', unitId: 'government-office' },
    { role: 'system', unitId: null },
    { role: 'security', unitId: null },
  ] as const) {
    const ask = await as(held)
    for (const address of ['/api/record', '/api/record/check', '/api/record/export?format=csv'])
      assert.equal((await ask(address)).statusCode, 403, `${held.role} ${address}`)
  }
})
