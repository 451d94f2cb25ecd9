import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'yaml'
import { isExpired, passwordWords, whyNotPassword } from './password-policy.ts'
import { readSecurityRules } from './security-rules.ts'

const rules = readSecurityRules(parse(readFileSync('data/rules/security.yaml', 'utf8')))
const owner = { name: '王敏', username: 'wang.min' }

for (const [password, reasons] of [
  ['Zhong-lou7', []],
  ['zhonglou7!', []],
  ['ABCdef12', []],
  ['口令Aa1长一些', []],
  ['Ab1!xyz', ['too-short']],
  ['zhonglouqu', ['too-plain']],
  ['zhonglou77', ['too-plain']],
  ['Wang.Min2026', ['has-name']],
  ['Ａ1-ｗａｎｇ．ｍｉｎ', ['has-name']],
  ['王敏Abc12345', ['has-name']],
  ['wang.min', ['too-plain', 'has-name']],
  ['', ['too-short', 'too-plain']],
  [`Aa1${'x'.repeat(126)}`, ['too-long']],
] as const) {
  test(`“${password.slice(0, 20)}” is ${reasons.length === 0 ? 'a good password' : reasons.join(' and ')}`, () => {
    assert.deepEqual(whyNotPassword(password, owner, rules), reasons)
  })
}

test('the words say the numbers in force', () => {
  assert.equal(passwordWords(rules)['too-short'], '口令不少于 8 个字符')
})

const set = Temporal.Instant.from('2026-01-01T00:00:00Z')
for (const [now, expired] of [
  ['2026-03-31T23:59:59Z', false],
  ['2026-04-01T00:00:00Z', true],
] as const) {
  test(`a password of 1 January is ${expired ? 'expired' : 'good'} at ${now}: it lasts 90 days`, () => {
    assert.equal(isExpired(set, Temporal.Instant.from(now), rules), expired)
  })
}

test('half a rule is no rule', () => {
  assert.throws(() => readSecurityRules({ version: 1 }))
})
