import assert from 'node:assert/strict'
import { test } from 'node:test'
import { publishDue } from '#/articles/publication/schedule.action.ts'
import { listGone, listHeads, listPublished, listSlots } from '#/articles/published.store.ts'
import { listFacts } from '#/ledger/facts.store.ts'
import { listEntries } from '#/platform/record-book.store.ts'
import { aRecord, aText } from '../../test/kit/a-text.ts'
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

test('another unit does not know of a draft: every address says that there is none', async (t) => {
  const { app, as, editor } = await articlesOffice(t)
  const stranger = await as(...(['editor', 'reviewer', 'leader'] as const).map((role) => ({ role, unitId: 'finance' })))
  const number = await draftBy(editor)
  for (const url of ['', '/diff', '/versions/1']) {
    assert.equal((await stranger(`/api/articles/${number}${url}`)).statusCode, 404, url)
  }
  const content = aText()
  const bodies: Readonly<Record<string, object>> = {
    ...{
      text: { content },
      autosave: { content },
      checks: { content },
      schedule: { at: null },
      move: { column: dataColumn },
    },
    ...{ 'review-1/return': { to: 'draft', reason: '不行' }, withdraw: { reason: '不行' }, pin: { pinned: true } },
    ...{ validity: { state: 'void', from: '2026-01-01', why: '废止' } },
  }
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
  assert.ok(app)
})

test('a changed text goes the same way; its time and its address stay, and the ledger hears how much changed', async (t) => {
  const office = await articlesOffice(t)
  const { site, editor, set } = office
  const number = await draftBy(editor)
  await sendThrough(office, number)
  set('2026-11-24T02:10:00Z')
  await step(editor, number, 'text', { content: aText({ body: '<p>示例正文，改过了。</p>' }) })
  const asked = { siteId: site.siteId }
  assert.equal((await listPublished(site.db, asked, String)).get(number)?.content.body, aText().body)
  await sendThrough(office, number)
  const after = (await listPublished(site.db, asked, String)).get(number)
  assert.deepEqual(
    [after?.publishedAt.toString(), after?.changedAt?.toString(), after?.content.body],
    ['2026-11-24T02:00:00Z', '2026-11-24T02:10:00Z', '<p>示例正文，改过了。</p>'],
  )
  const edited = (await listFacts(site.db, site.siteId)).find(({ kind }) => kind === 'edited')
  assert.ok(edited?.kind === 'edited' && edited.changed > 0 && edited.changed < 1)
  const diff = (await editor(`/api/articles/${number}/diff?from=1&to=2`)).json()
  assert.deepEqual(
    diff.body.map(({ is, text }: { is: string; text: string }) => [is, text]),
    [
      ...[
        ['same', '示例正文'],
        ['added', '，改过了'],
        ['same', '。\n'],
      ],
    ],
  )
})

test('a record gets its 索引号 once; without the unit’s code it is stopped, in words', async (t) => {
  const office = await articlesOffice(t)
  const { site, editor, clerk } = office
  const number = await draftBy(editor, { record: aRecord }, dataColumn)
  const stopped = await step(editor, number, 'submit')
  assert.deepEqual(stopped.codes, ['stops'])
  const first = (await clerk('/api/site-settings')).json()
  const settings = { ...first.settings, unitCodes: { statistics: '014119000' } }
  await clerk({ method: 'POST', url: '/api/site-settings', payload: { version: 0, settings } })
  await sendThrough(office, number)
  const second = await draftBy(editor, { record: aRecord }, dataColumn)
  await sendThrough(office, second)
  const heads = await listHeads(site.db, { siteId: site.siteId }, String)
  assert.deepEqual(
    heads.map(({ indexNumber }) => indexNumber),
    ['014119000/2026-00001', '014119000/2026-00002'],
  )
  const body = { state: 'void', from: '2026-11-24', why: '已被新文件代替' }
  assert.equal((await step(editor, number, 'validity', body)).status, 200)
  assert.deepEqual((await step(editor, number, 'validity', body)).codes, ['nothing-changed'])
  assert.equal(
    (await listHeads(site.db, { siteId: site.siteId, numbers: [number] }, String))[0]?.validity?.state,
    'void',
  )
})

test('定时发布: it waits for its time, and is published then', async (t) => {
  const office = await articlesOffice(t)
  const { site, editor, set } = office
  const number = await draftBy(editor)
  assert.deepEqual((await step(editor, number, 'schedule', { at: '2026-11-24T01:00:00Z' })).codes, ['past'])
  await step(editor, number, 'schedule', { at: '2026-11-24T02:10:00Z' })
  await sendThrough(office, number)
  assert.equal((await editor(`/api/articles/${number}`)).json().standing, 'scheduled')
  assert.deepEqual(await publishDue(site), [])
  set('2026-11-24T02:10:05Z')
  assert.deepEqual(await publishDue(site), [number])
  assert.deepEqual(await publishDue(site), [])
  const json = (await editor(`/api/articles/${number}`)).json()
  assert.deepEqual([json.standing, json.publishedAt], ['published', '2026-11-24T02:10:05Z'])
})

test('withdrawn, an article is silent everywhere and said to be gone; back again it has its own slots', async (t) => {
  const office = await articlesOffice(t)
  const { site, editor, leader, set } = office
  const [number, other] = [await draftBy(editor), await draftBy(editor, { title: '示例：另一篇' })]
  await sendThrough(office, number)
  await sendThrough(office, other)
  assert.equal((await step(leader, number, 'withdraw', { reason: '内容有误' })).status, 200)
  const asked = { siteId: site.siteId, numbers: [number] }
  assert.deepEqual(await listHeads(site.db, asked, String), [])
  assert.deepEqual([...(await listGone(site.db, asked)).keys()], [number])
  assert.ok((await listSlots(site.db, asked)).every(({ silent }) => silent))
  set('2026-11-24T02:10:00Z')
  await sendThrough(office, number)
  assert.deepEqual(
    (await listSlots(site.db, asked)).map(({ slot, silent }) => [slot, silent]),
    [
      [1, false],
      [1, false],
      [1, false],
    ],
  )
  assert.equal((await listHeads(site.db, asked, String))[0]?.publishedAt.toString(), '2026-11-24T02:00:00Z')
  await step(leader, number, 'withdraw', { reason: '不再需要' })
  await step(leader, number, 'archive')
  assert.deepEqual((await step(editor, number, 'text', { content: aText() })).codes, ['archived'])
})

test('moved, an article leaves its list for another one; pinned, it says so; a pair is seen from both ends', async (t) => {
  const office = await articlesOffice(t)
  const { site, editor, leader } = office
  const [number, other] = [await draftBy(editor), await draftBy(editor, { title: '示例：解读' })]
  await sendThrough(office, number)
  await sendThrough(office, other)
  const to = 'xinwenzhongxin/jicengxinxi'
  assert.equal((await step(leader, number, 'move', { column: to })).status, 200)
  assert.deepEqual((await step(leader, number, 'move', { column: 'xinwenzhongxin' })).codes, ['no-articles-here'])
  const slots = await listSlots(site.db, { siteId: site.siteId, numbers: [number] })
  assert.deepEqual(
    slots
      .filter(({ silent }) => !silent)
      .map(({ listing }) => listing)
      .toSorted(),
    [...[`column:${to}`, `column:${to}/unit:statistics`, 'unit:statistics']],
  )
  assert.equal((await step(leader, number, 'pin', { pinned: true })).status, 200)
  const pair = { kind: 'interpretation', other: number, is: 'first' }
  const tie = (payload: object) => editor({ method: 'POST', url: `/api/articles/${other}/pairs`, payload })
  assert.equal((await tie(pair)).statusCode, 204)
  assert.deepEqual((await tie({ ...pair, is: 'second' })).json().codes, ['tied-already'])
  const ends = await Promise.all(
    [number, other].map(async (each) => (await editor(`/api/articles/${each}`)).json().pairs),
  )
  assert.deepEqual(
    ends.map(([end]) => [end.number, end.is]),
    [
      [other, 'second'],
      [number, 'first'],
    ],
  )
  const untie = { method: 'POST', url: `/api/articles/${number}/pairs/untie`, payload: { other } } as const
  assert.equal((await editor(untie)).statusCode, 204)
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
