import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { Command, CommanderError } from 'commander'
import { calendarCommands } from '#/calendar/calendar.cli.ts'
import { importNotice } from '#/calendar/import-notice.action.ts'
import { readNotice } from '#/calendar/read-notice.ts'
import type { Office } from '#/platform/office.store.ts'
import { ownOffice } from '../../test/kit/own-office.ts'

type Ended = { readonly out: string; readonly error: string; readonly status: number }

const noOffice = (): Promise<Office> => Promise.reject(new Error('no office is to be opened'))

/** What `belltower calendar …` prints and how it ends. */
async function calendarIn(t: TestContext, openOffice: () => Promise<Office>, words: readonly string[]): Promise<Ended> {
  const out: string[] = []
  const error: string[] = []
  t.mock.method(console, 'log', (text: string) => out.push(`${text}\n`))
  t.mock.method(console, 'error', (text: string) => error.push(`${text}\n`))
  const program = new Command('belltower').exitOverride()
  program.configureOutput({ writeErr: (text) => console.error(text) })
  calendarCommands(program, openOffice)
  const misuse = await program.parseAsync(['calendar', ...words], { from: 'user' }).then(
    () => 0,
    (fault) => (fault instanceof CommanderError ? fault.exitCode : Promise.reject(fault)),
  )
  const status = misuse || Number(process.exitCode ?? 0)
  process.exitCode = 0
  t.mock.restoreAll()
  return { out: out.join(''), error: error.join(''), status }
}

const calendar = (t: TestContext, ...words: readonly string[]) => calendarIn(t, noOffice, words)

function fileOf(t: TestContext, name: string, content: string | Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'belltower-notice-'))
  t.after(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

test('adding working days prints the due day and its receipt as JSON', async (t) => {
  const { out, status } = await calendar(t, 'add', '2026-02-13', '--workdays', '2', '--json')
  assert.equal(status, 0)
  const { due, provisional, receipt } = JSON.parse(out)
  assert.deepEqual([due, provisional, receipt.length], ['2026-02-24', false, 12])
  assert.deepEqual(receipt[0], { date: '2026-02-13', counted: false, why: 'start' })
  assert.deepEqual(receipt[1], { date: '2026-02-14', counted: true, why: 'make-up', notice: '国办发明电〔2025〕7号' })
})

test('for people the days are a strip, neighbours of a kind on one line', async (t) => {
  const { out } = await calendar(t, 'add', '2026-02-10', '--workdays', '5')
  assert.match(out, /到期日：2026-02-24（周二）\n/)
  assert.match(out, /2026-02-15 周日 — 2026-02-23 周一 +放假，不计（9 天）\n/)
  assert.match(out, /2026-02-24 周二 +5 +工作日\n/)
  assert.match(out, /依据：国办发明电〔2025〕7号\n/)
})

test('a date in a year without a notice is said to be provisional, and is no failure', async (t) => {
  const { out, status } = await calendar(t, 'add', '2026-12-30', '--days', '5')
  assert.equal(status, 0)
  assert.match(out, /到期日：2027-01-04（周一），暂估\n/)
  assert.match(out, /2027 年的放假通知还没有载入/)
})

test('negative working days count backwards from an event', async (t) => {
  assert.equal(JSON.parse((await calendar(t, 'add', '2026-10-08', '--workdays', '-3', '--json')).out).due, '2026-09-28')
})

for (const [words, said] of [
  [['add', '2026-02-30', '--days', '3'], /日期要写成 2026-02-10/],
  [['add', '明天', '--days', '3'], /日期要写成 2026-02-10/],
  [['add', '2026-02-10'], /只写一个/],
  [['add', '2026-02-10', '--days', '3', '--months', '1'], /只写一个/],
  [['add', '2026-02-10', '--days', '三'], /整数/],
  [['add', '2026-02-10', '--months', '-1'], /不能往前数/],
  [['add', '2026-02-10', '--workdays', '10001'], /最多 10000/],
  [['add', '2026-02-10', '--days', '3', '--own', 'no-such-folder'], /打不开文件夹/],
  [['show', '2026', '--own', 'data', '--office'], /只能写一个/],
  [['show', '二〇二六'], /四位数字/],
  [['check', 'no-such-file.csv'], /打不开文件/],
] as const) {
  test(`${words.join(' ')} is a misuse, said in Chinese`, async (t) => {
    const { error, status } = await calendar(t, ...words)
    assert.equal(status, 2)
    assert.match(error, said)
  })
}

test('a year is shown with its working days', async (t) => {
  assert.match((await calendar(t, 'show', '2026')).out, /2026 年：工作日 248 天。依据：国办发明电〔2025〕7号（已核）/)
  assert.deepEqual(JSON.parse((await calendar(t, 'show', '2031', '--json')).out), {
    year: 2031,
    notice: null,
    confirmed: null,
    provisional: true,
    workdays: 261,
    off: [],
    work: [],
  })
})

test('a notice file saved by Excel in GB18030 is checked, and its mistake named by line', async (t) => {
  // “年份,2031⏎文号,示例⏎2031-01-01,放假⏎2031-01-06,上班⏎” in GB18030.
  const bytes = Buffer.from(
    'c4eab7dd2c323033310acec4bac52ccabec0fd0a323033312d30312d30312cb7c5bcd90a323033312d30312d30362cc9cfb0e00a',
    'hex',
  )
  const { out, status } = await calendar(t, 'check', fileOf(t, '2031.csv', bytes))
  assert.equal(status, 1)
  assert.match(out, /疑问 {2}第 4 行：2031-01-06 不是周六、周日/)
})

test('an Excel workbook is not taken for a notice', async (t) => {
  const { out, status } = await calendar(t, 'check', fileOf(t, '2031.csv', 'PK\u0003\u0004\0\0'), '--json')
  assert.equal(status, 1)
  assert.deepEqual([JSON.parse(out).usable, JSON.parse(out).problems[0].code], [false, 'not-text'])
})

test("an office's own folder adds a year, and a second file for one year is reported", async (t) => {
  const file = fileOf(t, '2031.csv', '年份,2031\n文号,示例\n2031-01-01,放假\n2031-01-02,放假\n')
  const own = join(file, '..')
  const fromOwn = await calendar(t, 'add', '2030-12-31', '--workdays', '1', '--own', own, '--json')
  assert.equal(JSON.parse(fromOwn.out).due, '2031-01-03')
  writeFileSync(join(own, '2031-again.csv'), '年份,2031\n文号,示例\n2031-01-01,放假\n')
  const { error, status } = await calendar(t, 'show', '2031', '--own', own)
  assert.equal(status, 1)
  assert.match(error, /2031 年已有另一个文件/)
})

test('with --office a year is what the office imported, without it what the files say', async (t) => {
  const office = await ownOffice(t, { now: () => Temporal.Instant.from('2026-11-24T01:00:00Z') })
  const reading = readNotice('年份,2027\n文号,示例\n2027-01-01,放假\n', 'csv') // a made-up notice
  await importNotice(office, { reading, source: { fileName: '2027.csv', sha256: 'ab' }, by: '王敏' })
  const open = async () => ({ ...office, close: async () => {} })
  assert.match(
    (await calendarIn(t, open, ['show', '2027', '--office'])).out,
    /2027 年：工作日 260 天。依据：示例（待核）/,
  )
  assert.match((await calendar(t, 'show', '2027')).out, /2027 年：工作日 261 天（暂估）/)
  const added = await calendarIn(t, open, ['add', '2026-12-31', '--workdays', '1', '--office', '--json'])
  const { due, provisional } = JSON.parse(added.out)
  assert.deepEqual([due, provisional], ['2027-01-04', false])
})
