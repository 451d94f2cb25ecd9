import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { Command } from 'commander'
import { unitCommands } from '#/ledger/organisation/units.cli.ts'
import { seedOffice } from '../../../test/kit/seed-office.ts'

/** What `belltower units …` prints. */
async function said(t: TestContext, ...args: readonly string[]): Promise<string> {
  const office = await seedOffice(t)
  const lines: string[] = []
  t.mock.method(console, 'log', (line: string) => lines.push(line))
  const program = new Command().exitOverride()
  unitCommands(program, async () => ({ ...office, close: async () => {} })) // closed by the test
  await program.parseAsync(['units', ...args], { from: 'user' })
  return lines.join('\n')
}

test('units list names every unit with its duties and editors', async (t) => {
  const listed = await said(t, 'list')
  assert.match(listed, /^档案局\t党群\t任务 \d+ 项\t无信息员$/m)
  assert.match(listed, /^住建局\t部门\t任务 \d+ 项\t无信息员\t待核$/m)
})

test('units problems says what is wrong and what to do, and leaves 1', async (t) => {
  t.after(() => {
    process.exitCode = 0
  })
  const found = JSON.parse(await said(t, 'problems', '--json'))
  assert.equal(process.exitCode, 1)
  const archives = found.find(({ name }: { name: string }) => name === '档案局')
  assert.deepEqual([archives.kind, archives.todo], ['no-editor', '请安全管理员在“人员”里给这个单位任命信息员'])
})
