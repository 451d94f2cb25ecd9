import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { Command } from 'commander'
import { calendarCommands } from '#/calendar/calendar.cli.ts'
import { listNotices } from '#/calendar/notices.store.ts'
import { adoptEdition } from '#/charter/adopt-edition.action.ts'
import { readCharterFile } from '#/charter/charter.file.ts'
import { calendarImportCommand } from '#/ledger/calendar-import.cli.ts'
import type { Fact } from '#/ledger/fact.ts'
import { importFacts } from '#/ledger/import-facts.action.ts'
import { stoodAtOffice } from '#/ledger/office-ledger.store.ts'
import type { Office } from '#/platform/office.store.ts'
import { listEntries } from '#/platform/record-book.store.ts'
import { day } from '../../test/kit/calendars.ts'
import { ownOffice } from '../../test/kit/own-office.ts'

// A made-up notice: nothing has been announced for 2027.
const notice = '年份,2027\n文号,示例〔2026〕1号\n2027-01-01..2027-01-03,放假,元旦\n2027-01-09,上班,元旦调休\n'

/** 钟楼区 on 30 December 2026, with two letters that wait for an answer and one that has it. */
async function officeAtYearsEnd(t: TestContext): Promise<Office> {
  const office = await ownOffice(t, { now: () => Temporal.Instant.from('2026-12-30T01:00:00Z') })
  const read = await readCharterFile('data/offices/zhonglou/charter.txt')
  await adoptEdition(office, { ...read, from: day('2026-12-01'), adoptedBy: '区政府办' })
  const where = { path: ['政民互动', '区长信箱'], unit: '信访局' }
  const letter = (on: string, name: string): Fact => ({
    kind: 'happened',
    ...{ ...where, on: day(on), trigger: 'received', case: name },
  })
  const answered: Fact = { kind: 'done', ...where, on: day('2026-12-29'), action: 'reply', case: '信件 3' }
  const letters = [letter('2026-12-28', '信件 1'), letter('2026-12-29', '信件 2'), letter('2026-12-28', '信件 3')]
  await importFacts(office, '信访局', '来信登记', [...letters, answered])
  return office
}

function fileOf(t: TestContext, content: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'belltower-notice-'))
  t.after(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, '2027.csv'), content)
  return join(folder, '2027.csv')
}

/** What `belltower calendar import …` prints and how it exits. */
async function run(t: TestContext, office: Office, ...words: string[]) {
  const [out, error] = [t.mock.method(console, 'log', () => {}), t.mock.method(console, 'error', () => {})]
  const program = new Command('belltower').exitOverride().configureOutput({ writeErr: (text) => console.error(text) })
  const open = async () => ({ ...office, close: async () => {} })
  calendarCommands(program, open)
  calendarImportCommand(program, open)
  await program.parseAsync(['calendar', 'import', ...words], { from: 'user' })
  const code = Number(process.exitCode ?? 0)
  process.exitCode = 0
  const [said, complained] = [out, error].map(({ mock }) => mock.calls.map((call) => call.arguments[0]).join('\n'))
  t.mock.restoreAll()
  return { said: said!, complained: complained!, code }
}

const dues = async (office: Office) =>
  (await stoodAtOffice(office)).stood
    .filter(({ standing }) => standing.due)
    .map(({ duty, standing }) => ({ id: duty.id, due: `${standing.due}`, provisional: standing.provisional }))

test('the notice for 2027 arrives: what it moves is shown, dates become certain, and a second time changes nothing', async (t) => {
  const office = await officeAtYearsEnd(t)
  const file = fileOf(t, notice)
  const before = await dues(office)
  assert.ok(before.some(({ due, provisional }) => provisional && due === '2027-01-04'))

  const dry = await run(t, office, file, '--dry-run')
  assert.equal(dry.code, 0)
  assert.match(
    dry.said,
    /2027 年：工作日 261 天。依据：示例〔2026〕1号（待核）\n {2}放假 {2}2027-01-01 至 2027-01-03\n/,
  )
  assert.match(dry.said, /\n2 个到期日因此变动：\n/)
  assert.match(dry.said, / 2027-01-04 → 2027-01-05　政民互动 \/ 区长信箱　信访局\S*　信件 1　/)
  assert.match(dry.said, / 2027-01-05 → 2027-01-06　政民互动 \/ 区长信箱　信访局\S*　信件 2　/)
  assert.doesNotMatch(dry.said, /信件 3/)
  assert.match(dry.said, /不再是暂估。\n只是试看，没有导入。$/)
  assert.deepEqual(await listNotices(office.db, office.siteId), [])
  assert.deepEqual(await dues(office), before)

  const real = await run(t, office, file, '--by', '王敏')
  assert.equal(real.code, 0)
  assert.match(real.said, /已导入 2027 年的放假通知（第 1 版）/)
  const after = await dues(office)
  assert.ok(after.every(({ provisional }) => !provisional))
  assert.ok(after.some(({ due }) => due === '2027-01-05'))

  const entries = await listEntries(office.db, office.siteId, 0, 100)
  assert.deepEqual([entries.at(-1)!.name, entries.at(-1)!.by], ['calendar.imported', '王敏'])
  const again = await run(t, office, file)
  assert.equal(again.code, 1)
  assert.match(again.said, /没有到期日因此变动。\n没有导入：与现行的 2027 年日历完全相同/)
  assert.deepEqual(await listEntries(office.db, office.siteId, 0, 100), entries)
  assert.deepEqual(await dues(office), after)
})

test('as JSON: the year, the moved dates and the version', async (t) => {
  const office = await officeAtYearsEnd(t)
  const said = JSON.parse((await run(t, office, fileOf(t, notice), '--json', '--by', '王敏')).said)
  assert.deepEqual([said.year, said.workdays, said.work], [2027, 261, ['2027-01-09']])
  assert.deepEqual(
    said.moved.map((moved: { case: string; old: string; new: string }) => [moved.case, moved.old, moved.new]),
    [
      ['信件 1', '2027-01-04', '2027-01-05'],
      ['信件 2', '2027-01-05', '2027-01-06'],
    ],
  )
  assert.deepEqual(said.imported, { version: 1, at: '2026-12-30T01:00:00Z', by: '王敏' })
  assert.deepEqual([said.problems, said.refused], [[], []])
})

test('a doubtful notice is imported, its doubt shown, and the exit says to look', async (t) => {
  const office = await ownOffice(t, { now: () => Temporal.Instant.from('2026-12-30T01:00:00Z') })
  const { said, code } = await run(t, office, fileOf(t, notice.replace('2027-01-09', '2027-01-08')))
  assert.equal(code, 1)
  assert.match(said, /疑问 {2}第 4 行：2027-01-08 不是周六、周日/)
  assert.match(said, /已导入 2027 年/)
})

test('a wrong file imports nothing and says which line', async (t) => {
  const office = await ownOffice(t)
  const file = fileOf(t, notice.replace('2027-01-09,上班', '2027-02-29,上班'))
  const { complained, said, code } = await run(t, office, file)
  assert.equal(code, 1)
  assert.match(complained, /错误 {2}第 4 行：“2027-02-29”不是日期/)
  assert.match(complained, /没有导入/)
  assert.equal(said, '')
  const json = JSON.parse((await run(t, office, file, '--json')).said)
  assert.deepEqual([json.imported, json.problems[0].line, json.problems[0].severity], [null, 4, 'error'])
  assert.deepEqual(await listNotices(office.db, office.siteId), [])
})

test('a year that cannot have been announced is not imported', async (t) => {
  const office = await ownOffice(t, { now: () => Temporal.Instant.from('2026-12-30T01:00:00Z') })
  const { said, code } = await run(t, office, fileOf(t, notice.replaceAll('2027', '2072').replace(/.*上班.*/, '')))
  assert.equal(code, 1)
  assert.match(said, /没有导入：2072 年的放假通知还不会发布，请检查文件里的年份/)
})

test('a file that is not there is a misuse', async (t) => {
  const office = await ownOffice(t)
  await assert.rejects(run(t, office, 'no-such-file.csv'), { exitCode: 2 })
  t.mock.restoreAll()
})
