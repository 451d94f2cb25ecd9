import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { removeDocuments, saveDocuments } from '#/portal/search/documents.store.ts'
import { openCut } from '#/portal/search/jieba.server.ts'
import { readQuery } from '#/portal/search/query.ts'
import { search } from '#/portal/search/search.store.ts'
import type { SearchDocument } from '#/portal/search/search-document.ts'
import type { SearchOptions } from '#/portal/search/search-options.ts'
import { ownOffice } from '../../../test/kit/own-office.ts'
import { aDocument } from '../../../test/kit/some-documents.ts'

const synonyms = { groups: [['社保', '社会保险']], stop: ['怎么', '的'] }
const cut = await openCut()

/** An office in which these documents may be found: asks it and gives the numbers of the hits. */
async function found(
  t: TestContext,
  given: readonly (Pick<SearchDocument, 'number' | 'title'> & Partial<SearchDocument>)[],
) {
  const office = await ownOffice(t)
  const { db, siteId } = office
  const write = (work: Parameters<ReturnType<typeof db.transaction>['execute']>[0]) => db.transaction().execute(work)
  await write((tx) =>
    saveDocuments(
      tx,
      siteId,
      given.map((each) => aDocument(each, cut)),
    ),
  )
  const ask = async (said: string, options?: SearchOptions) =>
    (await search(db, siteId, readQuery(said, cut, synonyms), options)).hits.map(({ number }) => number)
  return { ask, remove: (numbers: readonly number[]) => write((tx) => removeDocuments(tx, siteId, numbers)) }
}

test('the title typed exactly is first, though a newer one holds it and others hold the words', async (t) => {
  const { ask } = await found(t, [
    { number: 1, title: '城乡低保政策' },
    { number: 2, title: '城乡低保政策解读' },
    { number: 3, title: '政策', text: '城乡低保 城乡低保 城乡低保 政策' },
  ])
  assert.deepEqual(await ask('城乡低保政策'), [1, 2, 3])
  assert.deepEqual(await ask('城乡 低保 政策！'), [1, 2, 3])
})

test('文号 typed with other brackets finds the document', async (t) => {
  const { ask } = await found(t, [
    { number: 1, title: '关于公布收费目录的通知', documentKey: '示例发202638号' },
    { number: 2, title: '收费目录', text: '示例发 2026 38 号' },
  ])
  assert.equal((await ask('示例发[2026]38号'))[0], 1)
})

test('a title with one character left out, put in or mistaken is found', async (t) => {
  const titles = [
    '居民医疗保险缴费通知',
    '义务教育招生办法',
    '养老服务补贴名单公告',
    '生活垃圾分类管理办法',
    '住房公积金提取指南',
  ]
  const { ask } = await found(
    t,
    titles.map((title, index) => ({ number: index + 1, title })),
  )
  for (const [index, title] of titles.entries()) {
    for (let at = 0; at < title.length; at++) {
      const [before, after] = [title.slice(0, at), title.slice(at + 1)]
      for (const typed of [before + after, `${before}某${after}`, `${before}某${title.slice(at)}`])
        assert.equal((await ask(typed))[0], index + 1, typed)
    }
  }
})

test('words that stand for each other find each other; question words are not looked for', async (t) => {
  const { ask } = await found(t, [
    { number: 1, title: '缴费指南', text: '社会保险费的缴纳方式' },
    { number: 2, title: '道路养护' },
  ])
  assert.deepEqual(await ask('社保怎么缴纳'), [1])
})

test('a search is narrowed by column, unit, year and kind, and ordered by day', async (t) => {
  const at = (day: string) => Temporal.Instant.from(`${day}T04:00:00+08:00`)
  const { ask } = await found(t, [
    { number: 1, title: '检查通报', column: 'a/b', publishedAt: at('2025-12-31') },
    { number: 2, title: '检查通报二', column: 'a/b/c', unit: 'health', publishedAt: at('2026-01-01') },
    { number: 3, title: '检查', column: 'a/bc', kind: 'policy', publishedAt: at('2026-05-01') },
  ])
  assert.deepEqual(await ask('检查', { order: 'date' }), [3, 2, 1])
  assert.deepEqual((await ask('检查', { filter: { column: 'a/b' } })).toSorted(), [1, 2])
  assert.deepEqual(await ask('检查', { filter: { unit: 'health' } }), [2])
  assert.deepEqual(await ask('检查', { filter: { year: 2025 } }), [1])
  assert.deepEqual(await ask('检查', { filter: { kind: 'policy' } }), [3])
  assert.deepEqual(await ask('检查', { order: 'date', page: 2, size: 2 }), [1])
})

test('what was withdrawn is not found, and what was changed is found as it is now', async (t) => {
  const { ask, remove } = await found(t, [{ number: 1, title: '防汛准备' }])
  await remove([1])
  assert.deepEqual(await ask('防汛准备'), [])
})

test('whatever is typed, nothing breaks', async (t) => {
  const { ask } = await found(t, [{ number: 1, title: "it's a \\ test 测试" }])
  const hostile = ["'", '\\', "';drop table search_document--", '!()&|:*<->', '\0', '%_', '字'.repeat(500), '🀄️', '']
  for (const said of hostile) assert.ok(Array.isArray(await ask(said)), said)
  assert.deepEqual(await ask("it's a \\ test"), [1])
})
