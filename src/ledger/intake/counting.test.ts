import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDuty, published, recurring, theWorld } from '../../../test/kit/a-duty.ts'
import { day } from '../../../test/kit/calendars.ts'
import type { Fact, Published } from '../fact.ts'
import { assess } from '../standing.ts'
import { reasonSentence } from '../words.ts'

const world = theWorld()
const duty = aDuty(recurring('P50D'))
const first = published('2026-01-05', { title: '钟楼区召开会议', url: '/1.html' })
const elsewhere = ['新闻中心', '基层信息']

/** The most recent counted day, and why the rest did not count. */
function judged(facts: readonly Fact[], on = '2026-04-30', known?: string): readonly string[] {
  const asOf = { on: day(on), ...(known && { known: day(known) }) }
  const { last, why } = assess([duty], facts, { ...world, ...asOf })[0]!
  return [`${last}`, ...why.map(({ code }) => code).filter((code) => code !== 'short')]
}

const undated: Published = { kind: 'published', path: duty.path, title: '没有日期' }

for (const [what, facts, expected] of [
  ['a new item counts', [first, published('2026-02-01', { title: '另一条', url: '/2.html' })], ['2026-02-01']],
  ['an item without a date does not count', [first, undated], ['2026-01-05', 'undated']],
  [
    'an item given a later date does not',
    [first, published('2026-02-01', { title: '改了标题', url: '/1.html' })],
    ['2026-01-05', 're-dated'],
  ],
  ['an item seen twice counts once', [first, { ...first, known: day('2026-01-09') }], ['2026-01-05', 'duplicate-url']],
  [
    'an old title under a new address does not',
    [first, published('2026-02-01', { title: '钟楼区 召开会议。', url: '/9.html' })],
    ['2026-01-05', 'duplicate-title'],
  ],
  [
    'an item moved from another column does not',
    [{ ...first, path: elsewhere }, published('2026-02-01', { url: '/1.html' })],
    ['null', 'moved'],
  ],
  ['an item shown in two columns on one day counts in both', [{ ...first, path: elsewhere }, first], ['2026-01-05']],
  [
    'a touch-up does not',
    [first, { kind: 'edited', path: duty.path, on: day('2026-02-01'), url: '/1.html', changed: 0.02 }],
    ['2026-01-05', 'trivial-edit'],
  ],
  [
    'a rewriting does',
    [first, { kind: 'edited', path: duty.path, on: day('2026-02-01'), url: '/1.html', changed: 0.6 }],
    ['2026-02-01'],
  ],
  ['another unit’s item does not', [first, published('2026-02-01', { unit: '统计局' })], ['2026-01-05']],
] as readonly (readonly [string, readonly Fact[], readonly string[]])[]) {
  test(`${what}, in whatever order it is learnt`, () => {
    assert.deepEqual(judged(facts), expected)
    assert.deepEqual(judged(facts.toReversed()), expected)
  })
}

test('a rewriting is no new item where the clause asks for items', () => {
  const items = aDuty(recurring('P50D', { unit: '条' }))
  const edited: Fact = { kind: 'edited', path: duty.path, on: day('2026-02-01'), url: '/1.html', changed: 0.6 }
  const { last, why } = assess([items], [first, edited], { ...world, on: day('2026-02-02') })[0]!
  assert.deepEqual([`${last}`, why[0]!.code], ['2026-01-05', 'edit-not-new'])
})

test('a withdrawn item stops counting from the day it is withdrawn', () => {
  const facts: Fact[] = [
    published('2026-01-02'),
    first,
    { kind: 'withdrawn', path: duty.path, on: day('2026-02-01'), url: '/1.html' },
  ]
  assert.deepEqual(judged(facts, '2026-01-31'), ['2026-01-05'])
  assert.deepEqual(judged(facts, '2026-02-01'), ['2026-01-02', 'withdrawn'])
  assert.deepEqual(judged(facts, '2026-02-01', '2026-01-31'), ['2026-01-05'])
})

test('an item counts until it is found out to be an old one', () => {
  const copy = published('2026-02-01', { title: '钟楼区召开会议', url: '/9.html' })
  const facts = [{ ...first, known: day('2026-03-01') }, copy]
  assert.deepEqual(judged(facts, '2026-03-10', '2026-02-28'), ['2026-02-01'])
  assert.deepEqual(judged(facts, '2026-03-10', '2026-03-01'), ['2026-01-05', 'duplicate-title'])
})

test('a reason is a sentence with its day, its item and what to do', () => {
  const { why } = assess([duty], [first, { ...first, on: day('2026-02-01') }], { ...world, on: day('2026-02-10') })[0]!
  assert.equal(reasonSentence(why[0]!), '2026-02-01 《钟楼区召开会议》：原有信息改了日期，不算更新；请发布新内容')
})
