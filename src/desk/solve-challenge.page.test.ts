import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createChallenge, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/sha'
import type { Challenge } from '#/units/account-wire.ts'
import { solve } from './solve-challenge.page.ts'

test('what the browser answers is what the server expects, also where the browser has no crypto.subtle', async (t) => {
  const hmacSignatureSecret = 'key'
  const made = await createChallenge({
    ...{ algorithm: 'SHA-256', cost: 7, counter: 321, deriveKey, hmacSignatureSecret },
    data: { bound: '00', until: '2026-11-24T01:05:00Z' },
  })
  t.mock.getter(crypto, 'subtle', () => undefined)
  const { challenge, solution } = await solve(made as Challenge)
  t.mock.restoreAll()
  assert.equal(solution.counter, 321)
  assert.ok((await verifySolution({ challenge, solution, deriveKey, hmacSignatureSecret })).verified)
})
