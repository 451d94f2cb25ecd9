import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ComparisonView, DraftView } from '#/charter/import/import-wire.ts'
import type { Ask } from '../../../test/kit/signed-in.ts'
import { importsAt as at, openImports, siteOffice, upload, uploadSeed } from '../../../test/kit/uploads.ts'

const post = (ask: Ask, url: string, payload: object) => ask({ method: 'POST', url, payload })
const draftOf = async (ask: Ask, id: string) => (await ask(`${at}/${id}`)).json<DraftView>()
const why = '办公会议定'

test('a column that was said to be renamed is kept so in the edition; what was settled about it goes along', async (t) => {
  const { as } = await openImports(t)
  const ask = await as(siteOffice)
  const importOf = async (column: string) => {
    const text = `栏目,责任单位,工作要求\n${column},宣传部、政府办,有变动及时更新\n`
    return (await upload(ask, Buffer.from(text), `${column}.csv`)).json<{ id: string }>().id
  }
  const first = await importOf('部门动态')
  await post(ask, `${at}/${first}/adopt`, { version: 1, from: '2026-03-01' })
  const { doubts } = (await ask('/api/charter/doubts')).json<DraftView>()
  const { key } = doubts.find(({ code }) => code === 'joint-owners')!
  const choice = { kind: 'share', share: 'each' }
  await post(ask, '/api/charter/doubts', { keys: [{ key, seen: null }], choice, why })

  const next = await importOf('部门动态信息')
  await post(ask, `${at}/${next}/renames`, { version: 1, before: '部门动态', after: '部门动态信息', isSame: true })
  assert.equal((await post(ask, `${at}/${next}/adopt`, { version: 2, from: '2026-04-01' })).statusCode, 204)
  const [after, before] = (await ask('/api/charter/editions')).json<{ id: string }[]>()
  const pair = `before=${before!.id}&after=${after!.id}`
  const { rows } = (await ask(`/api/charter/editions/comparison?${pair}`)).json<ComparisonView>()
  assert.deepEqual(
    rows.map(({ kind, answer }) => [kind, answer]),
    [['renamed', true]],
  )
  const now = (await ask('/api/charter/doubts')).json<DraftView>().doubts
  const { settled } = now.find(({ code }) => code === 'joint-owners')!
  assert.deepEqual(settled?.choice, choice)
  assert.match(settled!.why, /^沿用 人员\d+ \d{4}-\d\d-\d\d 对原名“部门动态”所定：办公会议定$/)
})

test('any edition is downloaded as Word and Excel, and two of them are compared', async (t) => {
  const { as } = await openImports(t)
  const ask = await as(siteOffice)
  const id = await uploadSeed(ask)
  await post(ask, `${at}/${id}/adopt`, { version: 1, from: '2026-03-01' })
  const [edition] = (await ask('/api/charter/editions')).json<{ id: string }[]>()
  for (const format of ['docx', 'xlsx']) {
    const file = await ask(`/api/charter/editions/${edition!.id}/table?format=${format}`)
    assert.equal(file.statusCode, 200)
    const again = await upload(ask, file.rawPayload, `again.${format}`)
    const same = await draftOf(ask, again.json<{ id: string }>().id)
    assert.equal(same.rows.length, 57, format)
  }
  const pair = `before=${edition!.id}&after=${edition!.id}`
  const { rows } = (await ask(`/api/charter/editions/comparison?${pair}`)).json<ComparisonView>()
  assert.deepEqual([...new Set(rows.map(({ kind }) => kind))], ['unchanged'])
})
