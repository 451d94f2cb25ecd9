import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSettings, settingProblemWords } from '#/platform/settings.ts'

const namesOf = (environment: Record<string, string>) => {
  const read = readSettings(environment)
  return read.ok ? [] : read.problems.map(({ name }) => name)
}

test('an environment with nothing in it gives an office on this machine only', () => {
  const read = readSettings({ HOME: '/home/clerk', PATH: '/usr/bin' })
  assert.ok(read.ok)
  assert.equal(read.settings.host, '127.0.0.1')
  assert.equal(read.settings.databaseUrl, null)
  assert.equal(read.settings.timeZone, 'Asia/Shanghai')
})

test('every wrong and unknown setting is named, all at once', () => {
  const wrong = {
    BELLTOWER_PORT: '99999',
    BELLTOWER_LOG_LEVEL: 'loud',
    BELLTOWER_PROT: '80',
    DATABASE_URL: 'mysql://x',
  }
  assert.deepEqual(namesOf(wrong).sort(), Object.keys(wrong).sort())
})

test('the words name what is allowed', () => {
  const read = readSettings({ BELLTOWER_LOG_LEVEL: 'loud' })
  assert.ok(!read.ok)
  assert.match(settingProblemWords(read.problems[0]!), /^BELLTOWER_LOG_LEVEL=loud：.*info.*Must be one of .*warn/)
})

test('a wrong DATABASE_URL is not repeated: it may hold a password', () => {
  const read = readSettings({ DATABASE_URL: 'mysql://root:geheim@db' })
  assert.ok(!read.ok)
  assert.doesNotMatch(settingProblemWords(read.problems[0]!), /geheim/)
})

const singleSignOn = {
  BELLTOWER_OIDC_ISSUER: 'https://sso.example.gov.cn/realms/js',
  BELLTOWER_OIDC_CLIENT_ID: 'belltower',
  BELLTOWER_OIDC_CLIENT_SECRET: 'geheim',
  BELLTOWER_URL: 'https://desk.example.gov.cn',
}

test('single sign-on is whole or not at all: what is missing is named, the secret is not repeated', () => {
  const read = readSettings(singleSignOn)
  assert.ok(read.ok)
  assert.equal(read.settings.singleSignOn?.claim, 'preferred_username')
  assert.equal(read.settings.singleSignOn.returnTo, 'https://desk.example.gov.cn/api/auth/single-sign-on/return')
  for (const name of Object.keys(singleSignOn)) {
    if (name !== 'BELLTOWER_OIDC_ISSUER') assert.deepEqual(namesOf({ ...singleSignOn, [name]: '' }), [name])
  }
  const wrong = readSettings({ ...singleSignOn, BELLTOWER_OIDC_CLIENT_SECRET: 'ge heim' })
  assert.ok(!wrong.ok)
  assert.doesNotMatch(settingProblemWords(wrong.problems[0]!), /heim/)
  const alone = readSettings({ BELLTOWER_URL: 'https://desk.example.gov.cn' })
  assert.equal(alone.ok && alone.settings.singleSignOn, null)
})

test('a provider is not asked over an open line, except on this machine', () => {
  const issuer = (value: string) => namesOf({ ...singleSignOn, BELLTOWER_OIDC_ISSUER: value })
  assert.deepEqual(issuer('http://sso.example.gov.cn'), ['BELLTOWER_OIDC_ISSUER'])
  assert.deepEqual(issuer('http://127.0.0.1:9000'), [])
})

test('an empty value counts as not given', () => {
  assert.deepEqual(namesOf({ DATABASE_URL: '', BELLTOWER_PORT: '' }), [])
})

for (const [name, value] of [
  ['BELLTOWER_PORT', '0'],
  ['PORT', '8080'],
  ['BELLTOWER_SITE_ID', 'zhonglou-qu'],
  ['BELLTOWER_PROXIES', '127.0.0.1,10.0.0.0/8'],
  ['DATABASE_URL', 'postgresql://clerk:pw@db.example:5432/belltower?sslmode=require'],
] as const) {
  test(`${name}=${value} is allowed`, () => assert.deepEqual(namesOf({ [name]: value }), []))
}

for (const [name, value] of [
  ['BELLTOWER_PORT', '-1'],
  ['BELLTOWER_PORT', '80.5'],
  ['BELLTOWER_SITE_ID', '钟楼'],
  ['BELLTOWER_SITE_NAME', ' '],
  ['BELLTOWER_HOST', 'a b'],
  ['BELLTOWER_PROXIES', 'everyone'],
] as const) {
  test(`${name}=${value} is refused`, () => assert.deepEqual(namesOf({ [name]: value }), [name]))
}
