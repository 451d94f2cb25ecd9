import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isForeign } from './foreign.ts'

const ours = { 'x-belltower': 'desk' }
for (const [what, method, headers, foreign] of [
  ['our page writes', 'POST', { ...ours, origin: 'https://belltower.example' }, false],
  ['a program without a browser writes', 'POST', ours, false],
  ['a form on another site writes', 'POST', { origin: 'https://evil.example' }, true],
  ['a script on another site writes', 'DELETE', { ...ours, origin: 'https://evil.example' }, true],
  ['a site of a like name writes', 'POST', { ...ours, origin: 'https://belltower.example.evil' }, true],
  ['another port of the same host writes', 'PUT', { ...ours, origin: 'https://belltower.example:8443' }, true],
  ['a page without an origin (a sandbox) writes', 'PATCH', { ...ours, origin: 'null' }, true],
  ['an older page of ours without the header writes', 'POST', { origin: 'https://belltower.example' }, true],
  ['another site only reads', 'GET', { origin: 'https://evil.example' }, false],
] as const) {
  test(`${what}: ${foreign ? 'turned away' : 'let through'}`, () => {
    assert.equal(isForeign({ method, headers, host: 'belltower.example' }), foreign)
  })
}
