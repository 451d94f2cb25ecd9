import assert from 'node:assert/strict'
import { test } from 'node:test'
import { publishDue } from '#/articles/publication/schedule.action.ts'
import { listGone, listHeads, listPublished, listSlots } from '#/articles/published.store.ts'
import { listFacts } from '#/ledger/facts.store.ts'
import { aRecord, aText } from '../../test/kit/a-text.ts'
import { articlesOffice, dataColumn, draftBy, sendThrough, step } from '../../test/kit/articles-office.ts'

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
