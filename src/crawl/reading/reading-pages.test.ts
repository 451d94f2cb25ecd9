import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse5Tree } from '../../../test/kit/parse5-tree.ts'
import { decodePage } from '../decode-page.ts'
import { scanPage } from '../scan/scan-page.ts'
import { readArticle } from './read-article.ts'
import { readList } from './read-list.ts'

const folder = new URL('../../../test/fixtures/pages/', import.meta.url)

type Expected = {
  readonly href: string
  readonly contentType: string | null
  readonly article?: object
  readonly list?: object
}

for (const name of readdirSync(folder)) {
  const { href, contentType, article, list } = JSON.parse(
    readFileSync(new URL(`${name}/expected.json`, folder), 'utf8'),
  ) as Expected
  const { text, charset } = decodePage(readFileSync(new URL(`${name}/page.html`, folder)), contentType)
  const page = scanPage(text)

  test(`${name}: the scanner finds the links, metas, ids and title that parse5’s tree has`, () => {
    const { links, metas, ids, title } = page
    const simple = links.filter(({ kind }) => kind !== 'style' && kind !== 'picture-set' && kind !== 'refresh')
    const found = {
      links: simple.map(({ tag, attribute, value }) => `${tag} ${attribute} ${value}`).sort(),
      metas: metas.length,
      ids: [...ids],
      title,
    }
    assert.deepEqual(found, parse5Tree(text))
  })

  if (article)
    test(`${name}: the article is read`, () => assert.deepEqual(articleJson(readArticle(page, href)), article))
  if (list)
    test(`${name}: the list is read`, () => assert.deepEqual(listJson(readList(page, text, href, charset)), list))
}

function articleJson({ title, publishedAt, source, columnPath, disagreesOnDate }: ReturnType<typeof readArticle>) {
  return {
    ...{
      title: title?.value ?? null,
      date: publishedAt?.value.date.toString() ?? null,
      time: publishedAt?.value.time?.toString() ?? null,
    },
    ...{
      source: source?.value ?? null,
      columnPath: columnPath?.value ?? null,
      dateFrom: publishedAt?.from ?? null,
      disagreesOnDate,
    },
  }
}

function listJson({ items, next }: ReturnType<typeof readList>) {
  return { items: items.map(({ title, href, date }) => [title, href, date?.value.toString() ?? null]), next }
}

test('a page that says nothing is read as nothing', () => {
  const page = scanPage('<p>某区</p>')
  assert.deepEqual(readArticle(page, 'http://a.cn/x.html'), {
    title: null,
    publishedAt: null,
    source: null,
    columnPath: null,
    disagreesOnDate: false,
  })
  assert.deepEqual(readList(page, '', 'http://a.cn/', 'utf-8'), { items: [], next: null })
})
