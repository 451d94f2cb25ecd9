import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isConnectionLoss } from '#/platform/connection-loss.ts'

test('a database that goes, is gone or is not yet there is a loss of connection', () => {
  for (const code of ['57P01', '57P02', '57P03', '08006', 'ECONNREFUSED', 'ECONNRESET'])
    assert.ok(isConnectionLoss(Object.assign(new Error('any'), { code })), code)
  for (const said of [
    'Connection terminated unexpectedly',
    'Client has encountered a connection error and is not queryable',
  ])
    assert.ok(isConnectionLoss(new Error(said)), said)
})

test('so it is when a library says only that it failed, and this was the cause', () => {
  const cause = Object.assign(new Error('any'), { code: '57P01' })
  assert.ok(isConnectionLoss(new Error('Failed to get session', { cause })))
})

test('a query that is wrong, or breaks a rule of the database, is not', () => {
  for (const code of ['42601', '23505', '57014', 'ENOENT'])
    assert.equal(isConnectionLoss(Object.assign(new Error('any'), { code })), false, code)
  for (const fault of [null, undefined, 'text', new TypeError('x is not a function')])
    assert.equal(isConnectionLoss(fault), false)
})
