import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { openDoubts } from '#/charter/open-doubts.store.ts'
import { settleDoubt } from '#/charter/settle-doubt.action.ts'
import { inEffect } from '#/charter/settlement.ts'
import { listSettlements } from '#/charter/settlements.store.ts'
import { dutyCardRoutes } from '#/ledger/card/duty-card.routes.ts'
import { factsAlone, loadDemo } from '#/ledger/demo.action.ts'
import { demoRoutes } from '#/ledger/demo.routes.ts'
import { exemptionRoutes } from '#/ledger/exemption/exemption.routes.ts'
import { factsRoutes } from '#/ledger/facts/facts.routes.ts'
import { officeGround } from '#/ledger/office-ground.store.ts'
import { stoodAtOffice, todayOf } from '#/ledger/office-ledger.store.ts'
import { undoPolicy } from '#/ledger/policies/undo-policy.action.ts'
import { loadPolicy } from '#/ledger/policy.store.ts'
import { signPolicy } from '#/ledger/sign-policy.action.ts'
import type { Routes } from '#/platform/http.server.ts'
import type { Office } from '#/platform/office.store.ts'
import { listEntries } from '#/platform/record-book.store.ts'
import type { Held } from '#/units/rights.ts'
import { dutyWhere, seedOffice } from '../../test/kit/seed-office.ts'
import { type Ask, guardedServer } from '../../test/kit/signed-in.ts'

const clerk = { role: 'office', unitId: 'government-office' } as const
const editor = { role: 'editor', unitId: 'statistics' } as const
const why = '试用'
const wiping: Routes = (app, office) => demoRoutes(app, office, factsAlone)

/** The real table; people of the office, and accounts of a demonstration beside them. */
async function desk(t: TestContext) {
  const office = await seedOffice(t)
  const { app, as } = await guardedServer(office, [dutyCardRoutes, exemptionRoutes, factsRoutes, wiping])
  t.after(() => app.close())
  const asDemo = async (held: Held) => {
    const ask = await as(held)
    const row = office.db.updateTable('person').set({ demo: true }).where('person_id', '=', ask.personId)
    const { name } = await row.returning('name').executeTakeFirstOrThrow()
    return { ask, name }
  }
  return { office, as, asDemo }
}

const yearly = (office: Office) =>
  dutyWhere(
    office,
    ({ units, obligation }) => units.join() === '统计局' && 'every' in obligation && obligation.every === 'P1Y',
  )

async function attest(office: Office, ask: Ask) {
  const { id } = await yearly(office)
  assert.equal((await ask({ method: 'POST', url: `/api/duties/${id}/attest` })).statusCode, 204)
}

async function askToBeExcused(office: Office, ask: Ask, until: string): Promise<string> {
  const { id } = await yearly(office)
  const payload = { reason: '整修', from: '2026-11-24', until }
  return (await ask({ method: 'POST', url: `/api/duties/${id}/exemptions`, payload })).json().id
}

const wipe = async (ask: Ask) =>
  (await ask({ method: 'POST', url: '/api/demo/wipe', payload: {} })).json().lines as string[]
const factsLeft = async ({ db }: Office) =>
  (await db.selectFrom('fact').select('kind').execute()).map(({ kind }) => kind)

test('a wipe takes what is the demonstration’s, and what its accounts entered and asked', async (t) => {
  const { office, as, asDemo } = await desk(t)
  await loadDemo(office, (await officeGround(office)).ground, todayOf(office))
  const demo = await asDemo(editor)
  await attest(office, demo.ask)
  await askToBeExcused(office, demo.ask, '2026-12-31')
  const lines = await wipe(await as(clerk))
  assert.equal(lines[0], '已清除：')
  assert.match(lines[1]!, /^ {2}示例事实 \d+ 条（含示例账号登记的）$/)
  assert.deepEqual(lines.slice(2), [
    '  示例版本 1 版',
    '  示例账号提出或审批的豁免申请 1 份',
    '  示例账号 1 个，已停用',
  ])
  assert.deepEqual(await factsLeft(office), [])
  assert.deepEqual(await office.db.selectFrom('exemption_request').selectAll().execute(), [])
  const { edition } = await stoodAtOffice(office)
  assert.equal(edition?.from.toString(), '2026-01-01')
  assert.deepEqual(await wipe(await as(clerk)), ['没有示例数据，没有清除什么。'])
})

test('what people of the office did meanwhile stays, and the list says so', async (t) => {
  const { office, as, asDemo } = await desk(t)
  await asDemo(editor)
  const own = await as(editor)
  await attest(office, own)
  const id = await askToBeExcused(office, own, '2026-12-31')
  const decision = { approves: true, reason: '情况属实' }
  const office1 = await as(clerk)
  assert.equal(
    (await office1({ method: 'POST', url: `/api/exemptions/${id}/decision`, payload: decision })).statusCode,
    204,
  )
  const [{ key } = { key: '' }] = await openDoubts(office)
  await settleDoubt(office, { doubtKey: key, choice: { kind: 'accept' }, by: '王主任', at: office.now(), why })
  const lines = await wipe(office1)
  assert.deepEqual(lines.slice(lines.indexOf('保留（不是示例，没有动）：') + 1), [
    '  示例期间由真实账号登记或导入的事实 2 条',
    '  示例期间由真实账号提出并办理的豁免申请 1 份',
    '  示例期间由真实账号定的疑点 1 处',
  ])
  assert.deepEqual((await factsLeft(office)).toSorted(), ['attested', 'exempted'])
  const [wiped] = (await listEntries(office.db, office.siteId, 0, 100)).filter(({ name }) => name === 'demo.wiped')
  assert.deepEqual(Object.keys(wiped!.data as object).toSorted(), ['kept', 'personId', 'removed'])
})

test('what a demonstration account settled and signed goes, and what it had overturned holds again', async (t) => {
  const { office, as, asDemo } = await desk(t)
  const { name } = await asDemo(clerk)
  const [{ key } = { key: '' }] = await openDoubts(office)
  const settle = (by: string) =>
    settleDoubt(office, { doubtKey: key, choice: { kind: 'accept' }, by, at: office.now(), why })
  const rule = { kind: 'term', says: 'prompt', within: 'P5D' } as const
  const real = await signPolicy(office, rule, '王主任', why)
  await settle('王主任')
  await settle(name)
  await undoPolicy(office, real, name, why)
  await signPolicy(office, { ...rule, within: 'P9D' }, name, why)
  const lines = await wipe(await as(clerk))
  for (const line of [
    '示例账号定的疑点 1 处',
    '被示例账号改过的定疑 1 处，已恢复原来所定',
    '示例账号定的天数 1 条',
    '被示例账号撤销的天数 1 条，已恢复',
  ])
    assert.ok(lines.includes(`  ${line}`), line)
  assert.deepEqual(
    inEffect(await listSettlements(office.db, office.siteId)).map(({ by }) => by),
    ['王主任'],
  )
  assert.deepEqual(
    (await loadPolicy(office.db, office.siteId)).terms.map(({ by, within }) => [by, within]),
    [['王主任', 'P5D']],
  )
})

test('an exemption that a demonstration account granted to a real unit goes with it', async (t) => {
  const { office, as, asDemo } = await desk(t)
  const id = await askToBeExcused(office, await as(editor), '2026-12-31')
  const { ask } = await asDemo(clerk)
  const payload = { approves: true, reason: '试试' }
  assert.equal((await ask({ method: 'POST', url: `/api/exemptions/${id}/decision`, payload })).statusCode, 204)
  await wipe(await as(clerk))
  assert.deepEqual(await factsLeft(office), [])
  assert.deepEqual(await office.db.selectFrom('exemption_request').selectAll().execute(), [])
})

test('only who may adopt tables may wipe', async (t) => {
  const { as } = await desk(t)
  const answer = await (await as(editor))({ method: 'POST', url: '/api/demo/wipe', payload: {} })
  assert.equal(answer.statusCode, 403)
})
