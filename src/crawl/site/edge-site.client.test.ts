import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { crawled } from '../../../test/kit/crawled.ts'
import { edgeSite, serveSite, type TestSite } from '../../../test/kit/edge-site.ts'

let site: TestSite
let crawl: Awaited<ReturnType<typeof crawled>>
before(async () => {
  site = await serveSite({ after }, edgeSite())
  crawl = await crawled({ after }, site.root)
})

const read = `/ /plain.html /tab.html /back.html /amp.html?a=1&copy=3&b=2 /%E4%B8%AD%E6%96%87.html /case%e4.HTML /pipe.html?q=a|b+c
  /bare.html /single.html /gbk.html /%E6%B1%89%E5%AD%97.html?k=%D6%D0%CE%C4 /area.html /frame.html /refresh.html /sheet.css /more.css
  /based/index.html /elsewhere/from-base.html /moved.html /moved-to.html /after-flaky.html`
const looked = `/picture.png /small.png /big.png /code.js /style.png /inline.png /object.svg /embed.swf /film.mp4 /poster.jpg /sound.mp3 /words.vtt
  /sheet.png`
const wanted = [...read.split(/\s+/).map((path) => `GET ${path}`), ...looked.split(/\s+/).map((path) => `HEAD ${path}`)]

for (const each of wanted) {
  test(`the edge site is asked for ${each}, as a browser would`, () => assert.ok(site.asked.includes(each)))
}

test('nothing that is no link, and nothing outside the site and the web', () => {
  assert.deepEqual(
    site.asked.filter((each) => /\/no-|sent\.html|mailto|javascript|passwd|half/.test(each)),
    [],
  )
  assert.ok([...crawl.found.keys()].every((href) => href.startsWith(site.root)))
  assert.equal(crawl.summary.leftOut, 1) // a/b/a/b/a/b/…
})

for (const [path, outcome] of [
  ['moved.html', 'ok'],
  ['wall.html', 'ok'],
  ['flaky.html', 'ok'],
  ['head-403.doc', 'ok'],
  ['zero.doc', 'ok'],
  ['loop.html', 'redirect-loop'],
  ['far.html', 'too-many-redirects'],
  ['out.html', 'bad-redirect'],
  ['gone.html', 'not-found'],
  ['forbidden.html', 'not-allowed'],
  ['cut.html', 'cut-off'],
  ['reset.html', 'connection-reset'],
  ['bomb.html', 'too-large'],
  ['drip.html', 'timed-out'],
  ['endless.html', 'too-large'],
  ['broken-gzip.html', 'undecodable'],
  ['bad-header.html', 'malformed-answer'],
] as const) {
  test(`${path}: ${outcome}`, () => assert.equal(crawl.outcomeOf(path), outcome))
}

test('a redirect is noted hop by hop', () => {
  const moved = crawl.found.get(`${site.root}moved.html`)!
  assert.deepEqual(moved.hops, [{ href: `${site.root}moved.html`, status: 302, location: '/moved-to.html' }])
  assert.equal(moved.finalHref, `${site.root}moved-to.html`)
})

test('nothing is asked for twice but by another method or for another try', () => {
  const others = new Set([
    '/flaky.html',
    '/cut.html',
    '/reset.html',
    '/drip.html',
    '/wall.html',
    '/loop.html',
    '/moved-to.html',
  ])
  const twice = site.asked.filter((each, at) => site.asked.indexOf(each) !== at && !others.has(each.slice(4)))
  assert.deepEqual(twice, [])
})
