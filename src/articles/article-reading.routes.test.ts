import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ArticleLine, ArticleList, WarningJson } from '#/articles/articles-wire.ts'
import { listSlots } from '#/articles/published.store.ts'
import { aText } from '../../test/kit/a-text.ts'
import { articlesOffice, draftBy, newsColumn, sendThrough, step } from '../../test/kit/articles-office.ts'
import type { Ask } from '../../test/kit/signed-in.ts'

const numbersOf = (list: ArticleList) => list.articles.map(({ number }) => number)
const listed = async (who: Ask, query = '') => numbersOf((await who(`/api/articles?${query}`)).json())

test('lists are cut to what was asked for, page after page, the last touched first', async (t) => {
  const office = await articlesOffice(t)
  const { editor, clerk, set } = office
  const numbers: number[] = []
  for (const index of [1, 2, 3, 4, 5]) {
    set(`2026-11-24T02:0${index}:00Z`)
    numbers.push(await draftBy(editor, { title: `示例：第${index}篇 50%` }))
  }
  const newest = numbers.toReversed()
  assert.deepEqual(await listed(editor), newest)
  const first: ArticleList = (await editor('/api/articles?limit=2')).json()
  const second: ArticleList = (await editor(`/api/articles?limit=2&after=${first.next}`)).json()
  const third: ArticleList = (await editor(`/api/articles?limit=2&after=${second.next}`)).json()
  assert.deepEqual([first, second, third].flatMap(numbersOf), newest)
  assert.equal(third.next, null)

  await step(editor, numbers[0]!, 'submit')
  assert.deepEqual(await listed(editor, 'shelf=in-review'), [numbers[0]])
  assert.deepEqual(await listed(editor, 'shelf=draft'), newest.slice(0, 4))
  assert.deepEqual(await listed(editor, `text=${encodeURIComponent('第3篇')}`), [numbers[2]])
  assert.equal((await listed(editor, `text=${encodeURIComponent('50%')}`)).length, 5)
  assert.deepEqual(await listed(editor, `text=${encodeURIComponent('5_%')}`), [])
  assert.equal((await listed(editor, 'column=xinwenzhongxin')).length, 5)
  assert.deepEqual(await listed(editor, 'unit=finance'), [])
  assert.equal((await listed(clerk)).length, 5)
  assert.deepEqual(await listed(clerk, 'mine=written'), [])
})

test('the list of what waits for me holds exactly what the button lets me review', async (t) => {
  const office = await articlesOffice(t)
  const { as, editor } = office
  const both = await as(...(['editor', 'reviewer', 'leader'] as const).map((role) => ({ role, unitId: 'statistics' })))
  const [theirs, own, passed] = [await draftBy(editor), await draftBy(both), await draftBy(editor)]
  for (const number of [theirs, passed]) await step(editor, number, 'submit')
  await step(both, own, 'submit')
  await step(both, passed, 'review-1/pass')
  assert.deepEqual(await listed(both, 'mine=to-review'), [theirs])
  for (const number of [theirs, own, passed]) {
    const { whyNot } = (await both(`/api/articles/${number}`)).json()
    assert.equal(whyNot.pass.length === 0, number === theirs)
  }
  assert.equal((await both('/api/articles/counts')).json().toReview, 1)
})

test('迟发 and 突击 are seen: a document published long after its date, many published in one hour', async (t) => {
  const office = await articlesOffice(t)
  const { site, clerk, editor } = office
  const late = await draftBy(editor, { documentDate: '2026-06-01' })
  await sendThrough(office, late)
  const at = '2026-11-24T01:30:00Z'
  for (let count = 0; count < 16; count += 1) {
    const number = await draftBy(editor, { title: `示例：第${count}篇` })
    const times = { published_at: at, approved_at: at, published_version: 1, standing: 'published', stage: 'through' }
    await site.db.updateTable('article').set(times).where('number', '=', number).execute()
  }
  const warnings: readonly WarningJson[] = (await clerk('/api/publication-warnings')).json()
  assert.deepEqual(
    warnings.map(({ kind, unit, articles }) => [kind, unit, articles.length]),
    [
      ['late-document-date', '统计局', 1],
      ['bulk-publication', '统计局', 16],
    ],
  )
  assert.equal(warnings[0]?.words, '成文 2026-06-01，2026-11-24 才发布，迟了 176 天')
})

test('published at the same moment, articles get slots of their own, without a gap', async (t) => {
  const office = await articlesOffice(t)
  const { site, editor, reviewer, leader, clerk } = office
  const numbers: number[] = []
  for (let count = 0; count < 6; count += 1) {
    const number = await draftBy(editor)
    await step(editor, number, 'submit')
    await step(reviewer, number, 'review-1/pass')
    await step(leader, number, 'review-2/pass')
    numbers.push(number)
  }
  const answers = await Promise.all(numbers.map((number) => step(clerk, number, 'review-3/pass')))
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 200, 200, 200, 200, 200],
  )
  const slots = await listSlots(site.db, { siteId: site.siteId })
  const news = slots.filter(({ listing }) => listing === `column:${newsColumn}`)
  assert.deepEqual(
    news.map(({ slot }) => slot),
    [1, 2, 3, 4, 5, 6],
  )
})

test('a link to what is not published is found while one types, and what can be linked to is offered', async (t) => {
  const office = await articlesOffice(t)
  const { editor } = office
  const [shown, hidden] = [await draftBy(editor, { title: '示例：可以链接' }), await draftBy(editor)]
  await sendThrough(office, shown)
  const link = (number: number) => ({
    content: aText({ body: `<p><a href="/a/2026/1124/${number}.html">示例</a></p>` }),
  })
  const check = async (number: number) =>
    (await editor({ method: 'POST', url: `/api/articles/${hidden}/checks`, payload: link(number) })).json()
  assert.deepEqual(
    (await check(hidden)).map(({ code }: { code: string }) => code),
    ['dead-link'],
  )
  assert.deepEqual(await check(shown), [])
  const targets: readonly ArticleLine[] = (
    await editor(`/api/article-targets?text=${encodeURIComponent('可以')}`)
  ).json()
  assert.deepEqual(
    targets.map(({ number }) => number),
    [shown],
  )
})
