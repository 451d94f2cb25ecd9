import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { Command } from 'commander'

import type { Office } from '#/platform/office.store.ts'
import { accountCommands, accountsText } from '#/units/account.cli.ts'
import { authSecret } from '#/units/auth-secret.file.ts'
import { closeDemoAccounts } from '#/units/demo-accounts.action.ts'
import { ownOffice } from '../../test/kit/own-office.ts'

/** What the command prints. */
async function run(t: TestContext, office: Office, ...words: string[]): Promise<string> {
  const print = t.mock.method(console, 'log', () => {})
  const program = new Command('belltower').exitOverride().configureOutput({ writeErr: () => {} })
  accountCommands(program, async () => ({ ...office, close: async () => {} }))
  try {
    await program.parseAsync(['account', ...words], { from: 'user' })
    return print.mock.calls.map(({ arguments: said }) => said.join(' ')).join('\n')
  } finally {
    print.mock.restore()
  }
}

test('the first account is made at the terminal, listed, and its password made anew', async (t) => {
  const office = await ownOffice(t)
  assert.match(await run(t, office, 'list'), /还没有账号/)
  const created = await run(t, office, 'create', 'wang.min', '--name', '王敏', '--role', 'system')
  assert.match(created, /已建立：wang\.min（王敏，系统管理员）\n一次性口令：\S{4}-\S{4}-\S{4}/)
  assert.match(await run(t, office, 'list'), /^wang\.min\t王敏\t在用\t系统管理员$/m)
  assert.match(await run(t, office, 'reset', 'wang.min', '--second-factor'), /一次性口令：/)
  const json = JSON.parse(await run(t, office, 'list', '--json'))
  assert.deepEqual(json.people[0].seats[0].role, 'system')
})

test('a seat in a unit needs its unit; an unknown role, a taken name and a stranger are refused', async (t) => {
  const office = await ownOffice(t)
  const create = (...words: string[]) => run(t, office, 'create', 'wang.min', '--name', '王敏', ...words)
  await assert.rejects(create('--role', 'editor'), /业务岗位要写明单位/)
  await assert.rejects(create('--role', 'editor', '--unit', 'nowhere'), /没有这个单位/)
  await assert.rejects(create('--role', 'king'), /king/)
  await create('--role', 'editor', '--unit', 'statistics')
  await assert.rejects(create('--role', 'editor', '--unit', 'statistics'), /已有人用/)
  await assert.rejects(run(t, office, 'reset', 'nobody'), /没有这个人/)
})

test('a start tells how to make the first three administrators; later, how many accounts there are', async (t) => {
  const office = await ownOffice(t)
  const text = await accountsText(office, { demo: false })
  for (const role of ['system', 'security', 'audit']) assert.match(text, new RegExp(`--role ${role}$`, 'm'))
  await run(t, office, 'create', 'wang.min', '--name', '王敏', '--role', 'system')
  assert.equal(await accountsText(office, { demo: false }), '账号：1 个在用')
})

test('a demonstration has marked accounts with passwords told once, and closes them when it is wiped', async (t) => {
  const office = await ownOffice(t)
  const told = await accountsText(office, { demo: true })
  assert.equal(told.match(/示例·/g)?.length, 7)
  assert.equal(await accountsText(office, { demo: true }), '账号：7 个在用', 'the second start tells no passwords')
  await office.db.transaction().execute((tx) => closeDemoAccounts(tx, office.siteId))
  assert.match(await run(t, office, 'list'), /^shili\.shenji\t示例·审计管理员\t已停用/m)
  assert.equal((await accountsText(office, { demo: true })).match(/示例·/g)?.length, 7, 'and may be opened again')
})

test('the key of sign-in is made once, whoever comes first, and is for its owner alone', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'belltower-key-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const keys = await Promise.all(Array.from({ length: 8 }, () => authSecret(join(folder, 'var'))))
  assert.equal(new Set(keys).size, 1)
  assert.match(keys[0]!, /^[\w-]{43}$/)
  assert.equal(statSync(join(folder, 'var', 'auth.key')).mode & 0o777, 0o600)
})
