import { type ArticleState, type Review, roundOf, stagesBefore } from '#/articles/article-state.ts'
import type { ReviewStage, Step } from '#/articles/article-step.ts'
import type { Column } from '#/articles/column.ts'
import { takesArticles, type Writable } from '#/articles/columns/set-column.ts'
import { mayFor, type Right } from '#/units/rights.ts'
import type { SignedIn } from '#/units/signed-in.ts'

/** An article with what its rules look at: its column, its reviews, and who wrote what is under review. */
export type ArticleCase = {
  readonly article: ArticleState
  readonly column: Pick<Column, 'id' | 'reviews'> & Writable
  readonly reviews: readonly Review[]
  /** Ids of those who wrote any version since the published one. */
  readonly writers: readonly string[]
  /** How many findings stop its publication. */
  readonly stops: number
  readonly today: Temporal.PlainDate
}

/** Who takes a step. */
export type Stepper = Pick<SignedIn, 'personId' | 'held'>

/** Why somebody cannot take a step now. */
export type NotStepping =
  | 'not-yours'
  | 'trashed'
  | 'archived'
  | 'in-review'
  | 'not-draft'
  | 'not-in-review'
  | 'own-work'
  | 'reviewed-already'
  | 'stops'
  | 'no-articles-here'
  | 'published-before'
  | 'not-published'
  | 'not-withdrawn'
  | 'not-trashed'
  | 'no-record'

export const notSteppingWords: Readonly<Record<NotStepping, string>> = {
  'not-yours': '您的岗位不能对这个单位的稿件这样做',
  trashed: '稿件在回收站里，请先恢复',
  archived: '稿件已归档，不再改动',
  'in-review': '稿件正在审核，不能修改；要改请审核人退回',
  'not-draft': '只有草稿可以送审；请先修改并保存',
  'not-in-review': '稿件不在这一审，请刷新页面',
  'own-work': '这是您写的或送审的稿件，自己的稿件不能自己审（先审后发）',
  'reviewed-already': '您已经审过这一轮的另一审，一人不得两审',
  stops: '还有必须先改正的问题，请看右侧的检查结果',
  'no-articles-here': '这个栏目不能放稿件（频道、链接，或已停用、已归档），请换一个栏目',
  'published-before': '发布过的文章不能删除，只能撤回',
  'not-published': '文章没有在发布',
  'not-withdrawn': '只有已撤回的文章可以归档',
  'not-trashed': '稿件不在回收站',
  'no-record': '只有信息公开类栏目的文章标注有效性',
}

type Rule = (its: ArticleCase, who: Stepper) => readonly NotStepping[]

/** Every reason somebody cannot take a step with an article now: the server asks, and so does the button. Empty: go ahead. */
export function whyNotStep(step: Step, its: ArticleCase, who: Stepper): readonly NotStepping[] {
  const { article } = its
  const closed: NotStepping[] = []
  if (article.isTrashed && step !== 'restore') closed.push('trashed')
  if (article.standing === 'archived') closed.push('archived')
  return [...closed, ...rules[step](its, who)]
}

const rules: Readonly<Record<Step, Rule>> = {
  save: (its, who) => [
    ...need('article.write', its, who),
    ...unless(!isInReview(its), 'in-review'),
    ...inItsColumn(its),
  ],
  submit: (its, who) => [
    ...need('article.write', its, who),
    ...unless(its.article.stage === 'draft', 'not-draft'),
    ...unless(its.stops === 0, 'stops'),
    ...inItsColumn(its),
  ],
  pass: (its, who) => [...review(its, who), ...unless(its.stops === 0, 'stops'), ...inItsColumn(its)],
  return: review,
  schedule: (its, who) => [
    ...need('article.write', its, who),
    ...unless(its.article.publishedAt === null, 'published-before'),
  ],
  move: published,
  pin: published,
  withdraw: published,
  archive: (its, who) => [
    ...need('article.withdraw', its, who),
    ...unless(its.article.standing === 'withdrawn', 'not-withdrawn'),
  ],
  trash: (its, who) => [
    ...need('article.write', its, who),
    ...unless(!isInReview(its), 'in-review'),
    ...unless(its.article.publishedAt === null, 'published-before'),
  ],
  restore: (its, who) => [...need('article.write', its, who), ...unless(its.article.isTrashed, 'not-trashed')],
  'set-validity': (its, who) => [
    ...need('article.write', its, who),
    ...unless(its.article.standing === 'published', 'not-published'),
    ...unless(isDisclosed(its.column), 'no-record'),
  ],
  tie: (its, who) => need('article.write', its, who),
}

/** Where the office or a unit's people keep government information: its articles carry its header. */
export function isDisclosed({ kind }: Pick<Column, 'kind'>): boolean {
  return kind === 'disclosure' || kind === 'unit-disclosure'
}

/** Whether an article waits for somebody's review, who would be let do it. */
export function waitsFor(its: ArticleCase, who: Stepper): boolean {
  return !its.article.isTrashed && review(its, who).length === 0
}

/** Nobody reviews what he wrote or sent himself, and nobody two stages of one round. 三审三校，一人不得两审. */
function review(its: ArticleCase, who: Stepper): readonly NotStepping[] {
  const { stage } = its.article
  if (stage === 'draft' || stage === 'through') return ['not-in-review']
  const round = roundOf(its.reviews)
  const isOwn = its.writers.includes(who.personId) || round.some((each) => sent(each) && each.personId === who.personId)
  const isSecond = round.some((each) => !sent(each) && each.personId === who.personId && each.stage !== stage)
  return [
    ...need(`article.${stage}`, its, who),
    ...unless(!isOwn, 'own-work'),
    ...unless(!isSecond, 'reviewed-already'),
  ]
}

const sent = ({ what }: Review) => what === 'submitted'

function published(its: ArticleCase, who: Stepper): readonly NotStepping[] {
  return [...need('article.withdraw', its, who), ...unless(its.article.standing === 'published', 'not-published')]
}

function need(right: Right, { article }: ArticleCase, who: Stepper): readonly NotStepping[] {
  return unless(mayFor(who.held, right, article.unit), 'not-yours')
}

function inItsColumn({ column, today }: ArticleCase): readonly NotStepping[] {
  return unless(takesArticles(column, today), 'no-articles-here')
}

function isInReview({ article: { stage } }: ArticleCase): boolean {
  return stage !== 'draft' && stage !== 'through'
}

function unless(holds: boolean, reason: NotStepping): readonly NotStepping[] {
  return holds ? [] : [reason]
}

/** Why an article is not sent back there: only to its draft or to an earlier review of its column. */
export function whyNotReturnTo(to: 'draft' | ReviewStage, { article, column }: ArticleCase): readonly 'not-before'[] {
  return stagesBefore(article.stage, column.reviews).includes(to) ? [] : ['not-before']
}
