import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPostmasterPid } from '#/platform/postgres/postmaster-pid.ts'

const whole = '10610\n/srv/var/postgres/data\n1795519253\n54399\n\n127.0.0.1\n  2146351         4\nready   \n'

test('a running Postgres says who and where it is', () => {
  assert.deepEqual(readPostmasterPid(whole), {
    pid: 10610,
    dataDir: '/srv/var/postgres/data',
    port: 54399,
    ready: true,
  })
})

test('one that is still starting is not ready', () => {
  assert.equal(readPostmasterPid(whole.replace('ready', 'starting'))?.ready, false)
})

for (const cut of ['', '10610\n', '10610\n/srv/var/postgres/data\n1795519253\n', 'garbage\n/srv\n1\n2\n']) {
  test(`a file cut short says nothing: ${JSON.stringify(cut)}`, () => assert.equal(readPostmasterPid(cut), null))
}
