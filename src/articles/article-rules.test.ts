import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Stage } from '#/articles/article.ts'
import { type ArticleCase, type Stepper, whyNotReturnTo, whyNotStep } from '#/articles/article-rules.ts'
import { type Review, stageAfter } from '#/articles/article-state.ts'
import type { Step } from '#/articles/article-step.ts'
import type { SeatRole } from '#/units/rights.ts'
import { day } from '../../test/kit/calendars.ts'

const at = Temporal.Instant.from('2026-11-24T02:00:00Z')
const person = (personId: string, ...roles: readonly SeatRole[]): Stepper => ({
  personId,
  held: roles.map((role) => ({ role, unitId: role === 'office' ? 'government-office' : 'statistics' })),
})
const [editor, reviewer] = [person('写', 'editor'), person('一', 'reviewer')]

function aCase(
  stage: Stage,
  other: Partial<ArticleCase> = {},
  article: Partial<ArticleCase['article']> = {},
): ArticleCase {
  return {
    article: {
      ...{ number: 1, column: 'x', unit: 'statistics', title: '示例', stage, standing: 'unpublished', version: 1 },
      ...{
        textVersion: 1,
        publishedVersion: null,
        publishedAt: null,
        publishAt: null,
        indexNumber: null,
        pinned: false,
      },
      ...{ isTrashed: false, demo: false, createdBy: { personId: '写', name: '写' }, touchedBy: '写', touchedAt: at },
      ...article,
    },
    column: { id: 'x', kind: 'list', reviews: 3, retiredFrom: null, archivedFrom: null },
    ...{ reviews: [], writers: ['写'], stops: 0, today: day('2026-11-24'), ...other },
  }
}

test('a draft is written and sent by its unit’s editor, and by nobody of another unit', () => {
  assert.deepEqual(whyNotStep('submit', aCase('draft'), editor), [])
  assert.deepEqual(whyNotStep('submit', aCase('draft'), reviewer), ['not-yours'])
  const stranger = { personId: '他', held: [{ role: 'editor', unitId: 'finance' }] } as const
  assert.deepEqual(whyNotStep('save', aCase('draft'), stranger), ['not-yours'])
  assert.deepEqual(whyNotStep('save', aCase('review-2'), editor), ['in-review'])
})

test('what must be put right first stops sending and passing, not saving', () => {
  assert.deepEqual(whyNotStep('submit', aCase('draft', { stops: 1 }), editor), ['stops'])
  assert.deepEqual(whyNotStep('pass', aCase('review-1', { stops: 1 }), reviewer), ['stops'])
  assert.deepEqual(whyNotStep('save', aCase('draft', { stops: 1 }), editor), [])
})

test('nothing goes into a group, a link, a retired column, or a topic from the day it is archived', () => {
  const topic = { id: 'x', kind: 'list', reviews: 3, retiredFrom: null, archivedFrom: day('2026-11-24') } as const
  assert.deepEqual(whyNotStep('submit', aCase('draft', { column: topic }), editor), ['no-articles-here'])
  assert.deepEqual(whyNotStep('submit', aCase('draft', { column: topic, today: day('2026-11-23') }), editor), [])
  const column = { id: 'x', kind: 'list', reviews: 3, retiredFrom: day('2026-11-01'), archivedFrom: null } as const
  assert.deepEqual(whyNotStep('submit', aCase('draft', { column }), editor), ['no-articles-here'])
  assert.deepEqual(whyNotStep('pass', aCase('review-1', { column: { ...column, kind: 'link' } }), reviewer), [
    'no-articles-here',
  ])
})

test('an article goes back to its draft or to an earlier review of its column, never forward', () => {
  const two = { id: 'x', kind: 'list', reviews: 2, retiredFrom: null, archivedFrom: null } as const
  assert.deepEqual(whyNotReturnTo('draft', aCase('review-1')), [])
  assert.deepEqual(whyNotReturnTo('review-2', aCase('review-3')), [])
  assert.deepEqual(whyNotReturnTo('review-2', aCase('review-3', { column: two })), ['not-before'])
  assert.deepEqual(whyNotReturnTo('review-1', aCase('review-1')), ['not-before'])
})

test('what was published is withdrawn, never trashed; archived, it is touched no more', () => {
  const out = { standing: 'published', publishedAt: at, publishedVersion: 1 } as const
  const leader = person('二', 'leader')
  assert.deepEqual(whyNotStep('withdraw', aCase('through', {}, out), leader), [])
  assert.deepEqual(whyNotStep('withdraw', aCase('through', {}, out), editor), ['not-yours'])
  assert.deepEqual(whyNotStep('trash', aCase('through', {}, out), editor), ['published-before'])
  assert.deepEqual(whyNotStep('archive', aCase('through', {}, out), leader), ['not-withdrawn'])
  assert.deepEqual(whyNotStep('save', aCase('draft', {}, { ...out, standing: 'archived' }), editor), ['archived'])
})

const everybody = [
  ...[editor, reviewer, person('二', 'leader'), person('三', 'office'), person('兼一', 'editor', 'reviewer', 'leader')],
  ...[person('兼二', 'reviewer', 'leader'), person('兼三', 'editor', 'leader', 'office'), person('另三', 'office')],
]
const aStep = fc.record({
  who: fc.constantFrom(...everybody),
  step: fc.constantFrom<Step>('save', 'submit', 'pass', 'pass', 'pass', 'return'),
  back: fc.constantFrom<Stage>('draft', 'review-1', 'review-2'),
})

/** One article's life as the rules let it go, step by step; a step that they refuse is not taken. */
function live(steps: readonly { who: Stepper; step: Step; back: Stage }[], reviews: 1 | 2 | 3) {
  let its = aCase('draft', { column: { id: 'x', kind: 'list', reviews, retiredFrom: null, archivedFrom: null } })
  const rounds: { writers: readonly string[]; trail: Review[] }[] = []
  for (const { who, step, back } of steps) {
    const isBadReturn = step === 'return' && whyNotReturnTo(back as 'draft', its).length > 0
    if (isBadReturn || whyNotStep(step, its, who).length > 0) continue
    const { stage } = its.article
    const to = step === 'return' ? back : step === 'save' ? 'draft' : stageAfter(stage, reviews)
    const writers = step === 'save' ? [...its.writers, who.personId] : its.writers
    const what = step === 'submit' ? 'submitted' : step === 'pass' ? 'passed' : 'returned'
    const line: Review = { what, stage, to, reason: '', personId: who.personId, by: '', at, textVersion: 1 }
    if (step === 'submit') rounds.push({ writers, trail: [] })
    if (step !== 'save') rounds.at(-1)?.trail.push(line)
    const trail = step === 'save' ? its.reviews : [...its.reviews, line]
    its = { ...its, article: { ...its.article, stage: to }, writers: to === 'through' ? [] : writers, reviews: trail }
  }
  return rounds
}

test('whatever is tried, nobody ever reviews what he wrote or sent, nor two stages of one round', () => {
  let passed = 0
  const property = fc.property(fc.array(aStep, { maxLength: 60 }), fc.constantFrom(1, 2, 3), (steps, reviews) => {
    for (const { writers, trail } of live(steps, reviews as 1 | 2 | 3)) {
      const [sent, ...acts] = trail
      const stagesOf = Map.groupBy(acts, ({ personId }) => personId)
      for (const [personId, each] of stagesOf) {
        assert.ok(!writers.includes(personId) && sent?.personId !== personId)
        assert.equal(new Set(each.map(({ stage }) => stage)).size, 1)
      }
      if (trail.at(-1)?.to === 'through') {
        passed += 1
        assert.ok(new Set(acts.filter(({ what }) => what === 'passed').map(({ stage }) => stage)).size >= reviews)
      }
    }
  })
  fc.assert(property, { numRuns: 500 })
  assert.ok(passed > 20, `only ${passed} came through: the property would say little`)
})
