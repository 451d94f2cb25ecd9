import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type Given, run } from './terminal.ts'

// Nothing here opens a database: whoever writes a command wrong is told so at once.
const folder = mkdtempSync(join(tmpdir(), 'belltower-'))
after(() => rmSync(folder, { recursive: true }))
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

const seed = fileURLToPath(new URL('../../data/offices/zhonglou/charter.txt', import.meta.url))
const facts = file('facts.jsonl', '{"kind":"published","path":["新闻中心","钟楼要闻"],"on":"2026-03-01"}\n')
const noise = randomBytes(2_000)
const nowhere = join(folder, 'nowhere')
const assess = ['ledger', 'assess', '--from', '2026-01-01', '--on', '2026-03-01']
const choose = (json: string) => ['charter', 'settle', 'key', '--choice', json, '--by', '王主任', '--why', '定']

type Case = readonly [what: string, args: readonly string[], code: 1 | 2, says: RegExp, given?: Given]

const cases: readonly Case[] = [
  ['an unknown command', ['tomorrow'], 2, /没有这个命令/],
  ['an unknown option', ['ledger', '--colour'], 2, /没有这个选项/],
  ['too many arguments', ['start', 'now'], 2, /参数太多/],
  ['adopt without a date', ['charter', 'adopt', seed], 2, /缺少必须写的选项.*--from/],
  ['adopt without a file', ['charter', 'adopt', '--from', '2026-03-01'], 2, /缺少参数/],
  ['30 February', ['charter', 'adopt', seed, '--from', '2026-02-30'], 2, /日期要写成 2026-03-01/],
  ['a day in words', ['ledger', '--on', 'yesterday'], 2, /日期要写成 2026-03-01/],
  ['an option without its value', ['ledger', '--on'], 2, /选项后面缺少内容/],
  ['a state there is not', ['ledger', '--state', 'red'], 2, /没有“red”这种状态/],
  ['a choice that is no JSON', choose('accept'), 2, /--choice 应为下列形式之一/],
  ['a choice that is null', choose('null'), 2, /--choice 应为下列形式之一/],
  ['a choice with its content missing', choose('{"kind":"units"}'), 2, /--choice 应为下列形式之一/],
  [
    'a word without a policy',
    ['ledger', 'policy', '--says', '尽快', '--within', 'P5D', '--by', '王', '--why', '定'],
    2,
    /prompt（及时）/,
  ],
  ['a format there is not', ['charter', 'write', '--format', 'pdf', '-o', 'x'], 2, /选项或参数的值不对.*docx, xlsx/],
  ['facts from nowhere', ['facts', 'import', nowhere], 1, /nowhere：找不到这个文件/],
  ['a folder of facts', ['facts', 'import', folder], 1, /找不到这个文件/],
  ['no facts', ['facts', 'import', file('empty.csv', '')], 1, /文件里没有事实/],
  ['noise for facts', ['facts', 'import', file('noise.csv', noise)], 1, /不是 UTF-8 或 GB18030/],
  [
    'a quotation mark left open',
    ['facts', 'import', file('open.csv', '栏目,日期\n"新闻中心,2026-03-01\n')],
    1,
    /第 \d+ 行：CSV 读不通/,
  ],
  ['a table from nowhere', [...assess, '--charter', nowhere, '--facts', facts], 1, /nowhere：找不到这个文件/],
  ['an empty table', ['charter', 'read', file('empty.docx', '')], 1, /文件已损坏或不完整/],
  ['noise for a table', ['charter', 'read', file('noise.docx', noise)], 1, /不能读取这种文件/],
  ['a port in words', ['ledger'], 2, /BELLTOWER_PORT=abc：应为/, { BELLTOWER_PORT: 'abc' }],
  ['a setting there is not', ['ledger'], 2, /BELLTOWER_COLOUR=red：没有这个设置/, { BELLTOWER_COLOUR: 'red' }],
  ['a database of another kind', ['ledger'], 2, /应为 postgres:/, { DATABASE_URL: 'mysql://clerk:geheim@db/x' }],
  ['an office that is not there', ['ledger'], 2, /没有这个文件夹/, { BELLTOWER_OFFICE_DIR: nowhere }],
  ['a data folder that is a file', ['ledger'], 1, /已有一个同名的文件/, { BELLTOWER_DATA_DIR: facts }],
]

for (const [what, args, code, says, given = {}] of cases) {
  test(`${what}: exit ${code}, in words`, async () => {
    const done = await run({ BELLTOWER_DATA_DIR: join(folder, 'unused'), ...given }, ...args)
    assert.match(done.err, says)
    assert.doesNotMatch(done.err, /\n\s+at |geheim/)
    assert.equal(done.code, code)
  })
}

test('a subcommand has its own --on, though its parent has one too', async () => {
  const done = await run({}, ...assess, '--charter', seed, '--facts', facts, '--json')
  assert.equal(done.err, '')
  assert.ok(
    done.out
      .split('\n')
      .filter(Boolean)
      .every((line) => 'is' in JSON.parse(line)),
  )
})

test('a reader that turns away is no fault', async () => {
  const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url))
  const shell = spawn('sh', ['-c', `"$0" "$1" charter read "$2" | head -1`, process.execPath, main, seed])
  let err = ''
  shell.stderr.on('data', (piece) => {
    err += piece
  })
  await once(shell, 'close')
  assert.equal(err, '')
})
