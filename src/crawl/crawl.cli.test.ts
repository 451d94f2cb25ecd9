import assert from 'node:assert/strict'
import type { IncomingMessage } from 'node:http'
import { after, test } from 'node:test'
import { begin, run } from '../../test/journeys/terminal.ts'
import { pageOf, serveSite } from '../../test/kit/edge-site.ts'
import { kill, ownFolder, until } from '../../test/kit/own-folder.ts'

const folder = ownFolder({ after })
const given = { BELLTOWER_DATA_DIR: folder }
const pages = 60

/** A site of so many pages, each leading to all; unchanged ones are known by their ETag. */
function manyPages() {
  const links = Array.from({ length: pages }, (_, n) => `<a href="/${n}.html">`)
  return (request: IncomingMessage, response: import('node:http').ServerResponse) => {
    if (request.url === '/robots.txt') return response.writeHead(404).end()
    if (request.headers['if-none-match'] === '"1"') return response.writeHead(304).end()
    const isGone = request.url === '/7.html'
    response.writeHead(isGone ? 404 : 200, { 'content-type': 'text/html', etag: '"1"' }).end(pageOf(...links))
  }
}

type Said = {
  pages: number
  outcomes: Record<string, number>
  troubles: { href: string; outcome: string; foundOn: string }[]
}

test('a crawl that is killed goes on where it was, without asking again for what it had; the next day’s asks only what has changed', async (t) => {
  const site = await serveSite(t, manyPages())
  const args = ['crawl', site.root, '--allow-private', '--json', '--rate', '30']
  const first = begin(given, args)
  await until(() => site.asked.length > 20)
  await kill(first)
  const before = [...site.asked]

  const { code, out } = await run(given, ...args)
  const said = JSON.parse(out) as Said
  assert.equal(code, 1)
  assert.equal(said.pages, pages + 1)
  assert.deepEqual(said.outcomes, { ok: pages, 'not-found': 1 })
  assert.deepEqual(
    said.troubles.map(({ href, outcome }) => [href, outcome]),
    [[`${site.root}7.html`, 'not-found']],
  )
  const again = site.asked.slice(before.length).filter((each) => each !== 'GET /robots.txt' && before.includes(each))
  assert.ok(again.length <= 6, `what was under way, and what was not yet kept: ${again}`)

  const asked = site.asked.length
  const next = JSON.parse((await run(given, ...args.slice(0, 4), '--rate', '1000')).out) as Said
  assert.deepEqual(next.outcomes, { unchanged: pages, 'not-found': 1 })
  assert.equal(site.asked.length - asked, pages + 2)
})

test('without a database a site is crawled just so; the machine itself is refused unless it is allowed', async (t) => {
  const site = await serveSite(t, manyPages())
  const allowed = await run({}, 'crawl', site.root, '--once', '--allow-private', '--rate', '1000', '--max-pages', '10')
  assert.match(allowed.out, /页面 10 个.*已到页数上限/)
  const asked = site.asked.length
  const refused = await run({}, 'crawl', site.root, '--once')
  assert.match(refused.out, /指向内网或本机地址，未访问/)
  assert.deepEqual([refused.code, site.asked.length - asked], [1, 0])
})

for (const args of [['ftp://a.cn/'], ['http://a.cn/', '--max-pages', '0'], ['http://a.cn/', '--rate', 'x']]) {
  test(`crawl ${args.join(' ')} is a wrong usage`, async () => assert.equal((await run({}, 'crawl', ...args)).code, 2))
}
