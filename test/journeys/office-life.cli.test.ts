import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type Database, openDatabase } from '#/platform/database.store.ts'
import type { Home } from '#/platform/postgres/home.server.ts'
import { superuser } from '#/platform/postgres/own-database.store.ts'
import { ownFolder } from '../kit/own-folder.ts'
import { someSettings } from '../kit/some-settings.ts'
import { asAdmin } from '../kit/test-postgres.ts'
import { run } from './terminal.ts'

// A clerk's first weeks, in order: each test goes on where the one before left off.
const folder = ownFolder({ after })
const seed = fileURLToPath(new URL('../../data/offices/zhonglou/charter.txt', import.meta.url))
let database: Database

before(async () => {
  database = await openDatabase(someSettings({ dataDir: folder }), { name: 'onlooker', sole: false })
})
after(() => database.close())

const belltower = (...args: readonly string[]) => run({ BELLTOWER_DATA_DIR: folder }, ...args)
const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const count = async (what: string): Promise<number> =>
  (await database.pool.query<{ n: number }>(`select count(*) as n from ${what}`)).rows[0]!.n

type Line = {
  readonly path: readonly string[]
  readonly is: string
  readonly due: string | null
  readonly last: string | null
}
const ledger = async (...args: readonly string[]): Promise<readonly (Line & { readonly obligation: object })[]> =>
  (await belltower('ledger', '--on', '2026-03-10', '--json', ...args)).out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

test('a table is adopted once; again, or from an earlier day with a change, it is refused', async () => {
  const adopted = await belltower('charter', 'adopt', seed, '--from', '2026-02-01')
  assert.equal(adopted.code, 0)
  assert.match(adopted.out, /^已启用《.*》，自 2026-02-01 起，栏目 57 个。/)
  const again = await belltower('charter', 'adopt', seed, '--from', '2026-03-01')
  assert.equal(again.code, 1)
  assert.match(again.err, /内容完全相同，无需再次启用/)
  const changed = file('changed.txt', readFileSync(seed, 'utf8').replace('每周至少', '每月至少'))
  const earlier = await belltower('charter', 'adopt', changed, '--from', '2026-01-31')
  assert.equal(earlier.code, 1)
  assert.match(earlier.err, /早于现行版本的 2026-02-01/)
  assert.equal(await count('edition'), 1)
})

test('the same table may be dated back, so that older facts count', async () => {
  const back = await belltower('charter', 'adopt', seed, '--from', '2026-01-01')
  assert.equal(back.code, 0, back.err)
  assert.match(back.out, /与原版本相同/)
})

test('a doubt is settled by its key, signed; then it is open no longer', async () => {
  const { code, out } = await belltower('charter', 'doubts', '--json')
  assert.equal(code, 1)
  const [doubt, ...others] = JSON.parse(out) as { key: string; choices: string[] }[]
  const signed = ['--by', '王主任', '--why', '办公会议定']
  const wrong = await belltower('charter', 'settle', 'no-such-key', '--choice', '{"kind":"accept"}', ...signed)
  assert.deepEqual([wrong.code, wrong.err], [1, '表中没有这处疑问，可能已换版，请刷新后再定\n'])
  assert.equal((await belltower('charter', 'settle', doubt!.key, '--choice', '{"kind":"accept"}', ...signed)).code, 0)
  const left = JSON.parse((await belltower('charter', 'doubts', '--json')).out) as unknown[]
  assert.equal(left.length, others.length)
})

test('settled anew, a doubt is still known by its own words', async () => {
  const { rows } = await database.pool.query<{ doubt_key: string; doubt: object }>(
    'select doubt_key, doubt from settlement',
  )
  const signed = ['--by', '李主任', '--why', '重新研究']
  const again = await belltower('charter', 'settle', rows[0]!.doubt_key, '--choice', '{"kind":"accept"}', ...signed)
  assert.equal(again.code, 0, again.err)
  const anew = await database.pool.query('select doubt from settlement where undone is null')
  assert.deepEqual(anew.rows, [{ doubt: rows[0]!.doubt }])
})

test('a file with a wrong line imports nothing and names the line', async () => {
  const good = '{"kind":"published","path":["新闻中心","钟楼要闻"],"on":"2026-03-02"}'
  const wrong = await belltower('facts', 'import', file('wrong.jsonl', `${good}\n{"kind":"published"}\n\n昨天发过\n`))
  assert.equal(wrong.code, 1)
  assert.match(wrong.err, /第 2 行：.*\n.*第 4 行：.*\n.*整个文件不导入/)
  assert.equal(await count('fact'), 0)
})

test('JSON lines and CSV say the same, and the same fact twice is one', async () => {
  const lines = '{"kind":"published","path":["新闻中心","钟楼要闻"],"on":"2026-03-02"}\n'
  const csv = '\uFEFF栏目,发布日期,标题\n新闻中心>钟楼要闻,2026/3/2,\n新闻中心>钟楼要闻,2026年3月9日,"区长调研, 新闻"\n'
  assert.match((await belltower('facts', 'import', file('facts.jsonl', lines))).out, /读到 1 条，新增 1 条/)
  assert.match((await belltower('facts', 'import', file('facts.csv', csv))).out, /读到 2 条，新增 1 条/)
  const [news] = (await ledger()).filter(({ path, last }) => path.at(-1) === '钟楼要闻' && last !== null)
  assert.equal(news?.last, '2026-03-09')
})

test('及时 waits for a number; once it is signed, what happened has a due day', async () => {
  const happened =
    '{"kind":"happened","path":["走进钟楼","钟楼简介"],"on":"2026-03-02","trigger":"change","case":"改名"}'
  await belltower('facts', 'import', file('happened.jsonl', happened))
  const isPrompt = ({ obligation }: { obligation: object }) => 'within' in obligation && obligation.within === 'prompt'
  const unsettled = (await ledger('--state', 'unsettled')).filter(isPrompt)
  assert.ok(unsettled.length > 0)
  const term = ['--within', 'P5D', '--workdays', '--by', '王主任', '--why', '办公会议定']
  assert.equal((await belltower('ledger', 'policy', '--says', 'prompt', ...term)).code, 0)
  assert.deepEqual((await ledger('--state', 'unsettled')).filter(isPrompt), [])
  // 2026-03-02 is a Monday: five working days after it is the next Monday, and 10 March is the day after that.
  const late = (await ledger('--state', 'overdue')).filter(isPrompt)
  assert.ok(late.some(({ path, due }) => path.at(-1) === '钟楼简介' && due === '2026-03-09'))
})

test('a demonstration changes the ledger and goes without a trace', async () => {
  const today = async () => (await belltower('ledger')).out
  const without = await today()
  assert.match((await belltower('demo', 'load')).out, /已载入示例事实 \d+ 条/)
  assert.ok((await count('fact where demo')) > 1_000)
  assert.notEqual(await today(), without)
  assert.match((await belltower('demo', 'wipe')).out, /已清除：\n {2}示例事实 \d+ 条/)
  assert.equal(await count('fact where demo'), 0)
  assert.equal(await count('edition where demo'), 0)
  assert.equal(await today(), without)
})

test('written as Word and as Excel, the table reads again as the same table', async () => {
  const rowsOf = async (path: string) => JSON.parse((await belltower('charter', 'read', path, '--json')).out).rows
  const rows = await rowsOf(seed)
  for (const format of ['docx', 'xlsx']) {
    const out = join(folder, `table.${format}`)
    assert.equal((await belltower('charter', 'write', '--format', format, '--on', '2026-03-10', '-o', out)).code, 0)
    assert.deepEqual(await rowsOf(out), rows, format)
  }
})

test('the record book is whole; changed behind the database’s back, it names the entry', async () => {
  assert.equal((await belltower('record', 'verify')).code, 0)
  const home = { superuserPassword: readFileSync(join(folder, 'postgres', 'superuser.password'), 'utf8') } as Home
  const admin = { ...superuser(home, database.connection.port!), database: database.connection.database! }
  await asAdmin(admin, async (client) => {
    await client.query('set session_replication_role = replica')
    await client.query(`update record_entry set by = '别人' where seq = 2`)
  })
  const broken = await belltower('record', 'verify')
  assert.equal(broken.code, 1)
  assert.match(broken.out, /记录簿在第 2 条断开/)
})
