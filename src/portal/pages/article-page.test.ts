import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articlePage } from '#/portal/pages/article-page.ts'
import { sizeOf } from '#/portal/pages/article-parts.ts'
import { aHead, anArticle, aSiteView } from '../../../test/kit/a-site-view.ts'

const view = aSiteView()
const firstOf = (column: string) => [...view.articles.values()].find((head) => head.column === column)!
const shown = (number: number) => articlePage(view, anArticle(view.articles.get(number)!))!
const policy = firstOf('gongkai/zhengce')
const reading = firstOf('gongkai/jiedu')

test('a government-information article has its header above the title, field by field in the national order', () => {
  const text = shown(policy.number)
  const box = text.slice(text.indexOf('<table class="record">'), text.indexOf('<h1>'))
  assert.deepEqual(
    [...box.matchAll(/<th scope="row">([^<]*)<\/th><td[^>]*>([^<]*)<\/td>/g)].map(([, what, said]) => [what, said]),
    [
      ['信息名称', policy.title],
      ['索引号', policy.indexNumber],
      ['组配分类', '政府文件'],
      ['公开方式', '主动公开'],
      ['文件编号', policy.documentNumber],
      ['发布机构', policy.unitName],
      ['产生日期', '2026-01-04'],
      ['发布日期', text.match(/发布日期：<time [^>]*>([\d-]{10})/)![1]],
      ['废止日期', '有效'],
      ['内容概述', '示例概述。'],
    ],
  )
})

test('a void document keeps its page, says since when it is void, and keeps the record of it', () => {
  const validity = { state: 'void', from: Temporal.PlainDate.from('2025-02-13'), why: '已被新文件替代。' } as const
  const text = articlePage(view, anArticle({ ...policy, validity }))!
  assert.match(text, /<th scope="row">失效日期<\/th><td>2025-02-13<\/td>/)
  assert.doesNotMatch(text, /废止日期/)
  assert.match(text, /本文件已于2025-02-13失效。已被新文件替代。/)
  assert.match(text, /有效性记录[\s\S]*2020-01-01 有效[\s\S]*2025-02-13 失效/)
})

test('policy and interpretation lead to each other', () => {
  assert.match(
    shown(policy.number),
    new RegExp(`<h2>政策解读</h2>\\s*<ul[^>]*>\\s*<li><a href="[^"]*/${reading.number}.html"`),
  )
  assert.match(
    shown(reading.number),
    new RegExp(`<h2>政策原文</h2>\\s*<ul[^>]*>\\s*<li><a href="[^"]*/${policy.number}.html"`),
  )
})

test('上一篇 is the next newer of the column and 下一篇 the next older, past what was withdrawn', () => {
  const places = view.listings.get('column:xinwen/yaowen')!
  const at = places.indexOf(null)
  const [older, newer] = [places[at - 1]!, places[at + 1]!]
  assert.ok(older && newer)
  assert.match(shown(newer), new RegExp(`下一篇：<a href="[^"]*/${older}.html"`))
  assert.match(shown(older), new RegExp(`上一篇：<a href="[^"]*/${newer}.html"`))
})

test('the newest has nothing newer, and an article alone in its column has no neighbours', () => {
  const places = view.listings.get('column:xinwen/yaowen')!
  assert.doesNotMatch(shown(places.at(-1)!), /上一篇：/)
  assert.doesNotMatch(shown(view.listings.get('column:gongkai/zhinan')![0]!), /neighbours/)
})

test('attachments say what kind they are and how large', () => {
  assert.match(
    shown(policy.number),
    /<a href="\/files\/ab\/abcdef.pdf" download="示例附件.pdf">示例附件.pdf<\/a><span class="size">PDF，240 KB<\/span>/,
  )
  for (const [bytes, said] of [
    [900, '900 B'],
    [1024, '1 KB'],
    [1_572_864, '1.5 MB'],
  ] as const)
    assert.equal(sizeOf(bytes), said)
})

test('an attachment or a picture whose address is not one leads nowhere', () => {
  const files = [{ url: 'javascript:alert(1)', name: '"onclick="x.pdf', mediaType: 'application/pdf', bytes: 1 }]
  const text = articlePage(view, anArticle(aHead(902, 'xinwen/yaowen'), { attachments: files }))!
  assert.doesNotMatch(text, /javascript:|"onclick=/)
})

test('编辑, and the day of a later change, are named', () => {
  const changedAt = Temporal.Instant.from('2026-02-01T00:00:00Z')
  const text = articlePage(view, { ...anArticle(policy), changedAt })!
  assert.match(text, /责任编辑：示例编辑/)
  assert.match(text, /内容更新：2026-02-01 08:00/)
})

test('an article whose column is not there has no page', () => {
  assert.equal(articlePage(view, anArticle(aHead(903, 'nowhere'))), null)
})
