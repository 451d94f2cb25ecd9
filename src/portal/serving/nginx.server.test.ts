import assert from 'node:assert/strict'
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { variantsOf } from '#/portal/publishing/variants.file.ts'
import { nginxConfig } from '#/portal/serving/nginx-config.ts'
import { ownPublicFolder } from '../../../test/kit/published-site.ts'

const hasNginx = spawnSync('nginx', ['-v']).status === 0

/** A free port of this machine. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function startNginx(t: TestContext, config: string, port: number, home: string): Promise<void> {
  const site = config.replace('listen 80;', `listen 127.0.0.1:${port};`).replace(/ {4}listen \[::\]:80;\n/, '')
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${home}/${kind};`)
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  const main = `${user} worker_processes 1; daemon off; pid ${home}/pid; error_log ${home}/log; events {} http { access_log off; ${temp.join(' ')}\n${site} }`
  writeFileSync(join(home, 'nginx.conf'), main)
  const child: ChildProcess = spawn('nginx', ['-c', join(home, 'nginx.conf'), '-p', home], { stdio: 'inherit' })
  t.after(async () => {
    child.kill('SIGTERM')
    await once(child, 'exit')
  })
  while (!(await fetch(`http://127.0.0.1:${port}/`).catch(() => null))) await wait(20)
}

async function site(t: TestContext) {
  const folder = ownPublicFolder(t)
  const put = async (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
    if (file.endsWith('.html'))
      for (const [ending, copy] of await variantsOf(Buffer.from(text))) writeFileSync(join(folder, file + ending), copy)
  }
  for (const file of ['index.html', '404.html', '503.html', 'news/index.html', 'a/2026/1124/12.html'])
    await put(file, file)
  await put('a/2026/1124/13.gone.html', 'gone')
  await put('assets/site.3f9c2a71.css', 'body{}')
  await put('files/ab/ab12.pdf', '0123456789')
  await put('.belltower.json', '{}')
  const application = createServer((request, response) => response.end(`application ${request.url}`)).listen(
    0,
    '127.0.0.1',
  )
  await once(application, 'listening')
  const stop = async () => {
    application.closeAllConnections()
    await new Promise((resolve) => application.close(resolve))
  }
  t.after(stop)
  const port = await freePort()
  const given = { application: `127.0.0.1:${(application.address() as AddressInfo).port}`, domain: '_', tls: null }
  await startNginx(t, nginxConfig({ ...given, folder, hasBrotli: false }), port, ownPublicFolder(t))
  const get = (path: string, init?: RequestInit) =>
    fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', ...init })
  return { get, stop }
}

test('a real nginx answers as Belltower itself does', { skip: !hasNginx && 'no nginx on this machine' }, async (t) => {
  const { get, stop } = await site(t)
  const said = async (path: string) => {
    const answer = await get(path)
    return [answer.status, await answer.text()]
  }
  assert.deepEqual(await said('/'), [200, 'index.html'])
  assert.deepEqual(await said('/news/'), [200, 'news/index.html'])
  assert.deepEqual(await said('/a/2026/1124/12.html'), [200, 'a/2026/1124/12.html'])
  assert.deepEqual(await said('/a/2026/1124/13.html'), [410, 'gone'])
  assert.deepEqual(await said('/a/2026/1124/14.html'), [404, '404.html'])
  assert.deepEqual(await said('/nowhere/'), [404, '404.html'])
  for (const path of ['/.belltower.json', '/index.html.gz', '/a/2026/1124/13.gone.html', '/a/'])
    assert.deepEqual(await said(path), [404, '404.html'], path)
  assert.equal((await get('/news')).status, 301)
  for (const path of ['/api/ledger', '/desk/', '/search?q=x', '/hant/news/', '/charter/'])
    assert.deepEqual(await said(path), [200, `application ${path}`])
  assert.deepEqual(await said('/files/cd/cd34.pdf'), [200, 'application /files/cd/cd34.pdf'])

  const page = await get('/', { headers: { 'accept-encoding': 'gzip' } })
  assert.equal(page.headers.get('content-encoding'), 'gzip')
  assert.equal(page.headers.get('cache-control'), 'no-cache')
  assert.match(page.headers.get('content-security-policy')!, /script-src 'self'/)
  assert.match((await get('/assets/site.3f9c2a71.css')).headers.get('cache-control')!, /immutable/)
  const part = await get('/files/ab/ab12.pdf', { headers: { range: 'bytes=2-4' } })
  assert.deepEqual([part.status, await part.text()], [206, '234'])
  assert.match(part.headers.get('content-security-policy')!, /sandbox/)

  await stop()
  assert.deepEqual(await said('/'), [200, 'index.html'])
  assert.deepEqual(await said('/search?q=x'), [502, '503.html'])
})
