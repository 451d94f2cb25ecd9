import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PageRef } from '#/portal/page-ref.ts'
import { renderPage, shownWhole } from '#/portal/render-page.ts'
import { anArticle, aSiteView } from '../../test/kit/a-site-view.ts'

const view = aSiteView()
const page = (ref: PageRef) => {
  const whole = shownWhole(ref, view)
  return renderPage(ref, view, whole === null ? null : anArticle(view.articles.get(whole)!))
}

const there: readonly PageRef[] = [
  { kind: 'home' },
  ...[...view.columns.keys()].map((column) => ({ kind: 'column', column }) as const),
  { kind: 'older', listing: 'column:xinwen/yaowen', page: 1 },
  { kind: 'older', listing: 'column:gongkai/bumen/yewu/unit:education', page: 1 },
  { kind: 'feed', column: 'xinwen', format: 'rss' },
  { kind: 'feed', column: 'xinwen/yaowen', format: 'atom' },
  { kind: 'article', number: 1 },
  { kind: 'article', number: 7 },
  { kind: 'platform' },
  { kind: 'unit', unit: 'education' },
  { kind: 'unit', unit: 'archives' },
  { kind: 'unit-class', unit: 'south', column: 'gongkai/bumen/nianbao' },
  { kind: 'reports', year: null },
  { kind: 'reports', year: 2026 },
  { kind: 'leaving', column: 'fuwu/gongjiao' },
  { kind: 'sitemap', part: 0 },
  { kind: 'sitemap', part: 1 },
  ...(['columns', 'site-map', 'about', 'leaving-links', 'not-found', 'gone', 'unavailable'] as const).map((kind) => ({
    kind,
  })),
  ...(['robots', 'sitemap-index', 'tokens'] as const).map((kind) => ({ kind })),
]

for (const ref of there) test(`${JSON.stringify(ref)} is a page`, () => assert.ok(page(ref)!.length > 60))

const notThere: readonly PageRef[] = [
  { kind: 'column', column: 'nowhere' },
  { kind: 'older', listing: 'column:xinwen/yaowen', page: 0 },
  { kind: 'older', listing: 'column:xinwen/yaowen', page: 4 },
  { kind: 'older', listing: 'unit:nobody', page: 1 },
  { kind: 'feed', column: 'fuwu/geren', format: 'rss' },
  { kind: 'article', number: 99_999 },
  { kind: 'unit', unit: 'nobody' },
  { kind: 'unit-class', unit: 'south', column: 'xinwen/yaowen' },
  { kind: 'reports', year: 1999 },
  { kind: 'leaving', column: 'fuwu/geren' },
  { kind: 'sitemap', part: 2 },
]

for (const ref of notThere) test(`${JSON.stringify(ref)} is no page`, () => assert.equal(page(ref), null))

test('what was published once and is not any more says so, and not what it was', () => {
  const gone = page({ kind: 'article', number: 7 })!
  assert.match(gone, /<h1>内容已撤下<\/h1>/)
  assert.doesNotMatch(gone, /示例7/)
})
