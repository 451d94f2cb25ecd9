import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'yaml'
import { readSecurityRules } from './security-rules.ts'
import { type Attempts, needsChallenge, takeAttempt } from './sign-in-attempts.ts'

const rules = readSecurityRules(parse(readFileSync('data/rules/security.yaml', 'utf8')))
const start = Temporal.Instant.from('2026-11-24T01:00:00Z')

/** How attempts at these minutes are met: `let in to try`, or `locked`. */
function met(minutes: readonly number[]): readonly boolean[] {
  let attempts: Attempts | null = null
  return minutes.map((minute) => {
    const { locked, after } = takeAttempt(attempts, start.add({ minutes: minute }), rules)
    attempts = after
    return locked === null
  })
}

test('the sixth attempt in a row is not looked at, nor any for twenty minutes after the fifth', () => {
  assert.deepEqual(met([0, 0, 0, 0, 0, 0, 1, 19]), [true, true, true, true, true, false, false, false])
})

test('after twenty minutes the count begins anew', () => {
  assert.deepEqual(met([0, 0, 0, 0, 0, 20, 20, 20, 20, 20, 20]).slice(5), [true, true, true, true, true, false])
})

test('attempts while locked do not make the lock longer', () => {
  assert.deepEqual(met([0, 0, 0, 0, 0, 10, 19, 20]).slice(5), [false, false, true])
})

test('one slip now and then never locks anybody', () => {
  assert.ok(met([0, 20, 40, 60, 80, 100, 120, 140]).every(Boolean))
})

for (const [failures, minutes, isLocked, needs] of [
  [2, 0, false, false],
  [3, 0, false, true],
  [4, 19, false, true],
  [4, 20, false, false],
  [5, 20, true, false],
] as const) {
  test(`${failures} failures, ${minutes} minutes ago${isLocked ? ', locked since' : ''}: a challenge ${needs ? 'first' : 'is not asked for'}`, () => {
    const lockedUntil = isLocked ? start.add({ minutes: 20 }) : null
    const before = { failures, lastAt: start, lockedUntil }
    assert.equal(needsChallenge(before, start.add({ minutes }), rules), needs)
  })
}
