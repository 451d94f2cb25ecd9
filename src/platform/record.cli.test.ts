import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { Command } from 'commander'
import type { Office } from '#/platform/office.store.ts'
import { recordCommands } from '#/platform/record.cli.ts'
import { asSuperuser, ownDatabase } from '../../test/kit/own-database.ts'
import { ownOffice } from '../../test/kit/own-office.ts'

/** What the command prints and how it exits. */
async function run(t: TestContext, office: Office, ...words: string[]): Promise<{ said: string; code: unknown }> {
  const print = t.mock.method(console, 'log', () => {})
  const program = new Command('belltower')
  recordCommands(program, async () => ({ ...office, close: async () => {} }))
  await program.parseAsync(words, { from: 'user' })
  const code = process.exitCode
  process.exitCode = 0
  return { said: String(print.mock.calls[0]!.arguments[0]), code }
}

async function officeWithEntries(t: TestContext) {
  const database = await ownDatabase(t)
  const office = await ownOffice(t, {}, database)
  for (const subject of ['edition-1', 'edition-2']) {
    await office.db
      .transaction()
      .execute((tx) => office.record(tx, { name: 'charter.adopted', subject, by: '区政府办' }))
  }
  return { database, office }
}

test('a whole book: so many entries, exit 0', async (t) => {
  const { office } = await officeWithEntries(t)
  const { said, code } = await run(t, office, 'record', 'verify')
  assert.match(said, /^记录簿完整：2 条.*The record book is whole: 2 entries\.$/)
  assert.equal(code, 0)
})

test('a book that was tampered with: its first broken link, exit 1, in JSON too', async (t) => {
  const { database, office } = await officeWithEntries(t)
  await asSuperuser(database, (client) =>
    client.query(`alter table record_entry disable trigger all; update record_entry set subject = 'x' where seq = 1`),
  )
  const { said, code } = await run(t, office, 'record', 'verify')
  assert.match(said, /第 1 条断开：这一条记录的内容被改动过/)
  assert.equal(code, 1)
  const { said: json } = await run(t, office, 'record', 'verify', '--json')
  assert.deepEqual(JSON.parse(json).broken, { seq: 1, why: 'altered' })
})
