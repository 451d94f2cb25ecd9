import { type Static, Type } from 'typebox'
import type { PairKind, Stage, Standing } from './article.ts'
import { type ReviewStage, reviewStages, type Shelf, type Step, shelfWords } from './article-step.ts'
import { ContentJson } from './content-wire.ts'

const Column = Type.String({ minLength: 1, maxLength: 300, description: '栏目，如 xinwenzhongxin/bumendongtai' })
const UnitId = Type.String({ minLength: 1, maxLength: 60 })
const Reason = Type.String({ minLength: 2, maxLength: 500, pattern: '\\S' })
/** The version that whoever changes has seen: if it is not the last one any more, the change is refused and says who was first. */
const Seen = { version: Type.Integer({ minimum: 1 }) }

export const ArticleNumber = Type.Object({ number: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) })
export const ArticleVersion = Type.Object({ ...ArticleNumber.properties, version: Type.Integer({ minimum: 1 }) })

/** Which articles are listed, the last touched first; absent: all but the trashed. `mine`: waiting for my review; written by me. */
export const ArticleQuery = Type.Object({
  shelf: Type.Optional(Type.Unsafe<Shelf>({ type: 'string', enum: Object.keys(shelfWords) })),
  column: Type.Optional(Column),
  unit: Type.Optional(UnitId),
  mine: Type.Optional(Type.Unsafe<'to-review' | 'written'>({ type: 'string', enum: ['to-review', 'written'] })),
  text: Type.Optional(Type.String({ maxLength: 100 })),
  /** `next` of the answer before. */
  after: Type.Optional(Type.String({ maxLength: 60 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
})
export type ArticleQuery = Static<typeof ArticleQuery>

export const WriteArticle = Type.Object({ column: Column, unit: UnitId, content: ContentJson })
export type WriteArticle = Static<typeof WriteArticle>

/** `column`: the article goes to another column; only before it is published. */
export const SaveArticle = Type.Object({ ...Seen, column: Type.Optional(Column), content: ContentJson })
export type SaveArticle = Static<typeof SaveArticle>

export const CheckArticle = Type.Object({ content: ContentJson })
export const SeenOnly = Type.Object(Seen)
export const PassArticle = Type.Object({ ...Seen, opinion: Type.Optional(Type.String({ maxLength: 500 })) })
export const ReturnArticle = Type.Object({
  ...Seen,
  to: Type.Unsafe<'draft' | ReviewStage>({ type: 'string', enum: ['draft', ...reviewStages] }),
  reason: Reason,
})
/** `at`: when it shall be published once it is through; null: as soon as it is through. */
export const ScheduleArticle = Type.Object({
  ...Seen,
  at: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
})
export const MoveArticle = Type.Object({ ...Seen, column: Column })
export const PinArticle = Type.Object({ ...Seen, pinned: Type.Boolean() })
export const WithdrawArticle = Type.Object({ ...Seen, reason: Reason })
export const SetValidity = Type.Object({
  ...Seen,
  state: Type.Unsafe<'valid' | 'void'>({ type: 'string', enum: ['valid', 'void'] }),
  from: Type.String({ format: 'date' }),
  why: Reason,
})
/** The article of the address is tied to `other`, which `is` the first (older: policy, call, replaced document) or the second. */
export const TieArticle = Type.Object({
  kind: Type.Unsafe<PairKind>({ type: 'string', enum: ['interpretation', 'feedback', 'replacement'] }),
  other: ArticleNumber.properties.number,
  is: Type.Unsafe<'first' | 'second'>({ type: 'string', enum: ['first', 'second'] }),
})
export const UntieArticle = Type.Object({ other: ArticleNumber.properties.number })
/** Texts to compare: of these versions; `from` absent: the published one, or the one before. */
export const DiffQuery = Type.Object({
  from: Type.Optional(Type.Integer({ minimum: 1 })),
  to: Type.Optional(Type.Integer({ minimum: 1 })),
})
export const TextQuery = Type.Object({ text: Type.String({ minLength: 1, maxLength: 100 }) })

/** An article as lists show it. */
export type ArticleLine = {
  readonly number: number
  readonly column: string
  readonly columnTitle: string
  readonly unit: string
  readonly unitName: string
  readonly title: string
  readonly stage: Stage
  readonly standing: Standing
  readonly isTrashed: boolean
  readonly isPinned: boolean
  readonly isDemo: boolean
  readonly version: number
  readonly publishedAt: string | null
  readonly publishAt: string | null
  readonly indexNumber: string | null
  readonly createdBy: string
  readonly touchedBy: string
  readonly touchedAt: string
}

export type ArticleList = { readonly articles: readonly ArticleLine[]; readonly next: string | null }

/** For the workbench: what waits for the caller's review, and what there is of the units the caller may see. */
export type ArticleCounts = {
  readonly toReview: number
  readonly drafts: number
  readonly inReview: number
  readonly scheduled: number
}

/** An article whole, as the caller may know it. `address`: where the public finds it. */
export type ArticleJson = ArticleLine & {
  readonly address: string | null
  /** The reviews it passes, in order; 三审三校. */
  readonly chain: readonly ReviewStage[]
  readonly textVersion: number
  readonly publishedVersion: number | null
  readonly content: ContentJson
  readonly reviews: readonly ReviewJson[]
  readonly versions: readonly VersionLine[]
  readonly validities: readonly ValidityJson[]
  readonly pairs: readonly PairJson[]
  /** What the caller typed and did not save; based on `baseVersion` of the article. */
  readonly autosave: { readonly baseVersion: number; readonly savedAt: string; readonly content: ContentJson } | null
  readonly findings: readonly FindingJson[]
  /** Why the caller cannot take a step now, in words; empty: he can. */
  readonly whyNot: Readonly<Record<Step, readonly string[]>>
}

export type ReviewJson = {
  readonly what: 'submitted' | 'passed' | 'returned'
  readonly stage: Stage
  readonly to: Stage
  readonly reason: string
  readonly by: string
  readonly at: string
  readonly textVersion: number
}

export type VersionLine = {
  readonly version: number
  readonly title: string
  readonly by: string
  readonly at: string
  readonly isPublished: boolean
}

export type ValidityJson = {
  readonly state: 'valid' | 'void'
  readonly from: string
  readonly why: string
  readonly by: string
  readonly at: string
}

/** `is`: what the other article is to this one. */
export type PairJson = {
  readonly kind: PairKind
  readonly is: 'first' | 'second'
  readonly number: number
  readonly title: string
  readonly isPublished: boolean
}

/** Something that stops publication (`stop`) or that should be looked at (`warn`); `field` is where. */
export type FindingJson = {
  readonly code: string
  readonly severity: 'stop' | 'warn'
  readonly field: string
  readonly said: string
  readonly words: string
}

/** A published article that can be linked to or tied. */
export type TargetJson = {
  readonly number: number
  readonly title: string
  readonly unitName: string
  readonly address: string
}

export type DiffPart = { readonly is: 'same' | 'added' | 'removed'; readonly text: string }

/** What changed between two versions: fields word by word, the body paragraph by paragraph and word by word within. */
export type DiffJson = {
  readonly from: number
  readonly to: number
  readonly fields: readonly { readonly field: string; readonly words: string; readonly parts: readonly DiffPart[] }[]
  readonly body: readonly DiffPart[]
  /** Share of the text that changed, 0 to 1. */
  readonly changed: number
}

/** What the office should look at: many articles in a short time, or a document much older than its publication. */
export type WarningJson = {
  readonly kind: 'late-document-date' | 'bulk-publication'
  readonly unit: string
  readonly day: string
  readonly articles: readonly { readonly number: number; readonly title: string }[]
  readonly words: string
}
