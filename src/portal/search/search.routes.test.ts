import assert from 'node:assert/strict'
import { test } from 'node:test'
import { saveDocuments } from '#/portal/search/documents.store.ts'
import { openCut } from '#/portal/search/jieba.server.ts'
import { searchRoutes } from '#/portal/search/search.routes.ts'
import { seedOffice } from '../../../test/kit/seed-office.ts'
import { guardedServer } from '../../../test/kit/signed-in.ts'
import { aDocument } from '../../../test/kit/some-documents.ts'

test('anybody searches; what was typed is shown escaped, whatever it is; nonsense in the address is passed over', async (t) => {
  const office = await seedOffice(t)
  const { app } = await guardedServer(office, [searchRoutes])
  t.after(() => app.close())
  const cut = await openCut()
  const title = '示例：<b>垃圾分类</b>指南'
  const documents = [aDocument({ number: 1, title, text: '投放时间与地点' }, cut)]
  await office.db.transaction().execute((tx) => saveDocuments(tx, office.siteId, documents))
  const get = (query: string) => app.inject({ url: `/search?${query}` })

  const page = await get(`q=${encodeURIComponent('垃圾分类')}`)
  assert.equal(page.statusCode, 200)
  assert.match(page.body, /<mark>垃圾分类<\/mark>/)
  assert.ok(!page.body.includes('<b>垃圾'))

  const hostile = await get(`q=${encodeURIComponent('"><script>alert(1)</script>')}&year=abc&page=-3&kind=none&order=x`)
  assert.equal(hostile.statusCode, 200)
  assert.ok(!hostile.body.includes('<script>alert'))
  assert.match(hostile.body, /没有找到/)

  const empty = await get('')
  assert.equal(empty.statusCode, 200)
  assert.ok(!empty.body.includes('没有找到'))

  const json = (await app.inject({ url: '/api/search?q=lajifenlei' })).json()
  assert.deepEqual(json.hints, ['垃圾分类'])
})
