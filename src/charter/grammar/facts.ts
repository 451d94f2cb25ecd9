import type { Action, Duration, Forbidden, HumanReason, Required, Trigger } from '#/charter/obligation.ts'

/** What one phrase of a clause says, before anybody asks what the clause obliges. Each row of the grammar makes one of these. */
export type Fact =
  /** 每周, 按季, 日均, 隔周, 全年. */
  | {
      readonly is: 'every'
      readonly every: Duration
      readonly workdays?: boolean
      readonly avg?: boolean
      /** The day named with it: 每周五. */
      readonly by?: string
      /** How many days are named: 每周一、三、五. */
      readonly times?: number
      readonly covers?: 'previous' | 'next'
    }
  /** 每月20日前, 季首月15日前, 次年1月底前. `by: null` when the day is not said (年初). */
  | {
      readonly is: 'by'
      readonly by: string | null
      readonly every?: Duration
      readonly covers?: 'previous'
      readonly workdays?: boolean
      /** A month and day without 每年: a yearly duty only when the clause speaks of years. */
      readonly bareDate?: boolean
      readonly exact?: boolean
    }
  /** 季度结束后10日内. */
  | { readonly is: 'closing'; readonly every: Duration; readonly within: Duration; readonly workdays?: boolean }
  /** A stretch of time and how it is meant: 5个工作日 (bare), …内, 提前…, …前, 不少于30日 (for). */
  | {
      readonly is: 'time'
      readonly length: Duration
      readonly workdays?: boolean
      readonly as: 'bare' | 'within' | 'ahead' | 'before' | 'for'
    }
  /** 当日, 次日, 及时, 法定时限: a limit without a number of its own. */
  | { readonly is: 'limit'; readonly within: Duration | 'prompt' | 'statutory'; readonly workdays?: boolean }
  | { readonly is: 'extend'; readonly to?: Duration; readonly by?: Duration }
  /** `sure` when the words around it show that it starts a clock (变动后, 自形成之日起). */
  | {
      readonly is: 'trigger'
      readonly triggers: readonly Trigger[]
      readonly sure: boolean
      readonly before?: boolean
      readonly of?: string
    }
  /** `light` verbs (开展, 组织) give way to the verb they carry. */
  | { readonly is: 'action'; readonly action: Action; readonly light?: boolean; readonly to?: string }
  | { readonly is: 'amount'; readonly min?: number; readonly max?: number; readonly unit: string }
  /** 至少, 不超过, 超过: how the number after it is meant. */
  | { readonly is: 'bound'; readonly side: 'min' | 'max' | 'over' }
  | { readonly is: 'average' }
  | { readonly is: 'adopted' }
  | { readonly is: 'plan'; readonly scope?: string }
  | { readonly is: 'spread' }
  | { readonly is: 'covers'; readonly covers: 'previous' | 'next'; readonly every?: Duration }
  | { readonly is: 'workdays' }
  | { readonly is: 'except'; readonly names: string }
  | { readonly is: 'should' }
  /** 如无变动, 当月无信件: nothing happened. */
  | { readonly is: 'nothing' }
  | { readonly is: 'orElse'; readonly orElse: 'notice' | 'report' }
  | { readonly is: 'approve'; readonly by?: string }
  | { readonly is: 'forbid-verb' }
  | { readonly is: 'forbid'; readonly codes: readonly Forbidden[] }
  | { readonly is: 'require'; readonly codes: readonly Required[] }
  | {
      readonly is: 'link'
      readonly mode: 'to' | 'works' | 'pair' | 'harvest'
      readonly target?: string
      readonly names?: string
    }
  | { readonly is: 'points'; readonly points: number; readonly per?: ScorePer; readonly cap?: number }
  | { readonly is: 'cap'; readonly cap: number }
  | { readonly is: 'per'; readonly per: ScorePer }
  | { readonly is: 'veto' }
  | { readonly is: 'effect'; readonly effect: string }
  /** Needs a person. `updating` marks words about updating alone, which a numeric duty of the same clause absorbs. */
  | {
      readonly is: 'human'
      readonly reason: HumanReason
      readonly updating?: boolean
      readonly soft?: boolean
      readonly trait?: boolean
    }
  /** A name that must not be taken apart (新闻发布会, 《…》, “…”). */
  | { readonly is: 'name' }
  /** Words that add nothing. */
  | { readonly is: 'filler' }

/** The facts of one kind. */
export type Of<K extends Fact['is']> = Extract<Fact, { is: K }>

/** What is counted. */
export type ScorePer = 'missing' | 'extra' | 'late' | 'error' | 'item' | 'adopted' | 'case'

/** What a row found, by the classes it named. */
export type Found = {
  readonly text: string
  /** The characters of one class, “” when it was optional and missing. */
  readonly get: (name: string) => string
}

/** What a row makes of what it found; null when, looked at closely, it is not this. */
export type Means = Fact | readonly Fact[] | ((found: Found) => Fact | readonly Fact[] | null)

/** One row of the grammar: how it is said, what it means, and a clause that shows it with the reading in short. */
export type Row = {
  readonly say: string
  readonly means: Means
  readonly example: { readonly clause: string; readonly reads: string; readonly header?: string }
}

/** A row: say it, what it means, an example and how the example reads (see in-short.ts), under a header where that matters. */
export function row(say: string, means: Means, clause: string, reads: string, header?: string): Row {
  return { say, means, example: header === undefined ? { clause, reads } : { clause, reads, header } }
}
