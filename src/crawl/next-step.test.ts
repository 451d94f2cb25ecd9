import assert from 'node:assert/strict'
import { test } from 'node:test'
import { usualRules } from './crawl-rules.ts'
import { afterOutcome, type HostState, isHostTrouble, nextStep, pauseOf } from './next-step.ts'
import { isAlive, outcomeOfStatus, outcomes } from './outcome.ts'
import { readRobots } from './robots.ts'

const noon = 12 * 60
const now = 1_000_000
const rules = { ...usualRules, maxMs: 3_600_000 }
const host = (given: Partial<HostState> = {}): HostState => ({
  ...{ host: 'a', ready: 1, retryAt: Number.POSITIVE_INFINITY, underWay: 0, nextAt: 0, failures: 0 },
  ...given,
})
const step = (hosts: readonly HostState[], given = {}, own = {}, minute = noon) =>
  nextStep({ hosts, underWay: 0, pages: 0, startedAt: now, ...given }, { ...rules, ...own }, now, minute)

for (const [what, said, expected] of [
  ['a host with something to ask for is asked', step([host()]), { do: 'fetch', host: 'a' }],
  [
    'a host is left alone until its pause is over',
    step([host({ nextAt: now + 200 })]),
    { do: 'wait', until: now + 200 },
  ],
  [
    'a host that has enough requests under way is not asked',
    step([host({ underWay: 2 })], { underWay: 2 }),
    { do: 'wait', until: Number.POSITIVE_INFINITY },
  ],
  [
    'the host that may be asked first comes first',
    step([host({ nextAt: 9 }), host({ host: 'b', nextAt: 3 })]),
    { do: 'fetch', host: 'b' },
  ],
  [
    'another try waits for its moment',
    step([host({ ready: 0, retryAt: now + 60_000 })]),
    { do: 'wait', until: now + 60_000 },
  ],
  ['with nothing left the crawl has finished', step([]), { do: 'stop', why: 'finished' }],
  ['with answers outstanding it waits', step([], { underWay: 1 }), { do: 'wait', until: Number.POSITIVE_INFINITY }],
  ['it stops at the most pages', step([host()], { pages: 10_000 }), { do: 'stop', why: 'most-pages' }],
  [
    'it stops when its time is over',
    step([host()], { startedAt: now - 3_600_000 }),
    { do: 'stop', why: 'out-of-time' },
  ],
  [
    'in quiet hours it waits for their end',
    step([host()], {}, { quiet: { from: 23 * 60, to: 6 * 60 } }, 0),
    { do: 'wait', until: now + 6 * 3_600_000 },
  ],
  [
    'outside quiet hours it goes on',
    step([host()], {}, { quiet: { from: 23 * 60, to: 6 * 60 } }, 6 * 60),
    { do: 'fetch', host: 'a' },
  ],
] as const) {
  test(what, () => assert.deepEqual(said, expected))
}

test('a HEAD that is not liked is asked again by GET at once; passing trouble after a doubling pause, so often and no more', () => {
  const asked = (method: 'GET' | 'HEAD', attempts: number) => ({ method, attempts, retryAfterMs: null })
  assert.deepEqual(afterOutcome('not-allowed', asked('HEAD', 1), rules), { do: 'retry', method: 'GET', after: 0 })
  assert.deepEqual(afterOutcome('not-found', asked('GET', 1), rules), { do: 'keep' })
  assert.deepEqual(afterOutcome('unavailable', asked('GET', 1), rules), { do: 'retry', method: 'GET', after: 60_000 })
  assert.deepEqual(afterOutcome('unavailable', asked('GET', 2), rules), { do: 'retry', method: 'GET', after: 120_000 })
  assert.deepEqual(afterOutcome('unavailable', asked('GET', 3), rules), { do: 'keep' })
  assert.deepEqual(afterOutcome('too-many-requests', { ...asked('GET', 1), retryAfterMs: 300_000 }, rules), {
    do: 'retry',
    method: 'GET',
    after: 300_000,
  })
})

test('a host in trouble is asked ever more seldom, and never more often than it wishes', () => {
  assert.deepEqual(
    [0, 1, 2, 20].map((failures) => pauseOf(rules, null, failures)),
    [200, 500, 1_000, 60_000],
  )
  assert.equal(pauseOf(rules, 5_000, 0), 5_000)
  assert.equal(isHostTrouble('timed-out'), true)
  assert.equal(isHostTrouble('not-found'), false)
})

test('every status has an outcome, and a block is never permanent', () => {
  const expected = {
    200: 'ok',
    204: 'ok',
    304: 'unchanged',
    400: 'client-error',
    403: 'not-allowed',
    404: 'not-found',
    410: 'gone',
    429: 'too-many-requests',
    500: 'server-error',
    503: 'unavailable',
    999: 'odd-status',
  }
  for (const [status, outcome] of Object.entries(expected)) assert.equal(outcomeOfStatus(Number(status)), outcome)
  assert.deepEqual(
    (['not-allowed', 'too-many-requests', 'timed-out'] as const).map((each) => outcomes[each].isPermanent),
    [false, false, false],
  )
  assert.deepEqual([isAlive('ok'), isAlive('not-found')], [true, false])
})

test('robots.txt is obeyed as RFC 9309 has it', () => {
  const read = (text: string, outcome: 'ok' | 'not-found' | 'server-error' = 'ok') =>
    readRobots('http://a.cn/robots.txt', { outcome, text }, 'Belltower')
  const robots = read(
    'User-agent: *\nDisallow: /\n\nUser-agent: belltower\nAllow: /open/*.html$\nDisallow: /open\nCrawl-delay: 2\nSitemap: http://a.cn/map.xml',
  )
  assert.deepEqual(
    ['/open/a.html', '/open/a.php', '/other'].map((path) => robots.allows(`http://a.cn${path}`)),
    [true, false, true],
  )
  assert.deepEqual([robots.delayMs, robots.sitemaps], [2_000, ['http://a.cn/map.xml']])
  assert.equal(read('', 'not-found').allows('http://a.cn/'), true)
  assert.equal(read('', 'server-error').allows('http://a.cn/'), false)
  assert.equal(read('User-agent: *\nCrawl-delay: 86400').delayMs, 30_000)
})
