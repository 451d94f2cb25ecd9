import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { dutyCardRoutes } from '#/ledger/card/duty-card.routes.ts'
import type { Duty } from '#/ledger/duty.ts'
import { exemptionRoutes } from '#/ledger/exemption/exemption.routes.ts'
import { listEntries } from '#/platform/record-book.store.ts'
import { dutyWhere, seedOffice } from '../../../test/kit/seed-office.ts'
import { type Ask, guardedServer } from '../../../test/kit/signed-in.ts'

const statistics = { role: 'editor', unitId: 'statistics' } as const
const office = { role: 'office', unitId: 'government-office' } as const
const ofStatistics = (duty: Duty) => duty.units.join() === '统计局' && duty.clause.startsWith('业务工作，每50天')
const asked = { reason: '机构改革，页面迁移', from: '2026-11-24', until: '2026-12-31' }

const ask = (who: Ask, dutyId: string, payload: object = asked) =>
  who({ method: 'POST', url: `/api/duties/${dutyId}/exemptions`, payload })
const decide = (who: Ask, id: string, approves: boolean) =>
  who({ method: 'POST', url: `/api/exemptions/${id}/decision`, payload: { approves, reason: '情况属实' } })

/** A duty of 统计局, and how somebody who holds a role asks. */
async function desk(t: TestContext) {
  const site = await seedOffice(t)
  const { app, as } = await guardedServer(site, [dutyCardRoutes, exemptionRoutes])
  t.after(() => app.close())
  const { id: dutyId } = await dutyWhere(site, ofStatistics)
  return { site, as, dutyId }
}

test('a unit asks, the office approves, and the duty is excused from then on; both are in the record book', async (t) => {
  const { site, as, dutyId } = await desk(t)
  const [editor, clerk] = [await as(statistics), await as(office)]

  const { id } = (await ask(editor, dutyId)).json()
  const waiting = (await clerk('/api/exemptions?state=pending')).json()
  assert.deepEqual(
    waiting.map((each: Record<string, unknown>) => [each.id, each.unit, each.whyNot]),
    [[id, '统计局', []]],
  )
  assert.deepEqual((await ask(editor, dutyId)).json().codes, ['already-asked'])
  assert.equal((await editor(`/api/duties/${dutyId}`)).json().requests[0].state, 'pending')

  assert.equal((await decide(clerk, id, true)).statusCode, 204)
  const card = (await editor(`/api/duties/${dutyId}`)).json()
  assert.deepEqual([card.duty.is, card.requests[0].state], ['excused', 'approved'])
  assert.deepEqual([card.exemptions[0].until, card.exemptions[0].isNow], ['2026-12-31', true])
  assert.deepEqual((await clerk('/api/exemptions?state=pending')).json(), [])
  const names = (await listEntries(site.db, site.siteId, 0, 100)).map(({ name }) => name)
  assert.deepEqual(
    names.filter((name) => name.startsWith('exemption')),
    ['exemption.asked', 'exemption.approved'],
  )
})

test('a rejected request changes nothing for the duty, and says why', async (t) => {
  const { as, dutyId } = await desk(t)
  const [editor, clerk] = [await as(statistics), await as(office)]
  const { id } = (await ask(editor, dutyId)).json()
  assert.equal((await decide(clerk, id, false)).statusCode, 204)
  const [own] = (await editor('/api/exemptions')).json()
  assert.deepEqual([own.state, own.decision.reason], ['rejected', '情况属实'])
  assert.notEqual((await editor(`/api/duties/${dutyId}`)).json().duty.is, 'excused')
})

test('of two who decide at once one does, and the other is told what was decided and by whom', async (t) => {
  const { as, dutyId } = await desk(t)
  const { id } = (await ask(await as(statistics), dutyId)).json()
  const clerks = [await as(office), await as(office)]
  const answers = await Promise.all(clerks.map((clerk, index) => decide(clerk, id, index === 0)))
  assert.deepEqual(answers.map(({ statusCode }) => statusCode).toSorted(), [204, 409])
  const second = answers.find(({ statusCode }) => statusCode === 409)!.json()
  assert.deepEqual(second.codes, ['already-decided'])
  assert.match(second.words[0], /人员\d+已(批准|驳回)这份申请（理由：情况属实）/)
})

test('who asked, who sits in the unit, and who is not the office cannot decide; another unit neither asks nor sees', async (t) => {
  const { as, dutyId } = await desk(t)
  const both = await as(office, statistics)
  const { id } = (await ask(both, dutyId)).json()
  assert.deepEqual((await decide(both, id, true)).json().codes, ['own-request', 'own-unit'])
  assert.deepEqual((await decide(await as(office, statistics), id, true)).json().codes, ['own-unit'])
  assert.equal((await decide(await as({ role: 'leader', unitId: 'statistics' }), id, true)).statusCode, 403)

  const other = await as({ role: 'editor', unitId: 'education' })
  assert.deepEqual((await other('/api/exemptions')).json(), [])
  assert.deepEqual((await ask(other, dutyId, { ...asked, from: '2027-01-01', until: '2027-01-02' })).json().codes, [
    'not-your-unit',
  ])
  const guess = '00000000-0000-4000-8000-000000000000'
  assert.deepEqual((await decide(await as(office), guess, true)).json().codes, ['no-such-request'])
  assert.equal((await decide(await as(office), 'x', true)).statusCode, 400)
})

test('a decided request cannot be changed or lost, not even in the database', async (t) => {
  const { site, as, dutyId } = await desk(t)
  const { id } = (await ask(await as(statistics), dutyId)).json()
  await decide(await as(office), id, false)
  const all = site.db.updateTable('exemption_request').set({ reason: '别的' })
  await assert.rejects(() => all.execute(), /已审批的豁免申请不再改动/)
  await assert.rejects(() => site.db.deleteFrom('exemption_request').execute(), /只增不改/)
})
