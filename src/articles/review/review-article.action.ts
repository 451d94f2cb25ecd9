import type { Stage } from '#/articles/article.ts'
import { whyNotReturnTo } from '#/articles/article-rules.ts'
import { type Review, stageAfter } from '#/articles/article-state.ts'
import type { ReviewStage } from '#/articles/article-step.ts'
import { publishWithin } from '#/articles/publication/publish.action.ts'
import { saveReview } from '#/articles/review/reviews.store.ts'
import { type Seen, type SteppedCase, type Taken, takeStep } from '#/articles/take-step.action.ts'
import type { Tx } from '#/platform/database.store.ts'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'
import type { SignedIn } from '#/units/signed-in.ts'

/** Sends a draft for review: to the first stage its column asks for. */
export function submitArticle(office: Office, person: SignedIn, seen: Seen): Promise<number> {
  return takeStep(office, person, { seen, step: 'submit' }, async (tx, its) => {
    const to = stageAfter('draft', its.column.reviews)
    await trail(tx, office, its, { what: 'submitted', to, reason: '', ...person })
    return { changes: { stage: to }, happened: [{ name: 'article.submitted', data: { title: its.article.title, to } }] }
  })
}

/** Passes a stage. Whoever passes the last publishes the article, now or at its time. */
export function passArticle(
  office: Office,
  person: SignedIn,
  seen: Seen,
  { stage, opinion = '' }: { readonly stage: ReviewStage; readonly opinion?: string | undefined },
): Promise<number> {
  return takeStep(office, person, { seen, step: 'pass' }, async (tx, its) => {
    mustBeAt(stage, its)
    const to = stageAfter(stage, its.column.reviews)
    await trail(tx, office, its, { what: 'passed', to, reason: opinion, ...person })
    const passed = { name: 'article.passed', data: { title: its.article.title, stage, to } }
    if (to !== 'through') return { changes: { stage: to }, happened: [passed] }
    const published = await publishNowOrLater(tx, office, its)
    return { ...published, happened: [passed, ...published.happened] }
  })
}

/** Sends an article back, to its draft or to an earlier stage, with the reason. */
export function returnArticle(
  office: Office,
  person: SignedIn,
  seen: Seen,
  { stage, to, reason }: { readonly stage: ReviewStage; readonly to: 'draft' | ReviewStage; readonly reason: string },
): Promise<number> {
  return takeStep(office, person, { seen, step: 'return' }, async (tx, its) => {
    mustBeAt(stage, its)
    const reasons = whyNotReturnTo(to, its)
    if (reasons.length > 0) throw new Refused(reasons, { 'not-before': '只能退回草稿，或这个栏目前面的审次' })
    await trail(tx, office, its, { what: 'returned', to, reason, ...person })
    const data = { title: its.article.title, stage, to, reason }
    return { changes: { stage: to }, happened: [{ name: 'article.returned', data }] }
  })
}

/** An article with a time to come waits for it; without one, or one that has passed, it is published now. */
async function publishNowOrLater(tx: Tx, office: Office, its: SteppedCase): Promise<Taken> {
  const { publishAt, publishedAt, title } = its.article
  if (publishedAt === null && publishAt !== null && Temporal.Instant.compare(publishAt, office.now()) > 0) {
    const data = { title, at: publishAt.toString() }
    return { changes: { stage: 'through', standing: 'scheduled' }, happened: [{ name: 'article.scheduled', data }] }
  }
  const { changes, name, data } = await publishWithin(tx, office, its)
  return { changes, happened: [{ name, data }] }
}

function mustBeAt(stage: ReviewStage, { article }: SteppedCase): void {
  if (article.stage !== stage) throw new Refused(['not-in-review'], { 'not-in-review': '稿件不在这一审，请刷新页面' })
}

type Line = Pick<Review, 'what' | 'reason' | 'personId'> & { readonly to: Stage; readonly name: string }

async function trail(
  tx: Tx,
  office: Office,
  its: SteppedCase,
  { what, to, reason, personId, name }: Line,
): Promise<void> {
  const { number, stage, textVersion } = its.article
  const review = { what, stage, to, reason, personId, by: name, at: office.now(), textVersion }
  await saveReview(tx, office.siteId, number, its.reviews.length + 1, review)
}
