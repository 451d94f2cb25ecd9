import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pino } from 'pino'
import { logOptions } from '#/platform/log.server.ts'

function logged(what: object): string {
  const lines: string[] = []
  pino(logOptions('info'), { write: (line: string) => void lines.push(line) }).info(what, 'said')
  return lines.join('')
}

for (const secret of [
  { password: 'geheim' },
  { connection: { password: 'geheim' } },
  { request: { headers: { authorization: 'geheim', cookie: 'geheim' } } },
  { settings: { databaseUrl: 'postgres://clerk:geheim@db/belltower' } },
]) {
  test(`secrets are not written to the log: ${Object.keys(secret)}`, () =>
    assert.doesNotMatch(logged(secret), /geheim/))
}

test('a fault is logged with its stack', () => {
  assert.match(logged({ fault: new Error('no ledger today') }), /"stack":"Error: no ledger today/)
})
