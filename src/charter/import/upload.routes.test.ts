import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import { test } from 'node:test'
import { importsAt as at, formOf, openImports, siteOffice, upload } from '../../../test/kit/uploads.ts'

const seed = new URL('../../../test/fixtures/tables/seed.docx', import.meta.url)

for (const [what, bytes, name, code] of [
  ['a program', Buffer.from('MZ\u0090\0\u0003\0\0\0'), '表.docx', 'wrong-type'],
  ['an empty file', Buffer.alloc(0), '表.docx', 'damaged'],
  ['a broken package', Buffer.from('PK\u0003\u0004broken'), '表.docx', 'damaged'],
  ['a text without a table', Buffer.from('通知\n请各单位\n'), '../../etc/passwd', 'no-table'],
  ['more than may be sent', Buffer.alloc(21 * 2 ** 20), '表.txt', 'too-large'],
] as const) {
  test(`${what} is refused in words, and no draft comes of it`, async (t) => {
    const { as } = await openImports(t)
    const ask = await as(siteOffice)
    const answer = await upload(ask, bytes, name)
    const { codes, words } = answer.json<{ codes: string[]; words: string[] }>()
    assert.deepEqual([answer.statusCode, codes], [409, [code]])
    assert.match(words[0]!, /请/)
    assert.deepEqual((await ask(at)).json(), [])
  })
}

test('what is no upload at all, or ends too early, is refused', async (t) => {
  const { as } = await openImports(t)
  const ask = await as(siteOffice)
  assert.equal((await ask({ method: 'POST', url: at, payload: { file: 'x' } })).statusCode, 409)
  const { headers, payload } = formOf(Buffer.from('x'), '表.txt')
  for (const length of [60, payload.length - 8]) {
    const answer = await ask({ method: 'POST', url: at, headers, payload: payload.subarray(0, length) })
    assert.deepEqual([answer.statusCode, answer.json<{ codes: string[] }>().codes], [409, ['cut-off']])
  }
})

test('a name is only shown, and never with a folder or signs that cannot be seen', async (t) => {
  const { as } = await openImports(t)
  const ask = await as(siteOffice)
  await upload(ask, await readFile(seed), '..\\\\..\\\\目录/\u202e表.docx')
  const [line] = (await ask(at)).json<{ fileName: string }[]>()
  assert.equal(line?.fileName, '表.docx')
})

test('over a real connection: a whole upload becomes a draft, one that is cancelled does not', async (t) => {
  const { app, own, as } = await openImports(t)
  const ask = await as(siteOffice)
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const { headers, payload } = formOf(await readFile(seed), '责任分解表.docx')
  const sent = { cookie: ask.cookie, 'x-belltower': 'desk', ...headers }
  const whole = await fetch(`${address}${at}`, { method: 'POST', headers: sent, body: payload })
  assert.equal(whole.status, 201)

  const cut = httpRequest(`${address}${at}`, {
    method: 'POST',
    headers: { ...sent, 'content-length': payload.length },
  })
  cut.on('error', () => {})
  cut.write(payload.subarray(0, 2_000))
  await once(cut, 'socket')
  cut.destroy()
  await app.close()
  assert.equal((await own.db.selectFrom('import_draft').select('draft_id').execute()).length, 1)
  assert.doesNotMatch(own.logged.join(''), /"level":50/)
})
