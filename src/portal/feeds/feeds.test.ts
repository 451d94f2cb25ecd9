import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SaxesParser } from 'saxes'
import { feed, rfc822 } from '#/portal/feeds/feed.ts'
import { robots } from '#/portal/feeds/robots.ts'
import { sitemap, sitemapIndex, sitemapParts } from '#/portal/feeds/sitemap.ts'
import { aHead, aSiteView } from '../../../test/kit/a-site-view.ts'
import { sampleSettings } from '../../../test/kit/sample-settings.ts'

const view = aSiteView()
const news = view.columns.get('xinwen/yaowen')!

/** Names and texts of the elements of an XML document; throws when it is not well-formed. */
function elementsOf(xml: string): readonly (readonly [name: string, text: string])[] {
  const parser = new SaxesParser({ xmlns: true })
  const open: [string, string][] = []
  const all: [string, string][] = []
  parser.on('opentag', ({ name }) => all.push(open[open.push([name, '']) - 1]!))
  parser.on('text', (text) => {
    if (open.length > 0) open.at(-1)![1] += text
  })
  parser.on('closetag', () => open.pop())
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
  return all
}

const texts = (xml: string, name: string) => elementsOf(xml).flatMap(([is, text]) => (is === name ? [text] : []))

test('RSS has the newest twenty of a column, newest first, each with address and date', () => {
  const xml = feed(view, news, 'rss')!
  assert.equal(texts(xml, 'item').length, 20)
  assert.equal(texts(xml, 'guid')[0], 'https://www.example.gov.cn/a/2026/0109/88.html')
  assert.equal(texts(xml, 'pubDate')[0], 'Fri, 09 Jan 2026 01:30:00 +0800')
})

test('Atom has what RFC 4287 asks for: id, title, updated, author of the feed and of each entry', () => {
  const xml = feed(view, news, 'atom')!
  assert.equal(texts(xml, 'entry').length, 20)
  for (const name of ['id', 'title', 'updated']) assert.equal(texts(xml, name).length, 21, name)
  assert.equal(texts(xml, 'updated')[0], texts(xml, 'published')[0])
})

test('the feed of a group has the newest of all below it', () => {
  const xml = feed(view, view.columns.get('xinwen')!, 'rss')!
  const all = [...view.articles.values()].filter(({ column }) => column.startsWith('xinwen/'))
  const newest = all.sort((a, b) => Temporal.Instant.compare(b.publishedAt, a.publishedAt)).slice(0, 20)
  assert.deepEqual(
    texts(xml, 'title').slice(1),
    newest.map(({ title }) => title),
  )
})

test('a column without articles has a feed without articles', () => {
  assert.equal(texts(feed(view, view.columns.get('zoujin/wenhua')!, 'atom')!, 'updated')[0], '1970-01-01T00:00:00Z')
})

for (const title of ['<b>&amp;"\'', 'a\u0000b\u000bc', ']]>', '\ud800单', '😀'])
  test(`a title ${JSON.stringify(title)} leaves the feeds well-formed`, () => {
    const odd = { ...view, articles: new Map(view.articles).set(88, aHead(88, news.id, { title })) }
    for (const format of ['rss', 'atom'] as const) assert.ok(elementsOf(feed(odd, news, format)!).length > 100)
  })

test('the sitemap names every article once, in parts of a thousand numbers, and the columns', () => {
  const parts = sitemapParts(view).map((part) => sitemap(view, part)!)
  const named = parts.flatMap((xml) => texts(xml, 'loc'))
  assert.equal(new Set(named).size, named.length)
  assert.equal(named.filter((address) => address.includes('/a/2026/')).length, view.articles.size)
  assert.ok(named.includes('https://www.example.gov.cn/xinwen/yaowen/'))
  assert.equal(texts(sitemapIndex(view), 'loc').length, parts.length)
})

test('what was withdrawn is in no feed and no sitemap', () => {
  const withdrawn = /\/7\.html/
  assert.doesNotMatch(sitemap(view, 1)!, withdrawn)
  assert.doesNotMatch(feed(view, view.columns.get('xinwen')!, 'rss')!, withdrawn)
})

test('robots may read all but the desk and what is made on demand', () => {
  assert.match(
    robots(sampleSettings),
    /^User-agent: \*\nDisallow: \/desk\/\n[\s\S]*\nSitemap: https:\/\/www.example.gov.cn\/sitemap.xml\n$/,
  )
  assert.doesNotMatch(robots({ domain: '' }), /Sitemap/)
})

test('a moment is written as RFC 822 has it, in Beijing', () => {
  assert.equal(rfc822(Temporal.Instant.from('2026-11-24T06:05:09Z')), 'Tue, 24 Nov 2026 14:05:09 +0800')
})
