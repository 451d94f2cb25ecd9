import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { type TestContext, test } from 'node:test'
import { adoptEdition } from '#/charter/adopt-edition.action.ts'
import type { Grid } from '#/charter/grid.ts'
import { readCharter } from '#/charter/read-charter.ts'
import { ledgerRoutes } from '#/ledger/ledger.routes.ts'
import { type App, buildServer } from '#/platform/http.server.ts'
import { ownOffice } from '../kit/own-office.ts'

const attack = '<script>alert(1)</script>'
const grid: Grid = {
  title: `责任分解表${attack}`,
  cells: [
    ['序号', '栏目名称', '责任单位', '工作要求'],
    ['1', `新闻"中心'${attack}`, `档案局${attack}`, `每周至少更新1条${attack}`],
  ],
  merges: [],
  notes: [],
}

/** An office whose table was written by somebody who means harm, and its pages. */
async function pages(t: TestContext): Promise<App> {
  const office = await ownOffice(t)
  const from = Temporal.PlainDate.from('2026-01-01')
  const source = { fileName: `${attack}.csv`, sha256: '0'.repeat(64) }
  await adoptEdition(office, { charter: readCharter([grid]), grids: [grid], source, from, adoptedBy: attack })
  const app = await buildServer(office, [ledgerRoutes])
  t.after(() => app.close())
  return app
}

test('what stands in a table is shown and never run', async (t) => {
  const app = await pages(t)
  const page = await app.inject('/charter/?on=2026-03-01')
  assert.equal(page.statusCode, 200)
  assert.doesNotMatch(page.body, /<script/i)
  assert.match(page.body, /&#60;script&#62;alert\(1\)/)
  assert.match(String(page.headers['content-security-policy']), /script-src 'self'/)
  const ledger = await app.inject('/api/ledger?on=2026-03-01')
  assert.match(String(ledger.headers['content-type']), /^application\/json/)
  assert.equal(ledger.headers['x-content-type-options'], 'nosniff')
})

test('a day that is none is told in words, on every address that takes one', async (t) => {
  const app = await pages(t)
  for (const address of ['/charter/', '/api/ledger', '/api/charter'])
    for (const query of ['on=2026-13-01', 'on=2026-02-30', 'on=abc', 'known=', 'on=2026-01-01&on=2026-01-02']) {
      const answer = await app.inject(`${address}?${query}`)
      assert.equal(answer.statusCode, 400, `${address}?${query}`)
      assert.match(answer.json().words[0], /日期，如 2026-03-01|文字/)
    }
})

test('before the table there is an empty page, far ahead there is one too', async (t) => {
  const app = await pages(t)
  for (const on of ['0001-01-01', '9999-12-31']) assert.equal((await app.inject(`/charter/?on=${on}`)).statusCode, 200)
})

test('unknown addresses and methods are 404 in words; HEAD answers like GET, without a body', async (t) => {
  const app = await pages(t)
  for (const method of ['GET', 'POST', 'PUT', 'DELETE'] as const) {
    const answer = await app.inject({ method, url: '/nowhere' })
    assert.deepEqual([answer.statusCode, answer.json().words], [404, ['没有这个地址']])
  }
  const cut = await app.inject('/%')
  assert.deepEqual([cut.statusCode, cut.json().words], [400, ['请求的格式不对']])
  const head = await app.inject({ method: 'HEAD', url: '/charter/' })
  assert.deepEqual([head.statusCode, head.body], [200, ''])
})

test('two hundred at once are all answered; noise on the line and long addresses end no server', async (t) => {
  const app = await pages(t)
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  const answers = await Promise.all(Array.from({ length: 200 }, () => fetch(`${address}/api/ledger?on=2026-03-01`)))
  assert.ok(answers.every(({ status }) => status === 200))
  await Promise.all(answers.map((answer) => answer.body?.cancel()))

  for (const noise of ['BREW / HTTP/1.1\r\n\r\n', `GET /${'a'.repeat(100_000)} HTTP/1.1\r\n\r\n`, '\0\0\0\r\n\r\n']) {
    const socket = connect(Number(new URL(address).port), '127.0.0.1')
    socket.on('error', () => {}).end(noise)
    socket.resume()
    await new Promise((resolve) => socket.once('close', resolve))
  }
  assert.equal((await fetch(`${address}/health`)).status, 200)
})
