import assert from 'node:assert/strict'
import { test } from 'node:test'
import { importNotice } from '#/calendar/import-notice.action.ts'
import { listNotices } from '#/calendar/notices.store.ts'
import { officeCalendar } from '#/calendar/office-calendar.store.ts'
import { readNotice } from '#/calendar/read-notice.ts'
import { listEntries } from '#/platform/record-book.store.ts'
import { Refused } from '#/platform/refused.ts'
import { asSuperuser, ownDatabase } from '../../test/kit/own-database.ts'
import { ownOffice } from '../../test/kit/own-office.ts'

const source = { fileName: '2027.csv', sha256: 'a'.repeat(64) }
const now = () => Temporal.Instant.from('2026-11-24T01:00:00Z')

/** A made-up notice for 2027: 1 January and one day more. */
const notice = (more: string) => ({
  reading: readNotice(`年份,2027\n文号,示例〔2026〕1号\n2027-01-01,放假\n${more},放假\n`, 'csv'),
  source,
  by: '王敏',
})

test('an imported notice takes over its year and is written into the record book', async (t) => {
  const office = await ownOffice(t, { now })
  const imported = await importNotice(office, notice('2027-02-08'))
  assert.equal(imported.version, 1)
  const { calendar, notices } = await officeCalendar(office)
  assert.deepEqual(notices, [imported])
  assert.deepEqual([...calendar.get(2027)!.off], ['2027-01-01', '2027-02-08'])
  assert.ok(calendar.has(2026), 'the files still count')

  const [entry] = await listEntries(office.db, office.siteId, 0, 10)
  assert.deepEqual([entry!.name, entry!.subject, entry!.by], ['calendar.imported', '2027', '王敏'])
  assert.deepEqual(entry!.data, { version: 1, notice: '示例〔2026〕1号', off: 2, work: 0, ...source })
})

test('importing the same notice twice changes nothing; a correction is the next version, the first stays', async (t) => {
  const office = await ownOffice(t, { now })
  await importNotice(office, notice('2027-02-08'))
  const before = await listEntries(office.db, office.siteId, 0, 10)
  await assert.rejects(importNotice(office, notice('2027-02-08')), (fault: Refused) => {
    assert.deepEqual(fault.codes, ['nothing-new'])
    return true
  })
  assert.deepEqual(await listEntries(office.db, office.siteId, 0, 10), before)
  assert.equal((await importNotice(office, notice('2027-02-09'))).version, 2)
  const { calendar, notices } = await officeCalendar(office)
  assert.deepEqual(
    notices.map(({ version }) => version),
    [1, 2],
  )
  assert.ok(calendar.get(2027)!.off.has('2027-02-09') && !calendar.get(2027)!.off.has('2027-02-08'))
})

test('a notice that says what the shipped file says is nothing new', async (t) => {
  const office = await ownOffice(t, { now })
  const plan = (await officeCalendar(office)).calendar.get(2026)!
  const reading = { plan, problems: [] }
  await assert.rejects(importNotice(office, { reading, source, by: '王敏' }), /完全相同/)
})

test('a refused file leaves no trace', async (t) => {
  const office = await ownOffice(t, { now })
  const reading = readNotice('年份,2027\n文号,示例\n2027-02-30,放假\n', 'csv')
  await assert.rejects(importNotice(office, { reading, source, by: '' }), (fault: Refused) => {
    assert.ok(fault instanceof Refused)
    assert.deepEqual(fault.codes, ['unusable', 'unsigned'])
    assert.match(fault.words[0]!, /第 3 行/)
    return true
  })
  assert.deepEqual(await listNotices(office.db, office.siteId), [])
  assert.deepEqual(await listEntries(office.db, office.siteId, 0, 10), [])
})

test('of two imports at once both are kept, one after the other', async (t) => {
  const office = await ownOffice(t, { now })
  const done = await Promise.all(['2027-02-08', '2027-02-09'].map((day) => importNotice(office, notice(day))))
  assert.deepEqual(done.map(({ version }) => version).toSorted(), [1, 2])
})

test('the database refuses to change or lose an imported notice', async (t) => {
  const database = await ownDatabase(t)
  const office = await ownOffice(t, { now }, database)
  await importNotice(office, notice('2027-02-08'))
  for (const change of [
    `update calendar_notice set notice = 'x'`,
    'delete from calendar_notice',
    'truncate calendar_notice',
  ])
    await assert.rejects(
      asSuperuser(database, (client) => client.query(change)),
      /只增不改/,
    )
  assert.equal((await listNotices(office.db, office.siteId)).length, 1)
})
