import assert from 'node:assert/strict'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { pageWith, servedFolder } from '../../../test/kit/served-folder.ts'

test('a page is sent with its tag and its rules, and is not sent again to whoever has it', async (t) => {
  const { get } = await servedFolder(t)
  const first = await get('/')
  assert.equal(first.statusCode, 200)
  assert.equal(first.headers['content-type'], 'text/html; charset=utf-8')
  assert.equal(first.headers['cache-control'], 'no-cache')
  assert.match(
    first.headers['content-security-policy'] as string,
    /default-src 'none'; script-src 'self'; style-src 'self';/,
  )
  assert.doesNotMatch(first.headers['content-security-policy'] as string, /unsafe/)
  const again = await get('/?from=wx', { headers: { 'if-none-match': first.headers.etag! } })
  assert.deepEqual([again.statusCode, again.body.length], [304, 0])
})

test('the copy a browser takes is the page, and each copy has a tag of its own', async (t) => {
  const { get } = await servedFolder(t)
  const plain = await get('/')
  const gzip = await get('/', { headers: { 'accept-encoding': 'gzip' } })
  const br = await get('/', { headers: { 'accept-encoding': 'gzip, br' } })
  assert.deepEqual([gzip.headers['content-encoding'], br.headers['content-encoding']], ['gzip', 'br'])
  assert.ok(gunzipSync(gzip.body).equals(plain.body) && brotliDecompressSync(br.body).equals(plain.body))
  assert.equal(new Set([plain, gzip, br].map(({ headers }) => headers.etag)).size, 3)
  assert.equal(br.headers.vary, 'accept-encoding')
})

test('a page that is written again is seen with the next request', async (t) => {
  const { get, put } = await servedFolder(t)
  const { etag } = (await get('/news/')).headers
  await put('news/index.html', pageWith('更新'))
  const now = await get('/news/', { headers: { 'if-none-match': etag! } })
  assert.equal(now.statusCode, 200)
  assert.match(now.body.toString(), /更新/)
})

test('what was withdrawn is 410 with a page, what never was is 404 with one', async (t) => {
  const { get } = await servedFolder(t)
  const gone = await get('/a/2026/1124/12.html')
  assert.deepEqual([gone.statusCode, gone.body.toString().includes('撤下')], [410, true])
  const none = await get('/a/2026/1124/13.html')
  assert.deepEqual([none.statusCode, none.body.toString().includes('没有')], [404, true])
})

test('nothing outside the folder, and nothing hidden in it, can be asked for', async (t) => {
  const { get, folder } = await servedFolder(t)
  writeFileSync(join(dirname(folder), 'belltower-secret'), 'secret')
  t.after(() => rmSync(join(dirname(folder), 'belltower-secret')))
  const ways = [
    '/../belltower-secret',
    '/..%2fbelltower-secret',
    '/%2e%2e/belltower-secret',
    '/news/../../belltower-secret',
  ]
  for (const path of [
    ...ways,
    '/.belltower.json',
    '/index.html.br',
    '/a/2026/1124/12.gone.html',
    '/\\..\\belltower-secret',
  ])
    assert.equal((await get(path)).statusCode, 404, path)
})

test('a folder has one address: with its slash, without index.html, and its query stays', async (t) => {
  const { get } = await servedFolder(t)
  for (const [path, to] of [
    ['/news', '/news/'],
    ['/news?x=1', '/news/?x=1'],
    ['/news/index.html', '/news/'],
    ['/index.html', '/'],
    ['/hant/news', '/hant/news/'],
  ] as const) {
    const { statusCode, headers } = await get(path)
    assert.deepEqual([statusCode, headers.location], [301, to], path)
  }
})

test('only reading is answered', async (t) => {
  const { get } = await servedFolder(t)
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    const { statusCode, headers } = await get('/', { method })
    assert.deepEqual([statusCode, headers.allow], [405, 'GET, HEAD'])
  }
  const head = await get('/', { method: 'HEAD' })
  assert.deepEqual([head.statusCode, head.body.length], [200, 0])
  assert.ok(Number(head.headers['content-length']) > 0)
})

test('assets named by their content are kept for ever; uploaded files are boxed in, and sent in parts', async (t) => {
  const { get } = await servedFolder(t)
  assert.match((await get('/assets/site.3f9c2a71.css')).headers['cache-control']!, /immutable/)
  const { headers } = await get('/files/ab/ab12.pdf')
  assert.match(headers['content-security-policy'] as string, /sandbox/)
  assert.equal(headers['x-content-type-options'], 'nosniff')
  const part = await get('/files/ab/ab12.pdf', { headers: { range: 'bytes=2-4' } })
  assert.deepEqual([part.statusCode, part.body.toString(), part.headers['content-range']], [206, '234', 'bytes 2-4/10'])
  const none = await get('/files/ab/ab12.pdf', { headers: { range: 'bytes=10-' } })
  assert.deepEqual([none.statusCode, none.headers['content-range']], [416, 'bytes */10'])
  const other = await get('/files/ab/ab12.pdf', { headers: { range: 'bytes=2-4', 'if-range': '"older"' } })
  assert.equal(other.statusCode, 200)
})

test('a large file comes from the disk, whole and in parts', async (t) => {
  const { get, put, folder } = await servedFolder(t)
  const bytes = Buffer.alloc(700_000, '0123456789')
  await put('files/cd/cd34.zip', bytes)
  assert.ok((await get('/files/cd/cd34.zip')).body.equals(readFileSync(join(folder, 'files/cd/cd34.zip'))))
  const part = await get('/files/cd/cd34.zip', { headers: { range: 'bytes=-3' } })
  assert.deepEqual([part.statusCode, part.body.toString()], [206, '789'])
  const { etag } = part.headers
  assert.equal((await get('/files/cd/cd34.zip', { headers: { 'if-none-match': etag! } })).statusCode, 304)
})

test('the other ways of reading are made from the page: in traditional characters, and for the elderly', async (t) => {
  const { get } = await servedFolder(t)
  const hant = await get('/hant/', { headers: { 'accept-encoding': 'br' } })
  const text = brotliDecompressSync(hant.body).toString()
  assert.match(text, /首頁裏面/)
  assert.match(text, /lang="zh-Hant"/)
  assert.match(text, /href="\/hant\/news\/"/)
  const elder = (await get('/elder/')).body.toString()
  assert.match(elder, /class="elder"/)
  assert.match(elder, /href="\/elder\/news\/"/)
  assert.equal(
    (await get('/hant/', { headers: { 'if-none-match': hant.headers.etag!, 'accept-encoding': 'br' } })).statusCode,
    304,
  )
  assert.equal((await get('/elder/a/2026/1124/12.html')).statusCode, 410)
})

test('with an application behind, its addresses and files nobody may see are left to it; alone, they are 503 and 404', async (t) => {
  const behind = await servedFolder(t, { hasApplication: true })
  for (const path of ['/api/ledger', '/desk', '/charter/', '/search?q=x', '/files/ef/ef56.pdf'])
    assert.equal((await behind.get(path)).body.toString(), 'the application', path)
  const alone = await servedFolder(t)
  assert.equal((await alone.get('/search?q=x')).statusCode, 503)
  assert.equal((await alone.get('/files/ef/ef56.pdf')).statusCode, 404)
})

test('browsers are held to TLS only when a proxy that is believed says that they use it', async (t) => {
  const headers = { 'x-forwarded-proto': 'https' }
  const believed = await servedFolder(t, { proxies: ['127.0.0.0/8'] })
  assert.ok((await believed.get('/', { headers })).headers['strict-transport-security'])
  assert.equal((await believed.get('/')).headers['strict-transport-security'], undefined)
  const open = await servedFolder(t)
  assert.equal((await open.get('/', { headers })).headers['strict-transport-security'], undefined)
})

test('before the site was ever built it says so', async (t) => {
  const { get, folder } = await servedFolder(t)
  rmSync(join(folder, 'index.html'))
  assert.equal((await get('/')).statusCode, 503)
})
