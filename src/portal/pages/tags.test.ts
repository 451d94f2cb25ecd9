import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articlePage } from '#/portal/pages/article-page.ts'
import { aHead, anArticle, aSiteView } from '../../../test/kit/a-site-view.ts'
import { sampleHtml, samplePage } from '../../../test/kit/sample-pages.ts'
import { sampleSettings } from '../../../test/kit/sample-settings.ts'

const site = ['SiteName', 'SiteDomain', 'SiteIDCode']
const column = ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType']
const article = ['ArticleTitle', 'PubDate', 'ContentSource']
const free = ['Keywords', 'Author', 'Description', 'Image', 'Url', 'viewport']

/** 国办发〔2017〕47号 annex: 3 tags on the home page, 7 on a list, 10 on an article. */
const owed: Readonly<Record<string, readonly string[]>> = {
  ...{ home: site, about: site, 'site-map': site, 'not-found': site, gone: site, unavailable: site },
  ...{ leaving: site, 'leaving-links': site },
  ...{ column: [...site, ...column], older: [...site, ...column], platform: [...site, ...column] },
  ...{ unit: [...site, ...column], 'unit-class': [...site, ...column], reports: [...site, ...column] },
  ...{ columns: [...site, ...column], article: [...site, ...column, ...article] },
}

for (const { ref, text } of sampleHtml()) {
  const tags = tagsOf(text)

  test(`${JSON.stringify(ref)} carries the tags of its kind, each once and none of them empty`, () => {
    const isGone = ref.kind === 'article' && ref.number === 7
    const names = tags.map(([name]) => name)
    assert.deepEqual(
      names.filter((name) => !free.includes(name)),
      isGone ? site : owed[ref.kind],
    )
    assert.equal(new Set(names).size, names.length)
    for (const [name, content] of tags) {
      assert.notEqual(content.trim(), '', name)
      assert.doesNotMatch(content, /^(?:null|undefined)$/i)
    }
  })
}

for (const { ref, text } of sampleHtml().filter((page) => page.ref.kind === 'article' && page.ref.number !== 7)) {
  const tags = new Map(tagsOf(text))

  test(`${JSON.stringify(ref)} says in its tags what it shows: the title, the minute, the host`, () => {
    assert.equal(tags.get('ArticleTitle'), /<h1>([^<]*)<\/h1>/.exec(text)![1])
    assert.match(tags.get('PubDate')!, /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/)
    assert.match(text, new RegExp(`发布日期：<time [^>]*>${tags.get('PubDate')}</time>`))
    assert.equal(tags.get('SiteDomain'), sampleSettings.domain)
    assert.match(tags.get('SiteIDCode')!, /^(?:\d{10}|bm\d{8})$/)
  })
}

test('a column about which nothing was filled in has a description, keywords and a type all the same', () => {
  const tags = new Map(tagsOf(samplePage({ kind: 'column', column: 'zoujin/minsheng' })))
  assert.equal(tags.get('ColumnDescription'), '示例区人民政府示例民生栏目')
  assert.equal(tags.get('ColumnKeywords'), '示例民生')
  assert.equal(tags.get('ColumnType'), '政务动态')
})

test('without a source the unit that published is the source', () => {
  const text = articlePage(aSiteView(), anArticle(aHead(900, 'xinwen/yaowen', { source: '' })))!
  assert.equal(new Map(tagsOf(text)).get('ContentSource'), '区政府办')
})

test('hostile words in a title stay words, in the tag, in the title and in the heading', () => {
  const title = `"><script>alert('1')</script>&lt;{{x}}\`\${y}`
  const text = articlePage(aSiteView(), anArticle(aHead(901, 'xinwen/yaowen', { title, source: title })))!
  assert.doesNotMatch(text, /<script>|alert\('/)
  assert.equal(new Map(tagsOf(text)).get('ArticleTitle'), /<h1>([^<]*)<\/h1>/.exec(text)![1])
})

function tagsOf(text: string): readonly (readonly [name: string, content: string])[] {
  return [...text.matchAll(/<meta name="([^"]*)" content="([^"]*)">/g)].map(([, name, content]) => [name!, content!])
}
