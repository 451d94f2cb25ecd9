import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crawled } from '../../../test/kit/crawled.ts'
import { pageOf, serveSite } from '../../../test/kit/edge-site.ts'

test('closed nets are not entered: by address, by name, by redirect, or by a name that changes its address', async (t) => {
  const site = await serveSite(t, ({ url }, response) => {
    const port = response.socket!.localPort
    const to: Readonly<Record<string, string>> = {
      '/by-address': `http://127.0.0.2:${port}/x`,
      '/by-name': `http://inner.example:${port}/x`,
    }
    if (url && to[url]) response.writeHead(302, { location: to[url] }).end()
    else
      response
        .writeHead(200, { 'content-type': 'text/html', connection: 'close' })
        .end(pageOf('<a href=/by-address>', '<a href=/by-name>', '<a href=/later.html>'))
  })
  await t.test('the machine itself is refused as it stands', async (inner) => {
    const { outcomeOf } = await crawled(inner, site.root, {
      connections: { allowsPrivate: false },
      rules: { obeysRobots: false },
    })
    assert.equal(outcomeOf(''), 'private-address')
    assert.deepEqual(site.asked, [])
  })
  const isClosed = (ip: string) => ip === '127.0.0.2'
  await t.test('a redirect into a closed net, by address and by name', async (inner) => {
    const resolve = async () => [{ address: '127.0.0.2', family: 4 }]
    const { outcomeOf } = await crawled(inner, site.root, { connections: { allowsPrivate: false, isClosed, resolve } })
    assert.deepEqual(['', 'by-address', 'by-name'].map(outcomeOf), ['ok', 'private-address', 'private-address'])
  })
  await t.test('a name that led into the open at first', async (inner) => {
    let times = 0
    const resolve = async () => [{ address: times++ === 0 ? '127.0.0.1' : '127.0.0.2', family: 4 }]
    const root = site.root.replace('127.0.0.1', 'turning.example')
    const { found } = await crawled(inner, root, {
      connections: { allowsPrivate: false, isClosed, resolve },
      rules: { obeysRobots: false, perHost: 1 },
    })
    assert.equal(found.get(root)?.outcome, 'ok')
    assert.equal(found.get(`${root}later.html`)?.outcome, 'private-address')
  })
})
