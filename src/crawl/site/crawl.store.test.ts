import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ownOffice } from '../../../test/kit/own-office.ts'
import { usualRules } from '../crawl-rules.ts'
import { endCrawl, listTroubles, openCrawl } from './crawl.store.ts'
import type { Crawled, Waiting } from './crawled.ts'

const root = 'http://www.shili.gov.cn/'
const page: Crawled = {
  ...{
    href: root,
    target: 'page',
    depth: 0,
    foundOn: null,
    outcome: 'ok',
    status: 200,
    finalHref: root,
    hops: [],
    contentType: 'text/html',
  },
  ...{ charset: 'utf-8', title: '首页', textHash: 'a', size: 9, ms: 1, etag: '"1"', lastModified: null, leads: [] },
}
const next: Waiting = { href: `${root}a.html`, target: 'page', depth: 1, foundOn: root, method: 'GET', attempts: 0 }

test('a page remembers when it was first seen, last seen, and when its text last changed', async (t) => {
  let day = 1
  const office = await ownOffice(t, { now: () => Temporal.Instant.from(`2026-03-0${day}T00:00:00Z`) })
  const seenOn = async (on: number, crawled: Partial<Crawled>) => {
    day = on
    const { number, shelf } = await openCrawl(office, root, usualRules, true)
    await shelf.keep({ ...page, ...crawled }, [])
    await endCrawl(office, number, { pages: 1, addresses: 1, outcomes: {}, leftOut: 0, why: 'finished' })
    return number
  }
  await seenOn(1, {})
  await seenOn(2, { outcome: 'unchanged', status: 304 })
  await seenOn(3, { textHash: 'b' })
  const last = await seenOn(4, { outcome: 'not-found', status: 404, title: null, textHash: null })
  const row = await office.db.selectFrom('crawl_snapshot').selectAll().executeTakeFirstOrThrow()
  const days = [row.first_seen, row.last_seen, row.changed_at, row.asked_at].map((at) =>
    new Date(at!).toISOString().slice(0, 10),
  )
  assert.deepEqual(days, ['2026-03-01', '2026-03-03', '2026-03-03', '2026-03-04'])
  assert.equal(row.title, '首页')
  assert.deepEqual(await listTroubles(office, last), [
    { href: root, outcome: 'not-found', status: 404, foundOn: null, finalHref: root },
  ])
})

test('what was found and not yet asked for is there when the crawl is taken up, and gone when it has ended', async (t) => {
  const office = await ownOffice(t)
  const first = await openCrawl(office, root, usualRules, true)
  await first.shelf.keep(page, [next])
  const again = await openCrawl(office, root, usualRules, true)
  assert.deepEqual([again.number, again.isResumed], [first.number, true])
  assert.deepEqual(await again.shelf.begun(), {
    done: [{ href: root, target: 'page', outcome: 'ok' }],
    waiting: [next],
  })
  assert.equal((await again.shelf.earlier(root))?.etag, '"1"')
  await endCrawl(office, again.number, { pages: 1, addresses: 1, outcomes: {}, leftOut: 0, why: 'most-pages' })
  const other = await openCrawl(office, root, usualRules, true)
  assert.deepEqual([other.isResumed, await other.shelf.begun()], [false, { done: [], waiting: [] }])
})
