import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { type TestContext, test } from 'node:test'
import { deskRoutes } from '#/desk/desk.routes.ts'
import '../bin/build-desk.mjs'
import { ownOffice } from './kit/own-office.ts'
import { guardedServer } from './kit/signed-in.ts'

async function desk(t: TestContext) {
  const { app } = await guardedServer(await ownOffice(t), [deskRoutes])
  t.after(() => app.close())
  return app
}

test('every address of the desk is its one page, and the page is never kept', async (t) => {
  const app = await desk(t)
  for (const address of ['/desk', '/desk/', '/desk/duties/abc', '/desk/audit?x=1']) {
    const page = await app.inject(address)
    assert.equal(page.statusCode, 200, address)
    assert.match(page.body, /<div id="desk">/)
    assert.equal(page.headers['cache-control'], 'no-store')
  }
})

test('styles carry a number that is new with every answer; scripts are only files', async (t) => {
  const app = await desk(t)
  const nonces = new Set<string>()
  for (let n = 0; n < 3; n++) {
    const page = await app.inject('/desk/')
    const policy = String(page.headers['content-security-policy'])
    const [, nonce] = /style-src 'self' 'nonce-([\w+/=]+)'/.exec(policy)!
    assert.ok(page.body.includes(`name="csp-nonce" content="${nonce}"`))
    assert.match(policy, /script-src 'self';/)
    assert.doesNotMatch(page.body, /<script(?![^>]*\bsrc=)/)
    nonces.add(nonce!)
  }
  assert.equal(nonces.size, 3)
})

test('what the page loads is named by its content, kept for ever, and sent compressed', async (t) => {
  const app = await desk(t)
  const page = readFileSync('out/desk/index.html', 'utf8')
  const [, script] = /src="(\/desk\/assets\/[\w.-]+\.js)"/.exec(page)!
  const asset = await app.inject({ url: script!, headers: { 'accept-encoding': 'br, gzip' } })
  assert.equal(asset.statusCode, 200)
  assert.match(String(asset.headers['cache-control']), /max-age=31536000, immutable/)
  assert.equal(asset.headers['content-encoding'], 'br')
})

test('nothing beside the built files can be had', async (t) => {
  const app = await desk(t)
  for (const address of [
    '/desk/assets/nothing.js',
    '/desk/assets/..%2Findex.html',
    '/desk/assets/..%2f..%2f..%2fpackage.json',
    '/desk/assets/%2e%2e/%2e%2e/package.json',
  ]) {
    const answer = await app.inject(address)
    assert.doesNotMatch(answer.body, /"dependencies"/, address)
    assert.ok(answer.statusCode >= 400 || answer.body.includes('id="desk"'), address)
  }
})
