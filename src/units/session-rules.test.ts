import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'yaml'
import { readSecurityRules } from './security-rules.ts'
import { isConfirmed, isToBeTouched, type Session, whyEnded } from './session-rules.ts'

const rules = readSecurityRules(parse(readFileSync('data/rules/security.yaml', 'utf8')))
const start = Temporal.Instant.from('2026-11-24T01:00:00Z')
const session: Session = { id: 's', personId: 'p', seenAt: start, confirmedAt: start, endedWhy: null }
const after = (minutes: number) => start.add({ minutes })

test('a session that nobody uses for a quarter of an hour is over', () => {
  assert.equal(whyEnded(session, after(14), rules), null)
  assert.equal(whyEnded(session, after(15), rules), 'idle')
})

test('a session that was ended says why, however fresh it is', () => {
  assert.equal(whyEnded({ ...session, endedWhy: 'replaced' }, start, rules), 'replaced')
})

test('key actions are open for a quarter of an hour after the password was given', () => {
  assert.equal(isConfirmed(session, after(14), rules), true)
  assert.equal(isConfirmed(session, after(15), rules), false)
})

test('use is noted once a minute', () => {
  assert.equal(isToBeTouched(session, start.add({ seconds: 59 })), false)
  assert.equal(isToBeTouched(session, after(1)), true)
})
