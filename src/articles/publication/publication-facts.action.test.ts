import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stoodAtOffice } from '#/ledger/office-ledger.store.ts'
import type { Office } from '#/platform/office.store.ts'
import { articlesOffice, draftBy, sendThrough, step } from '../../../test/kit/articles-office.ts'

/** How “每周至少更新内容1条” stands for 部门动态 today. */
async function weekly(site: Office) {
  const { stood } = await stoodAtOffice(site)
  const found = stood.find(
    ({ duty }) => duty.path.join() === '新闻中心,部门动态' && duty.obligation.kind === 'recurring',
  )
  return found!.standing.is
}

test('the ledger hears of a publication, and of a withdrawal, on the spot', async (t) => {
  const office = await articlesOffice(t)
  const { site, editor, leader } = office
  assert.notEqual(await weekly(site), 'met')
  const number = await draftBy(editor)
  await sendThrough(office, number)
  assert.equal(await weekly(site), 'met')
  await step(leader, number, 'withdraw', { reason: '内容有误' })
  assert.notEqual(await weekly(site), 'met')
})
