import type { Stage, Standing } from './article.ts'

/** What can be done to an article, each with a button at the desk. */
export type Step =
  | 'save'
  | 'submit'
  | 'pass'
  | 'return'
  | 'schedule'
  | 'move'
  | 'pin'
  | 'withdraw'
  | 'archive'
  | 'trash'
  | 'restore'
  | 'set-validity'
  | 'tie'

export const stepWords: Readonly<Record<Step, string>> = {
  save: '保存',
  submit: '送审',
  pass: '通过',
  return: '退回',
  schedule: '定时发布',
  move: '移动',
  pin: '置顶',
  withdraw: '撤回',
  archive: '归档',
  trash: '删除',
  restore: '恢复',
  'set-validity': '标注有效性',
  tie: '关联',
}

/** A stage in which somebody reviews. */
export type ReviewStage = Exclude<Stage, 'draft' | 'through'>

export const reviewStages: readonly ReviewStage[] = ['review-1', 'review-2', 'review-3']

/** Where an article is to be found at the desk. */
export type Shelf = Stage | Exclude<Standing, 'unpublished'> | 'in-review' | 'trashed'

export const shelfWords: Readonly<Record<Shelf, string>> = {
  draft: '草稿',
  'in-review': '审核中',
  'review-1': '待一审',
  'review-2': '待二审',
  'review-3': '待三审',
  through: '审核通过',
  scheduled: '定时发布',
  published: '已发布',
  withdrawn: '已撤回',
  archived: '已归档',
  trashed: '回收站',
}
