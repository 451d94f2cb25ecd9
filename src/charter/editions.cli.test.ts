import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { Command } from 'commander'
import { charterCommands } from '#/charter/charter.cli.ts'
import { editionCommands } from '#/charter/editions.cli.ts'
import { listEditions } from '#/charter/editions.store.ts'
import type { Office } from '#/platform/office.store.ts'
import { ownOffice } from '../../test/kit/own-office.ts'

/** What `belltower charter adopt` prints for a table of these columns. */
async function adopt(t: TestContext, office: Office, columns: readonly string[], ...options: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'belltower-adopt-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const file = join(folder, '表.csv')
  const rows = columns.map((column) => `${column},宣传部,每周至少更新1条`)
  writeFileSync(file, ['栏目,责任单位,工作要求', ...rows].join('\n'))
  const out = t.mock.method(console, 'log', () => {})
  const program = new Command('belltower').exitOverride().configureOutput({ writeErr: () => {} })
  charterCommands(program)
  editionCommands(program, async () => ({ ...office, close: async () => {} }))
  await program.parseAsync(['charter', 'adopt', file, ...options], { from: 'user' })
  const said = out.mock.calls.map((call) => call.arguments[0]).join('\n')
  t.mock.restoreAll()
  return said
}

test('a column that looks renamed is asked about, and said to be the same from the same day on', async (t) => {
  const office = await ownOffice(t)
  await adopt(t, office, ['部门动态', '通知公告'], '--from', '2026-03-01')
  const asked = await adopt(t, office, ['部门动态信息', '通知公告'], '--from', '2026-04-01')
  assert.match(asked, /【部门动态】 疑似改为 【部门动态信息】/)
  assert.match(asked, /确是更名的，请加 --renamed 旧栏目=新栏目（写全路径），从同一天（2026-04-01）再启用一次/)

  const renamed = ['--renamed', '部门动态=部门动态信息']
  const said = await adopt(t, office, ['部门动态信息', '通知公告'], '--from', '2026-04-01', ...renamed)
  assert.match(said, /更名：部门动态 → 部门动态信息，时限接着算/)
  const editions = await listEditions(office.db, office.siteId)
  assert.deepEqual(editions.at(-1)!.renames, [{ before: ['部门动态'], after: ['部门动态信息'] }])
})

test('a renaming that the tables do not show, or that is not written as one, is refused', async (t) => {
  const office = await ownOffice(t)
  await adopt(t, office, ['部门动态', '通知公告'], '--from', '2026-03-01')
  const next = (renamed: string) =>
    adopt(t, office, ['部门信息', '通知公告'], '--from', '2026-04-01', '--renamed', renamed)
  await assert.rejects(next('通知公告=部门信息'), /更名对不上：“通知公告”改为“部门信息”/)
  await assert.rejects(next('要闻=部门信息'), /更名对不上/)
  await assert.rejects(next('部门动态'), /应写成 旧栏目=新栏目/)
  assert.equal((await listEditions(office.db, office.siteId)).length, 1)
})
