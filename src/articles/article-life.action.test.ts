import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ReviewStage } from '#/articles/article-step.ts'
import { findArticle } from '#/articles/articles.store.ts'
import { makeColumns } from '#/articles/columns/make-columns.action.ts'
import { contentFrom } from '#/articles/content-wire.ts'
import { moveArticle, withdrawArticle } from '#/articles/publication/published-article.action.ts'
import { listHeads, listSlots } from '#/articles/published.store.ts'
import { listingsOf } from '#/articles/published.ts'
import { passArticle, returnArticle, submitArticle } from '#/articles/review/review-article.action.ts'
import { saveArticle, writeArticle } from '#/articles/writing/write-article.action.ts'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'
import type { SeatRole } from '#/units/rights.ts'
import type { SignedIn } from '#/units/signed-in.ts'
import { aText } from '../../test/kit/a-text.ts'
import { newsColumn } from '../../test/kit/articles-office.ts'
import { seedOffice } from '../../test/kit/seed-office.ts'

const columns = [newsColumn, 'xinwenzhongxin/jicengxinxi', 'xinwenzhongxin/zhonglouyaowen']
const units = ['statistics', 'finance']
const roles = ['editor', 'reviewer', 'leader', 'office'] as const

function somebody(role: SeatRole, unit: string): SignedIn {
  const name = `${role} ${unit}`
  const held = [{ role, unitId: role === 'office' ? 'government-office' : unit }]
  const flags = { mustChangePassword: false, mustEnrol: false, hasSecondFactor: false, isConfirmed: true }
  return { personId: name, name, username: name, held, sessionId: '', ...flags }
}

const aStep = fc.record({
  which: fc.nat(3),
  // Mostly what brings an article forward, so that many are published, withdrawn and moved.
  what: fc.constantFrom('forward', 'forward', 'forward', 'forward', 'save', 'return', 'withdraw', 'move'),
  column: fc.constantFrom(...columns),
})
type Taken = { readonly which: number; readonly what: string; readonly column: string }

/** The naive model: who is shown where, and which place everybody got when he first came into a list. */
type Model = {
  readonly shown: Map<number, { readonly column: string; readonly unit: string; readonly at: string }>
  readonly firstAt: Map<number, string>
  readonly arrivals: Map<string, number[]>
}

async function take(office: Office, number: number, { what, column }: Taken): Promise<void> {
  const { version, unit, stage, textVersion } = (await findArticle(office.db, office.siteId, number))!
  const as = (role: SeatRole) => somebody(role, unit)
  const seen = { number, version }
  const content = contentFrom(aText({ body: `<p>示例第${textVersion}稿。</p>` }))
  const reviewer = as(roles[Number(stage.at(-1))] ?? 'reviewer')
  const review = { stage: stage as ReviewStage }
  if (what === 'save') await saveArticle(office, as('editor'), seen, { content })
  else if (what === 'return') await returnArticle(office, reviewer, seen, { ...review, to: 'draft', reason: '示例' })
  else if (what === 'withdraw') await withdrawArticle(office, as('leader'), seen, '示例')
  else if (what === 'move') await moveArticle(office, as('leader'), seen, column)
  else if (stage === 'draft') await submitArticle(office, as('editor'), seen)
  else await passArticle(office, reviewer, seen, review)
}

/** What the model makes of an article's present state: it only looks at where the article is and whether it is shown. */
async function follow(office: Office, model: Model, number: number): Promise<void> {
  const { standing, column, unit, publishedAt } = (await findArticle(office.db, office.siteId, number))!
  if (standing !== 'published') return void model.shown.delete(number)
  model.shown.set(number, { column, unit, at: publishedAt!.toString() })
  if (!model.firstAt.has(number)) model.firstAt.set(number, publishedAt!.toString())
  for (const listing of listingsOf(column, unit)) {
    const came = model.arrivals.get(listing) ?? []
    model.arrivals.set(listing, came.includes(number) ? came : [...came, number])
  }
}

async function agree(office: Office, { shown, firstAt, arrivals }: Model): Promise<void> {
  const slots = await listSlots(office.db, { siteId: office.siteId })
  const naive = [...arrivals].flatMap(([listing, came]) =>
    came.map((number, index) => {
      const where = shown.get(number)
      const isHere = where !== undefined && listingsOf(where.column, where.unit).some((each) => each === listing)
      return `${listing} ${index + 1} ${number} ${isHere ? 'shown' : 'silent'}`
    }),
  )
  const kept = slots.map(
    ({ listing, slot, number, silent }) => `${listing} ${slot} ${number} ${silent ? 'silent' : 'shown'}`,
  )
  assert.deepEqual(kept.toSorted(), naive.toSorted())
  const heads = await listHeads(office.db, { siteId: office.siteId }, String)
  assert.deepEqual(
    heads.map(({ number }) => number),
    [...shown.keys()].toSorted((a, b) => a - b),
  )
  for (const { number, publishedAt } of heads) assert.equal(publishedAt.toString(), firstAt.get(number))
}

test('through any life of articles their slots are those of a naive list, and the time of publication never changes', async (t) => {
  let now = Temporal.Instant.from('2026-11-24T02:00:00Z')
  const office = { ...(await seedOffice(t)), now: () => now }
  await makeColumns(office, '终端')
  const model: Model = { shown: new Map(), firstAt: new Map(), arrivals: new Map() }
  let refused = 0
  const life = fc.asyncProperty(fc.array(aStep, { minLength: 60, maxLength: 60 }), async (steps) => {
    const numbers: number[] = []
    for (const unit of [...units, ...units]) {
      const draft = { column: newsColumn, unit, content: contentFrom(aText()) }
      numbers.push((await writeArticle(office, somebody('editor', unit), draft)).number)
    }
    for (const step of steps) {
      now = now.add({ minutes: 1 })
      const number = numbers[step.which]!
      await take(office, number, step).catch((fault) => {
        if (!(fault instanceof Refused)) throw fault
        refused += 1
      })
      await follow(office, model, number)
    }
    await agree(office, model)
  })
  await fc.assert(life, { numRuns: 3, seed: 20261124, endOnFailure: true })
  assert.ok(model.firstAt.size >= 6 && refused > 10, `${model.firstAt.size} published, ${refused} refused`)
})
