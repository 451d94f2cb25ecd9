import assert from 'node:assert/strict'
import { test } from 'node:test'
import { insertArticle } from '#/articles/articles.store.ts'
import { previewRoutes } from '#/portal/preview.routes.ts'
import { aHead, aPublished } from '../../test/kit/a-site.ts'
import { publishedOffice } from '../../test/kit/published-site.ts'
import { guardedServer } from '../../test/kit/signed-in.ts'

test('a draft is shown as its page would be to those who may read it, marked as a preview, and to nobody else', async (t) => {
  const { office, columns } = await publishedOffice(t, 1)
  const { content } = aPublished(aHead(1, { title: '还没有发布的示例' }))
  const writing = { by: { personId: 'a', name: '示例编辑' }, at: office.now() }
  const draft = { column: columns[0]!, unit: 'tongji', content }
  const number = await office.db.transaction().execute((tx) => insertArticle(tx, office.siteId, draft, writing))
  const { app, as } = await guardedServer(office, [previewRoutes])
  t.after(() => app.close())
  const url = `/api/portal/preview/${number}`
  const seen = await (await as({ role: 'editor', unitId: 'tongji' }))(url)
  assert.equal(seen.statusCode, 200)
  assert.match(seen.body, /预览：这是正在编辑的文字/)
  assert.match(seen.body, /还没有发布的示例/)
  assert.match(String(seen.headers['content-security-policy']), /script-src 'self'/)
  assert.equal((await (await as({ role: 'editor', unitId: 'dangan' }))(url)).statusCode, 404)
  assert.equal((await app.inject(url)).statusCode, 401)
})
