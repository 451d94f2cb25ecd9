import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crawled } from '../../../test/kit/crawled.ts'
import { pageOf, serveSite } from '../../../test/kit/edge-site.ts'

test('a site without an end is left at the most pages, and its queries before', async (t) => {
  const site = await serveSite(t, ({ url }, response) => {
    const next = Number(/\d+/.exec(url ?? '')?.[0] ?? 0) + 1
    response.writeHead(200, { 'content-type': 'text/html' }).end(pageOf(`<a href="/day/${next}.html">`))
  })
  const { summary } = await crawled(t, site.root, { rules: { maxPages: 25, maxDepth: 1_000 } })
  assert.deepEqual([summary.pages, summary.why], [25, 'most-pages'])
  const shallow = await crawled(t, site.root, { rules: { maxDepth: 3 } })
  assert.deepEqual([shallow.summary.pages, shallow.summary.why, shallow.summary.leftOut], [4, 'finished', 1])
})

test('robots.txt is asked for first and obeyed', async (t) => {
  const site = await serveSite(t, ({ url }, response) => {
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(
        url === '/robots.txt'
          ? 'User-agent: *\nDisallow: /inner'
          : pageOf('<a href=/inner/a.html>', '<a href=/b.html>'),
      )
  })
  const { outcomeOf } = await crawled(t, site.root)
  assert.equal(site.asked[0], 'GET /robots.txt')
  assert.deepEqual([outcomeOf('inner/a.html'), outcomeOf('b.html')], ['forbidden-by-robots', 'ok'])
  assert.ok(!site.asked.includes('GET /inner/a.html'))
})

test('other sites are asked for by HEAD when that is wished, and never followed', async (t) => {
  const other = await serveSite(t, (_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end(pageOf('<a href=/deeper>')),
  )
  const site = await serveSite(t, (_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end(pageOf(`<a href="${other.root}x">`)),
  )
  await crawled(t, site.root)
  assert.deepEqual(other.asked, [])
  const { found } = await crawled(t, site.root, { rules: { checksOthers: true } })
  assert.equal(found.get(`${other.root}x`)?.outcome, 'ok')
  assert.deepEqual(other.asked, ['GET /robots.txt', 'HEAD /x'])
})
