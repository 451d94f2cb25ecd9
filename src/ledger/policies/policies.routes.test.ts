import assert from 'node:assert/strict'
import { test } from 'node:test'
import { policiesRoutes } from '#/ledger/policies/policies.routes.ts'
import type { PolicyEffect, PolicyList } from '#/ledger/policies/policies-wire.ts'
import { listEntries } from '#/platform/record-book.store.ts'
import { seedOffice } from '../../../test/kit/seed-office.ts'
import { guardedServer } from '../../../test/kit/signed-in.ts'

const post = (url: string, payload: object) => ({ method: 'POST' as const, url, payload })
const rule = { kind: 'term', says: 'prompt', within: 'P3D', workdays: true }

test('及时 is given a number after it was seen what it does, and it is taken back once', async (t) => {
  const office = await seedOffice(t)
  const { app, as } = await guardedServer(office, [policiesRoutes])
  t.after(() => app.close())
  const ask = await as({ role: 'office', unitId: 'government-office' })
  const list = async (): Promise<PolicyList> => (await ask('/api/policies')).json()
  const before = await list()
  assert.ok(before.waiting > 0 && before.rules.length === 0)

  const effect: PolicyEffect = (await ask(post('/api/policies/preview', rule))).json()
  assert.ok(effect.dated > 0 && effect.affected.every(({ was, is }) => was !== is))
  assert.deepEqual((await list()).rules, [], 'looking writes nothing')

  assert.equal((await ask(post('/api/policies', { rule, why: '主任办公会定' }))).statusCode, 204)
  const signed = await list()
  assert.deepEqual([signed.rules[0]!.what, signed.rules[0]!.number], ['“及时”：全部', '3个工作日内'])
  assert.equal(signed.waiting, before.waiting - effect.dated)

  const undo = post(`/api/policies/${signed.rules[0]!.id}/undo`, { why: '重新研究' })
  assert.equal((await ask(undo)).statusCode, 204)
  assert.deepEqual((await ask(undo)).json().codes, ['already-undone'])
  const after = await list()
  assert.deepEqual([after.waiting, after.rules[0]!.undone?.why], [before.waiting, '重新研究'])
  const names = (await listEntries(office.db, office.siteId, 0, 50)).map(({ name }) => name)
  assert.deepEqual(
    names.filter((name) => name.startsWith('policy.')),
    ['policy.signed', 'policy.undone'],
  )
})

test('no number without a reason, none that is no term, none by others than the office', async (t) => {
  const office = await seedOffice(t)
  const { app, as } = await guardedServer(office, [policiesRoutes])
  t.after(() => app.close())
  const ask = await as({ role: 'office', unitId: 'government-office' })
  const wrong = post('/api/policies', { rule: { ...rule, within: '三天' }, why: ' ' })
  assert.deepEqual((await ask(wrong)).json().codes, ['not-a-term', 'no-reason'])
  const nobody = post('/api/policies/00000000-0000-4000-8000-000000000000/undo', { why: 'x' })
  assert.deepEqual((await ask(nobody)).json().codes, ['no-such-rule'])
  const leader = await as({ role: 'leader', unitId: 'statistics' })
  assert.equal((await leader(post('/api/policies', { rule, why: 'x' }))).statusCode, 403)
  assert.equal((await leader('/api/policies')).statusCode, 200)
})
