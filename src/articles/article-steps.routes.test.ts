import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listHeads, listPublished, listSlots } from '#/articles/published.store.ts'
import { listFacts } from '#/ledger/facts.store.ts'
import { listEntries } from '#/platform/record-book.store.ts'
import { aText } from '../../test/kit/a-text.ts'
import { articlesOffice, dataColumn, draftBy, newsColumn, sendThrough, step } from '../../test/kit/articles-office.ts'

test('三审三校: written, passed by three, published; the lists, the fact and the record book have it', async (t) => {
  const office = await articlesOffice(t)
  const { site, editor, reviewer, leader, clerk } = office
  const number = await draftBy(editor)
  assert.deepEqual((await step(reviewer, number, 'review-1/pass')).codes, ['not-in-review'])
  await step(editor, number, 'submit')
  assert.equal((await reviewer('/api/articles/counts')).json().toReview, 1)
  assert.equal((await leader('/api/articles/counts')).json().toReview, 0)
  await step(reviewer, number, 'review-1/pass', { opinion: '同意' })
  await step(leader, number, 'review-2/pass')
  const waiting = (await clerk('/api/articles?mine=to-review')).json().articles
  assert.deepEqual(
    waiting.map((each: { number: number }) => each.number),
    [number],
  )
  assert.equal((await step(clerk, number, 'review-3/pass')).status, 200)
  const names = (await listEntries(site.db, site.siteId, 0, 100)).map(({ name }) => name)
  assert.deepEqual(
    names.filter((name) => name.startsWith('article')),
    [
      ...[
        'article.saved',
        'article.submitted',
        'article.passed',
        'article.passed',
        'article.passed',
        'article.published',
      ],
    ],
  )
})

test('what was published is in its lists, whole for its page, and a fact of its unit', async (t) => {
  const office = await articlesOffice(t)
  const { site, editor } = office
  const number = await draftBy(editor)
  await sendThrough(office, number)
  const asked = { siteId: site.siteId }
  const [head] = await listHeads(site.db, asked, () => '统计局')
  assert.deepEqual(
    [head?.number, head?.title, head?.publishedAt.toString()],
    [number, aText().title, '2026-11-24T02:00:00Z'],
  )
  const whole = (await listPublished(site.db, asked, () => '统计局')).get(number)
  assert.deepEqual([whole?.content.body, whole?.changedAt], [aText().body, null])
  const slots = await listSlots(site.db, asked)
  assert.deepEqual(slots.map(({ listing, slot }) => [listing, slot]).toSorted(), [
    ...[
      [`column:${newsColumn}`, 1],
      [`column:${newsColumn}/unit:statistics`, 1],
      ['unit:statistics', 1],
    ],
  ])
  const [fact] = await listFacts(site.db, site.siteId)
  assert.deepEqual(
    [fact?.kind, fact?.path, fact?.unit, fact?.on?.toString(), fact && 'url' in fact && fact.url],
    ['published', ['新闻中心', '部门动态'], '统计局', '2026-11-24', `/a/2026/1124/${number}.html`],
  )
})

test('nobody reviews his own work, nor two stages of one round; who returned may review again', async (t) => {
  const { as, editor, reviewer, clerk } = await articlesOffice(t)
  const seats = ['editor', 'reviewer', 'leader'] as const
  const both = await as(...seats.map((role) => ({ role, unitId: 'statistics' })))
  const own = await draftBy(both)
  await step(both, own, 'submit')
  assert.deepEqual((await step(both, own, 'review-1/pass')).codes, ['own-work'])
  const number = await draftBy(editor)
  await step(editor, number, 'submit')
  assert.equal((await step(both, number, 'review-1/return', { to: 'draft', reason: '标题要改' })).status, 200)
  await step(editor, number, 'submit')
  assert.equal((await step(both, number, 'review-1/pass')).status, 200)
  assert.deepEqual((await step(both, number, 'review-2/pass')).codes, ['reviewed-already'])
  assert.deepEqual((await step(reviewer, number, 'review-1/pass')).codes, ['not-yours'])
  const json = (await clerk(`/api/articles/${number}`)).json()
  assert.deepEqual(
    json.reviews.map(({ what }: { what: string }) => what),
    ['submitted', 'returned', 'submitted', 'passed'],
  )
})

test('of two who save, the second is told who was first; what he typed is kept for him', async (t) => {
  const { as, editor } = await articlesOffice(t)
  const colleague = await as({ role: 'editor', unitId: 'statistics' })
  const number = await draftBy(editor)
  const save = (who: typeof editor, name: string, content: object) =>
    who({ method: 'POST', url: `/api/articles/${number}/${name}`, payload: { version: 1, content } })
  assert.equal((await save(colleague, 'autosave', aText({ title: '示例：我的' }))).statusCode, 204)
  assert.deepEqual((await save(editor, 'text', aText({ title: '示例：先保存的' }))).json(), { version: 2 })
  const late = (await save(colleague, 'text', aText({ title: '示例：我的' }))).json()
  assert.deepEqual(late.codes, ['stale'])
  assert.match(late.words[0], /^人员\d+ 10:00 改过这篇稿件/)
  const { autosave } = (await colleague(`/api/articles/${number}`)).json()
  assert.deepEqual([autosave.baseVersion, autosave.content.title], [1, '示例：我的'])
  assert.equal((await editor(`/api/articles/${number}`)).json().autosave, null)
})

/** What each step of a stranger says beside the version. */
const bodies: Readonly<Record<string, object>> = {
  ...{
    text: { content: aText() },
    autosave: { content: aText() },
    checks: { content: aText() },
    schedule: { at: null },
    move: { column: dataColumn },
  },
  ...{ 'review-1/return': { to: 'draft', reason: '不行' }, withdraw: { reason: '不行' }, pin: { pinned: true } },
  ...{ validity: { state: 'void', from: '2026-01-01', why: '废止' } },
}

test('another unit does not know of a draft: every address says that there is none', async (t) => {
  const { as, editor } = await articlesOffice(t)
  const stranger = await as(...(['editor', 'reviewer', 'leader'] as const).map((role) => ({ role, unitId: 'finance' })))
  const number = await draftBy(editor)
  for (const url of ['', '/diff', '/versions/1']) {
    assert.equal((await stranger(`/api/articles/${number}${url}`)).statusCode, 404, url)
  }
  const content = aText()
  const steps = ['submit', 'trash', 'restore', 'archive', 'review-1/pass', 'review-2/pass', ...Object.keys(bodies)]
  for (const each of steps) {
    const payload = { ...(each !== 'checks' && { version: 1 }), ...bodies[each] }
    const answer = await stranger({ method: 'POST', url: `/api/articles/${number}/${each}`, payload })
    assert.equal(answer.statusCode, 404, each)
  }
  const pair = { kind: 'interpretation', other: number, is: 'first' }
  const mine = await stranger({
    method: 'POST',
    url: '/api/articles',
    payload: { column: newsColumn, unit: 'finance', content },
  })
  const tie = await stranger({ method: 'POST', url: `/api/articles/${mine.json().number}/pairs`, payload: pair })
  assert.deepEqual(tie.json().codes, ['no-other'])
  assert.equal((await stranger('/api/articles?text=统计局')).json().articles.length, 1)
  assert.deepEqual((await stranger('/api/article-targets?text=示例')).json(), [])
  const foreign = { column: newsColumn, unit: 'statistics', content }
  assert.deepEqual((await stranger({ method: 'POST', url: '/api/articles', payload: foreign })).json().codes, [
    'not-yours',
  ])
})

test('a draft goes to the trash and comes back; what was published never does', async (t) => {
  const office = await articlesOffice(t)
  const { editor, site } = office
  const number = await draftBy(editor)
  await step(editor, number, 'trash')
  assert.deepEqual((await editor('/api/articles')).json().articles, [])
  assert.equal((await editor('/api/articles?shelf=trashed')).json().articles.length, 1)
  assert.deepEqual((await step(editor, number, 'submit')).codes, ['trashed'])
  await step(editor, number, 'restore')
  await sendThrough(office, number)
  assert.deepEqual((await step(editor, number, 'trash')).codes, ['published-before'])
  const gone = site.db.deleteFrom('article').where('number', '=', number).execute()
  await assert.rejects(gone, /append-only/)
  const at = { published_at: '2020-01-01T00:00:00Z' }
  await assert.rejects(site.db.updateTable('article').set(at).where('number', '=', number).execute(), /never change/)
  await assert.rejects(site.db.deleteFrom('article_version').execute(), /append-only/)
  await assert.rejects(site.db.updateTable('listing_slot').set({ slot: 9 }).execute(), /append-only/)
})

test('a file that was not uploaded here is neither shown nor offered; markup that runs is gone', async (t) => {
  const { editor } = await articlesOffice(t)
  const attachment = { url: 'javascript:alert(1)', name: '示例文件', mediaType: 'text/html', bytes: 1 }
  const write = (content: object) =>
    editor({ method: 'POST', url: '/api/articles', payload: { column: newsColumn, unit: 'statistics', content } })
  assert.deepEqual((await write(aText({ attachments: [attachment] }))).json().codes, ['strange-file'])
  const { number } = (await write(aText({ body: '<p onclick="x()">示例<script>x()</script></p>' }))).json()
  assert.equal((await editor(`/api/articles/${number}`)).json().content.body, '<p>示例</p>')
})
