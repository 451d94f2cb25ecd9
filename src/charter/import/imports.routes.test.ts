import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AdoptionView, ComparisonView, DraftView } from '#/charter/import/import-wire.ts'
import { listEntries } from '#/platform/record-book.store.ts'
import type { Ask } from '../../../test/kit/signed-in.ts'
import { importsAt as at, openImports, siteOffice, upload, uploadSeed } from '../../../test/kit/uploads.ts'

const post = (ask: Ask, url: string, payload: object) => ask({ method: 'POST', url, payload })
const draftOf = async (ask: Ask, id: string) => (await ask(`${at}/${id}`)).json<DraftView>()
const why = '办公会议定'

test('the seed goes from its file to the table in force; whoever comes later goes on where it was left', async (t) => {
  const { own, as } = await openImports(t)
  const [first, second] = [await as(siteOffice), await as(siteOffice)]
  const id = await uploadSeed(first)
  const read = await draftOf(first, id)
  assert.deepEqual([read.grids.length, read.rows.length, read.doubts.length], [1, 57, 54])

  await first({ method: 'PUT', url: `${at}/${id}/step`, payload: { step: 'doubts' } })
  const resumed = await draftOf(second, id)
  assert.deepEqual([resumed.step, resumed.version, resumed.state], ['doubts', 1, 'open'])

  const prompt = resumed.doubts.filter(({ code }) => code === 'prompt').map(({ key }) => key)
  const term = { kind: 'term', within: 'P5D', workdays: true }
  assert.equal(
    (await post(second, `${at}/${id}/settle`, { version: 1, keys: prompt, choice: term, why })).statusCode,
    204,
  )
  const compared = (await second(`${at}/${id}/comparison`)).json<ComparisonView>()
  assert.deepEqual([compared.before, compared.rows.length], [null, 57])
  const may = (await second(`${at}/${id}/adoption?from=2026-03-01`)).json<AdoptionView>()
  assert.deepEqual([may.reasons, may.open], [[], 54 - prompt.length])
  const adopted = await post(second, `${at}/${id}/adopt`, { version: 2, from: '2026-03-01' })
  assert.equal(adopted.statusCode, 204, adopted.body)

  const [edition] = (await second('/api/charter/editions')).json<{ id: string; state: string; rows: number }[]>()
  const { state, editionId } = await draftOf(first, id)
  assert.deepEqual([state, editionId, edition?.state, edition?.rows], ['adopted', edition?.id, 'in-force', 57])
  const { doubts } = (await second('/api/charter/doubts')).json<DraftView>()
  assert.equal(doubts.filter(({ settled }) => settled?.choice.kind === 'term').length, prompt.length)
  const names = (await listEntries(own.db, own.siteId, 0, 50)).map(({ name }) => name)
  assert.deepEqual(names, [
    'charter.draft-uploaded',
    'charter.draft-settled',
    'charter.adopted',
    'charter.draft-adopted',
  ])
})

test('of two who decide at once one is told what the other did, and nothing is overwritten', async (t) => {
  const { as } = await openImports(t)
  const [one, other] = [await as(siteOffice), await as(siteOffice)]
  const id = await uploadSeed(one)
  const { version, doubts } = await draftOf(one, id)
  const keys = [doubts.find(({ code }) => code === 'joint-owners')!.key]
  const say = (ask: Ask, share: string) =>
    post(ask, `${at}/${id}/settle`, { version, keys, why, choice: { kind: 'share', share } })
  const answers = await Promise.all([say(one, 'each'), say(other, 'jointly')])
  assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [204, 409])
  const refused = answers.find(({ statusCode }) => statusCode === 409)!.json<{ codes: string[]; words: string[] }>()
  assert.deepEqual(refused.codes, ['changed-meanwhile'])
  assert.match(refused.words[0]!, /^人员\d+ \d\d:\d\d 定了“多个单位未定牵头”.*载入最新内容/)
  const after = await draftOf(one, id)
  assert.equal(after.version, version + 1)
  const won = answers[0].statusCode === 204 ? 'each' : 'jointly'
  const { settled } = after.doubts.find(({ key }) => key === keys[0])!
  assert.deepEqual(settled!.choice, { kind: 'share', share: won })
})

test('a draft is adopted once, however many ask at the same moment', async (t) => {
  const { as } = await openImports(t)
  const ask = await as(siteOffice)
  const ids = [await uploadSeed(ask), await uploadSeed(ask)]
  const body = { version: 1, from: '2026-03-01' }
  const answers = await Promise.all([...ids, ...ids].map((id) => post(ask, `${at}/${id}/adopt`, body)))
  assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [204, 409, 409, 409])
  assert.equal((await ask('/api/charter/editions')).json<unknown[]>().length, 1)
})

test('a draft that was given up can be read and no longer changed', async (t) => {
  const { as } = await openImports(t)
  const ask = await as(siteOffice)
  const id = await uploadSeed(ask)
  assert.equal((await post(ask, `${at}/${id}/discard`, { version: 1 })).statusCode, 204)
  const again = await post(ask, `${at}/${id}/adopt`, { version: 2, from: '2026-03-01' })
  assert.deepEqual([again.statusCode, again.json<{ codes: string[] }>().codes], [409, ['closed']])
  const [line] = (await ask(at)).json<{ state: string; rows: number }[]>()
  assert.deepEqual([line?.state, line?.rows], ['discarded', 57])
})

test('nobody but the site office imports, decides or adopts', async (t) => {
  const { as } = await openImports(t)
  const mine = await as(siteOffice)
  const id = await uploadSeed(mine)
  const others = [
    await as({ role: 'editor', unitId: 'tongji' }),
    await as({ role: 'leader', unitId: 'tongji' }),
    await as({ role: 'audit', unitId: null }),
  ]
  const bodies = [
    ['tables', { version: 1, chosen: [0] }],
    ['settle', { version: 1, keys: ['x'], choice: { kind: 'accept' }, why }],
    ['renames', { version: 1, before: 'a', after: 'b', isSame: true }],
    ['adopt', { version: 1, from: '2026-03-01' }],
    ['discard', { version: 1 }],
  ] as const
  for (const ask of others) {
    const answers = [await upload(ask, Buffer.from('x'), 'x.txt'), await ask(at), await ask(`${at}/${id}`)]
    for (const [path, body] of bodies) answers.push(await post(ask, `${at}/${id}/${path}`, body))
    assert.deepEqual([...new Set(answers.map(({ statusCode }) => statusCode))], [403])
  }
  assert.equal((await draftOf(mine, id)).version, 1)
})

test('two who settle the same doubt of the table in force: the second is told', async (t) => {
  const { as } = await openImports(t)
  const [one, other] = [await as(siteOffice), await as(siteOffice)]
  const id = await uploadSeed(one)
  await post(one, `${at}/${id}/adopt`, { version: 1, from: '2026-03-01' })
  const { doubts } = (await one('/api/charter/doubts')).json<DraftView>()
  const { key } = doubts.find(({ code }) => code === 'prompt')!
  const body = { keys: [{ key, seen: null }], choice: { kind: 'accept' }, why }
  assert.equal((await post(one, '/api/charter/doubts', body)).statusCode, 204)
  const late = await post(other, '/api/charter/doubts', body)
  assert.equal(late.statusCode, 409)
  assert.match(late.json<{ words: string[] }>().words[0]!, /^人员\d+ 已于 .* 定了/)
})

test('a column that was perhaps renamed is answered once it is asked about, and tables that are not there are refused', async (t) => {
  const { as } = await openImports(t)
  const ask = await as(siteOffice)
  const text = (column: string) => Buffer.from(`栏目,责任单位,工作要求\n${column},宣传部,每周至少更新1条\n`)
  const importOf = async (column: string) =>
    (await upload(ask, text(column), `${column}.csv`)).json<{ id: string }>().id
  const first = await importOf('部门动态')
  assert.equal((await post(ask, `${at}/${first}/adopt`, { version: 1, from: '2026-03-01' })).statusCode, 204)
  const next = await importOf('部门动态信息')
  const answer = (before: string, version: number) =>
    post(ask, `${at}/${next}/renames`, { version, before, after: '部门动态信息', isSame: true })
  const strange = await answer('要闻', 1)
  assert.deepEqual([strange.statusCode, strange.json<{ codes: string[] }>().codes], [409, ['no-such-rename']])
  assert.equal((await answer('部门动态', 1)).statusCode, 204)
  const { before, rows } = (await ask(`${at}/${next}/comparison`)).json<ComparisonView>()
  assert.deepEqual([before?.from, rows.map(({ kind }) => kind)], ['2026-03-01', ['renamed']])

  const tables = (chosen: readonly number[]) => post(ask, `${at}/${next}/tables`, { version: 2, chosen })
  assert.deepEqual((await tables([3])).json<{ codes: string[] }>().codes, ['no-table-chosen'])
  assert.equal((await tables([0])).statusCode, 204)
  const early = (await ask(`${at}/${next}/adoption?from=2026-01-01`)).json<AdoptionView>()
  assert.deepEqual(
    early.reasons.map(({ code }) => code),
    ['before-edition-in-force'],
  )
})
