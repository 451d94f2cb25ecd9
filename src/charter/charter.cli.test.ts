import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { Command } from 'commander'
import { charterCommands } from '#/charter/charter.cli.ts'

async function run(t: TestContext, ...args: readonly string[]): Promise<{ out: string; err: string; code: number }> {
  const out = t.mock.method(console, 'log', () => {})
  const err = t.mock.method(console, 'error', () => {})
  const program = new Command('belltower').exitOverride()
  charterCommands(program)
  process.exitCode = 0
  await program.parseAsync(['charter', 'read', ...args], { from: 'user' })
  const code = Number(process.exitCode)
  process.exitCode = 0
  const said = (mock: typeof out) => mock.mock.calls.flatMap((call) => call.arguments).join('\n')
  const text = { out: said(out), err: said(err), code }
  t.mock.restoreAll()
  return text
}

const seed = 'data/offices/zhonglou/charter.txt'

for (const form of ['csv', 'xlsx', 'docx', 'doc'] as const) {
  test(`the table of Zhonglou as .${form} gives the same rows as the text`, async (t) => {
    const rows = async (file: string) => JSON.parse((await run(t, file, '--json')).out).rows
    assert.deepEqual(await rows(`test/fixtures/tables/seed.${form}`), await rows(seed))
  })
}

test('JSON keeps to the documented keys', async (t) => {
  const { out, code } = await run(t, seed, '--json')
  const charter = JSON.parse(out)
  assert.equal(code, 1) // it has doubts
  assert.deepEqual(Object.keys(charter), ['title', 'rows', 'tableRequirements', 'doubts'])
  assert.deepEqual(Object.keys(charter.rows[0]), ['path', 'column', 'units', 'requirements'])
  assert.deepEqual(Object.keys(charter.rows[0].requirements[0]), ['text', 'obligations'])
  assert.deepEqual(Object.keys(charter.doubts[0]), ['code', 'where', 'said', 'readings'])
})

test('people read the counts, the rows and what to do about each doubt', async (t) => {
  const { out } = await run(t, seed)
  assert.match(out, /^钟楼区政府门户网站信息内容保障责任分解表\n栏目 57 个/)
  assert.match(out, /政务公开 \/ 法定主动公开/)
  assert.match(out, /责任单位为空（走进钟楼\/钟楼民生）[\s\S]*→ 请对照原表确认/)
})

test('a table with nothing open ends with 0', async (t) => {
  const file = join(mkdtempSync(join(tmpdir(), 'charter-')), 'plain.csv')
  writeFileSync(file, '栏目,责任单位,更新周期\n工作动态,办公室,每周\n通知公告,人事科,每月\n')
  const { out, code } = await run(t, file)
  assert.match(out, /没有疑点/)
  assert.equal(code, 0)
})

test('a file that is not there is a mistake in the command (2), one that holds no table is refused in words (1)', async (t) => {
  const missing = await run(t, 'no/such/file.docx')
  assert.equal(missing.code, 2)
  assert.match(missing.err, /no\/such\/file\.docx/)
  const file = join(mkdtempSync(join(tmpdir(), 'charter-')), 'words.txt')
  writeFileSync(file, '只有一段话，没有表格。\n')
  const empty = await run(t, file)
  assert.equal(empty.code, 1)
  assert.match(empty.err, /表格/)
})
