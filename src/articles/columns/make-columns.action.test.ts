import assert from 'node:assert/strict'
import { test } from 'node:test'
import { columnRoutes } from '#/articles/columns/columns.routes.ts'
import { listColumns } from '#/articles/columns/columns.store.ts'
import { makeColumns } from '#/articles/columns/make-columns.action.ts'
import { listEntries } from '#/platform/record-book.store.ts'
import { seedOffice } from '../../../test/kit/seed-office.ts'
import { guardedServer } from '../../../test/kit/signed-in.ts'

const clerk = { role: 'office', unitId: 'government-office' } as const
const topics = 'youqinglianjiezhuantizhuanlan/gezhuantizhuanlan'

test('the columns of the seed are made once, on record; made again nothing changes and nothing is recorded', async (t) => {
  const site = await seedOffice(t)
  const { made } = await makeColumns(site, '终端')
  assert.ok(made.length > 60)
  assert.deepEqual(await makeColumns(site, '终端'), { made: [], renamed: [], changed: [], retired: [] })
  const entries = await listEntries(site.db, site.siteId, 0, 100)
  assert.equal(entries.filter(({ name }) => name === 'columns.made').length, 1)
  const link = (await listColumns(site.db, site.siteId)).find(({ title }) => title === '依据公示')
  assert.deepEqual([link?.kind, link?.target?.owner], ['link', '江苏政务服务网'])
})

test('the office sets a column and opens a topic; what it set outlives making the columns again; a unit may not', async (t) => {
  const site = await seedOffice(t)
  await makeColumns(site, '终端')
  const { app, as } = await guardedServer(site, [columnRoutes])
  t.after(() => app.close())
  const [boss, editor] = [await as(clerk), await as({ role: 'editor', unitId: 'statistics' })]
  const set = (payload: object, who = boss) => who({ method: 'POST', url: '/api/columns/settings', payload })
  const column = 'xinwenzhongxin/bumendongtai'
  assert.equal((await set({ column, reviews: 2 }, editor)).statusCode, 403)
  assert.equal((await set({ column, reviews: 2, description: '各部门的动态' })).statusCode, 204)
  assert.deepEqual((await set({ column, reviews: 2 })).json().codes, ['nothing-changed'])
  assert.deepEqual((await set({ column, title: '别名' })).json().codes, ['title-is-the-charters'])
  assert.deepEqual((await set({ column: 'mei/you', reviews: 2 })).json().codes, ['no-such-column'])

  const topic = { parent: topics, title: '示例专题', columns: [{ title: '工作动态', class: '动态信息类' }] }
  const open = (payload: object) => boss({ method: 'POST', url: '/api/columns/topics', payload })
  assert.deepEqual((await open(topic)).json(), { column: `${topics}/shilizhuanti` })
  assert.deepEqual((await open(topic)).json().codes, ['title-taken'])
  assert.deepEqual((await open({ ...topic, parent: column })).json().codes, ['no-topics-here'])

  await makeColumns(site, '终端')
  const columns = (await boss('/api/columns')).json()
  const found = (id: string) => columns.find((each: { id: string }) => each.id === id)
  assert.deepEqual([found(column).reviews, found(column).description], [2, '各部门的动态'])
  assert.deepEqual(found(`${topics}/shilizhuanti/gongzuodongtai`).path, [
    ...['友情链接、专题专栏', '各专题专栏', '示例专题', '动态信息类', '工作动态'],
  ])
})
