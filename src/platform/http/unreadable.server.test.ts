import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { buildServer } from '#/platform/http.server.ts'
import { ownOffice } from '../../../test/kit/own-office.ts'

const long = 'a'.repeat(20_000)
const cases: readonly (readonly [what: string, sent: string | Uint8Array, status: number, words: RegExp])[] = [
  ['an unknown method', 'FETCH / HTTP/1.1\r\nHost: x\r\n\r\n', 400, /方法不认识.*Unknown method/],
  ['https on the port of http', Uint8Array.of(22, 3, 1, 2, 0, 1, 0), 400, /https 发到了 http/],
  ['an address that is too long', `GET /${long} HTTP/1.1\r\nHost: x\r\n\r\n`, 431, /网址或请求头太长.*too long/],
  ['headers that are too long', `GET / HTTP/1.1\r\nHost: x\r\nX: ${long}\r\n\r\n`, 431, /太长/],
  ['a length that is no number', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: x\r\n\r\n', 400, /格式不对.*malformed/],
  ['an expectation nobody knows', 'GET / HTTP/1.1\r\nHost: x\r\nExpect: tea\r\n\r\n', 417, /Expect/],
  [
    'a method that is known, but not here',
    'PURGE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    404,
    /没有这个地址/,
  ],
]

test('what the parser of HTTP does not let through is answered in words, too, and the server goes on', async (t) => {
  const app = await buildServer(await ownOffice(t), [])
  t.after(() => app.close())
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  for (const [what, sent, status, words] of cases) {
    const socket = connect(port, '127.0.0.1')
    await once(socket, 'connect')
    socket.write(sent)
    const [head, body] = (await text(socket)).split('\r\n\r\n') as [string, string]
    assert.match(head, new RegExp(`^HTTP/1.1 ${status} `), what)
    const { kind, codes, words: said, requestId } = JSON.parse(body)
    assert.deepEqual([kind, codes], ['request', [String(status)]], what)
    assert.match(said[0], words, what)
    assert.ok(head.includes(requestId), what)
  }
  assert.equal((await fetch(`http://127.0.0.1:${port}/health`)).status, 200)
})
