import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codingFor, isHeld, partOf } from '#/portal/serving/negotiate.ts'

for (const [accepted, coding] of [
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0.5, gzip;q=0.8', 'gzip'],
  ['br;q=0, gzip;q=0', 'identity'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['deflate', 'identity'],
  ['', 'identity'],
  [undefined, 'identity'],
] as const) {
  test(`a browser that takes “${accepted}” gets ${coding}`, () =>
    assert.equal(codingFor(accepted, ['br', 'gzip']), coding))
}

test('a file without compressed copies is given as it is', () => assert.equal(codingFor('br, gzip', []), 'identity'))

test('what the browser holds is told apart by its tag, weak or strong, one of several or any', () => {
  assert.ok(isHeld('"a"', '"a"'))
  assert.ok(isHeld('"b", W/"a"', '"a"'))
  assert.ok(isHeld('*', '"a"'))
  assert.ok(!isHeld('"a-br"', '"a"'))
  assert.ok(!isHeld(undefined, '"a"'))
})

for (const [range, part] of [
  ['bytes=0-9', { from: 0, to: 9 }],
  ['bytes=90-', { from: 90, to: 99 }],
  ['bytes=90-500', { from: 90, to: 99 }],
  ['bytes=-5', { from: 95, to: 99 }],
  ['bytes=-500', { from: 0, to: 99 }],
  ['bytes=100-', 'none'],
  ['bytes=-0', 'none'],
  ['bytes=9-3', 'whole'],
  ['bytes=-', 'whole'],
  ['bytes=0-1,5-6', 'whole'],
  ['lines=0-1', 'whole'],
  [undefined, 'whole'],
] as const) {
  test(`of 100 bytes, ${range} is ${JSON.stringify(part)}`, () => assert.deepEqual(partOf(range, 100), part))
}
