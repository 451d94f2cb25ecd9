import type { Stage, Standing } from './article.ts'
import type { ReviewStage } from './article-step.ts'

/** An article on its way: where its working copy is, and what the public has of it. Its text is `textVersion`. */
export type ArticleState = {
  readonly number: number
  readonly column: string
  /** Id of the unit that answers for it. */
  readonly unit: string
  /** Of the working copy. */
  readonly title: string
  readonly stage: Stage
  readonly standing: Standing
  /** Grows with every change: who changes must have seen the last one. */
  readonly version: number
  readonly textVersion: number
  readonly publishedVersion: number | null
  /** Set once by the server, never changed. 检查指标: 弄虚作假. */
  readonly publishedAt: Temporal.Instant | null
  readonly publishAt: Temporal.Instant | null
  readonly indexNumber: string | null
  readonly pinned: boolean
  readonly isTrashed: boolean
  readonly demo: boolean
  readonly createdBy: { readonly personId: string; readonly name: string }
  readonly touchedBy: string
  readonly touchedAt: Temporal.Instant
}

/** One line of the review trail. A round begins with `submitted`. */
export type Review = {
  readonly what: 'submitted' | 'passed' | 'returned'
  readonly stage: Stage
  readonly to: Stage
  readonly reason: string
  readonly personId: string
  readonly by: string
  readonly at: Temporal.Instant
  readonly textVersion: number
}

const chains: Readonly<Record<1 | 2 | 3, readonly ReviewStage[]>> = {
  1: ['review-3'],
  2: ['review-1', 'review-3'],
  3: ['review-1', 'review-2', 'review-3'],
}

/** The reviews an article of a column passes, in order; the last is always the office's. 三审三校, 先审后发. */
export function chainOf(reviews: 1 | 2 | 3): readonly ReviewStage[] {
  return chains[reviews]
}

/** Where an article goes that passes a stage. A stage that its column does not ask for any more leads to the next one that it does. */
export function stageAfter(stage: Stage, reviews: 1 | 2 | 3): Stage {
  const chain = chainOf(reviews)
  const asked = chain.find((each) => each > stage)
  return stage === 'draft' ? chain[0]! : (asked ?? 'through')
}

/** Where a reviewer may send an article back to: the draft, or an earlier review of its column. */
export function stagesBefore(stage: Stage, reviews: 1 | 2 | 3): readonly ('draft' | ReviewStage)[] {
  return ['draft', ...chainOf(reviews).filter((each) => each < stage)]
}

/** The reviews since the article was last sent for review, its sending included. */
export function roundOf(reviews: readonly Review[]): readonly Review[] {
  return reviews.slice(
    Math.max(
      0,
      reviews.findLastIndex(({ what }) => what === 'submitted'),
    ),
  )
}
