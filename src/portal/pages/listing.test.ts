import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ArticleHead, ListingKey } from '#/articles/published.ts'
import { documentOf } from '#/platform/html.ts'
import { lastDay, listingPart } from '#/portal/pages/listing.ts'
import { aHead } from '../../../test/kit/a-site-view.ts'

const column = 'column:a' satisfies ListingKey

function aListing(length: number, changed: Readonly<Record<number, Partial<ArticleHead> | null>> = {}) {
  const numbers = Array.from({ length }, (_, at) => at + 1)
  const heads = numbers.flatMap((number) => (changed[number] === null ? [] : [aHead(number, 'a', changed[number])]))
  const places = numbers.map((number) => (changed[number] === null ? null : number))
  return {
    articles: new Map(heads.map((head) => [head.number, head])),
    listings: new Map<ListingKey, typeof places>([[column, places]]),
  }
}

const text = (view: ReturnType<typeof aListing>, page: 'newest' | number = 'newest') =>
  documentOf(listingPart(view, column, '/a/', page, 'lines'))
const shown = (page: string) => [...page.matchAll(/\/(\d+)\.html" title/g)].map(([, number]) => Number(number))
const turns = (page: string) =>
  [...page.matchAll(/<a href="([^"]*)">(首页|较新|较旧|尾页)</g)].map(([, to, word]) => [word, to])

test('a list shows title and day of each, newest first', () => {
  assert.deepEqual(
    shown(text(aListing(25))),
    Array.from({ length: 25 }, (_, at) => 25 - at),
  )
  assert.match(text(aListing(1)), /第1篇示例信息<\/a>.*<time datetime="2026-01-05">2026-01-05<\/time>/)
})

test('a short list has no pager; a long one leads from page to page and back', () => {
  assert.deepEqual(turns(text(aListing(39))), [])
  const long = aListing(85)
  assert.deepEqual(turns(text(long)), [
    ['较旧', '/a/p3.html'],
    ['尾页', '/a/p1.html'],
  ])
  assert.deepEqual(turns(text(long, 3)), [
    ['首页', '/a/'],
    ['较新', '/a/'],
    ['较旧', '/a/p2.html'],
    ['尾页', '/a/p1.html'],
  ])
  assert.deepEqual(turns(text(long, 1)), [
    ['首页', '/a/'],
    ['较新', '/a/p2.html'],
  ])
})

test('an older page is the same however many articles come after it', () => {
  assert.equal(text(aListing(85), 1), text(aListing(999), 1))
  assert.doesNotMatch(text(aListing(85), 1), /共/)
})

test('what is pinned stands first, once, however old it is', () => {
  const page = text(aListing(85, { 2: { pinned: true }, 84: { pinned: true } }))
  assert.deepEqual(shown(page).slice(0, 4), [84, 2, 85, 83])
  assert.equal(shown(page).filter((number) => number === 84).length, 1)
})

test('what was withdrawn is not shown, and a list without anything says so', () => {
  assert.deepEqual(shown(text(aListing(3, { 2: null }))), [3, 1])
  assert.match(text(aListing(0)), /暂无内容/)
})

test('a list was last updated when its newest article was published', () => {
  assert.equal(lastDay(aListing(30), column), '2026-01-06')
  assert.equal(lastDay(aListing(30, { 30: null }), column), '2026-01-06')
  assert.equal(lastDay(aListing(1, { 1: null }), column), null)
})
