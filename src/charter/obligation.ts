/**
 * What one clause (工作要求) of a responsibility table compiles to: seven kinds, one per form of check.
 * A field that the text does not contain is absent; nothing here is ever filled in by guessing.
 */

/** What must be done. 发布 报送 受理 转办 答复 审核 保留 检查 整改 撤除. */
export type Action =
  | 'publish'
  | 'report'
  | 'accept'
  | 'forward'
  | 'reply'
  | 'approve'
  | 'keep'
  | 'check'
  | 'fix'
  | 'remove'

/** What starts the clock. 变动 形成 印发 批准 决定 发布 结束 开始 收到 突发 发现. */
export type Trigger =
  | 'change'
  | 'formed'
  | 'issued'
  | 'approved'
  | 'decided'
  | 'published'
  | 'ended'
  | 'start'
  | 'received'
  | 'incident'
  | 'found'

/** What must never be seen on a page. */
export type Forbidden =
  | 'typo'
  | 'wording'
  | 'false'
  | 'reactionary'
  | 'violent'
  | 'porn'
  | 'vulgar'
  | 'wrong-link'
  | 'dead-link'
  | 'dark-link'
  | 'empty-column'
  | 'secret'
  | 'privacy'
  | 'sensitive'
  | 'duplicate'
  | 'expired'
  | 'misplaced'

/** What must always be true of a page. */
export type Required = 'complete' | 'accurate' | 'format' | 'dated' | 'sourced'

/** Why a clause needs a person. */
export type HumanReason = 'vague' | 'external' | 'incomplete' | 'conflict' | 'statement' | 'unsupported'

/** An ISO 8601 duration such as P1W, P50D, P5M, PT24H. */
export type Duration = string

type Common = {
  /** The column sub-type or thing the clause names. */
  readonly scope?: readonly string[]
  readonly except?: readonly string[]
  /** Only when the sentence itself names the actor. */
  readonly who?: readonly string[]
  /** Absent means must. */
  readonly severity?: 'should'
}

export type Recurring = Common & {
  readonly kind: 'recurring'
  readonly action: Action
  /** Calendar period (P1D P1W P1M P3M P6M P1Y) or rolling (any other). Absent: a one-off, `by` is a full date. */
  readonly every?: Duration
  readonly min?: number | 'plan'
  readonly max?: number
  /** The measure word as written (条 次 篇 …); 次 when none is given; absent with "plan". */
  readonly unit?: string
  readonly workdays?: boolean
  readonly avg?: boolean
  readonly count?: 'adopted'
  /** `--MM-DD`, `---DD`, `Qm-DD`, `Hm-DD`, `Wn[THH:MM]` or a full date. */
  readonly by?: string
  /** After the period ends. */
  readonly within?: Duration
  readonly covers?: 'previous' | 'next'
  readonly spread?: boolean
  readonly orElse?: 'notice' | 'report'
  readonly to?: readonly string[]
}

export type EventObligation = Common & {
  readonly kind: 'event'
  readonly trigger: readonly Trigger[]
  readonly action: Action
  /** A duration, or a token that is never a number: 及时 = "prompt", 法定时限 = "statutory". */
  readonly within?: Duration | 'prompt' | 'statutory'
  readonly before?: Duration
  readonly for?: Duration
  readonly workdays?: boolean
  /** Total. */
  readonly extendTo?: Duration
  /** Extra. */
  readonly extendBy?: Duration
  readonly of?: readonly string[]
  readonly to?: readonly string[]
}

export type Content = Common & {
  readonly kind: 'content'
  readonly elements: readonly string[]
  readonly timing?: 'prompt'
}

export type Quality = Common & {
  readonly kind: 'quality'
  readonly forbid?: readonly Forbidden[]
  readonly require?: readonly Required[]
}

export type Link = Common & {
  readonly kind: 'link'
  readonly mode: 'to' | 'works' | 'pair' | 'harvest'
  readonly target?: string
}

export type Score = Common & {
  readonly kind: 'score'
  readonly per: 'missing' | 'extra' | 'late' | 'error' | 'item' | 'adopted' | 'case'
  readonly points?: number
  readonly cap?: number
  readonly veto?: boolean
  readonly effect?: string
}

export type Human = Common & { readonly kind: 'human'; readonly reason: HumanReason }

export type Obligation = Recurring | EventObligation | Content | Quality | Link | Score | Human

/** Half-open range of UTF-16 positions in the clause's text. */
export type Span = readonly [start: number, end: number]

/** An obligation together with the exact characters each of its fields was read from. */
export type Reading = { readonly obligation: Obligation; readonly from: Readonly<Record<string, readonly Span[]>> }
