/** What an editor writes: one version of an article. Versions are only added. */
export type ArticleContent = {
  readonly title: string
  readonly subtitle: string
  /** 来源: whose text it is. */
  readonly source: string
  readonly author: string
  readonly summary: string
  readonly keywords: readonly string[]
  /** Clean HTML: only what `cleanBody` lets through. */
  readonly body: string
  /** 题图, shown in the carousel and in lists with pictures: the address of a stored picture and its alt text. */
  readonly picture: Picture | null
  readonly attachments: readonly Attachment[]
  /** 成文日期 or 产生日期: may be earlier than publication, never later. */
  readonly documentDate: Temporal.PlainDate | null
  /** Of a disclosure column: the header of a government-information record. */
  readonly record: InformationRecord | null
}

export type Picture = { readonly url: string; readonly alt: string }

/** A file that is offered for download: its address, the name people see, its kind and size in bytes. */
export type Attachment = {
  readonly url: string
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
}

/** 政府信息的题头, what an editor fills in of it; 索引号 and 发布日期 are the server's. 国办公开办函〔2019〕61号. */
export type InformationRecord = {
  /** 组配分类: 政府文件, 信息公开年报 … */
  readonly category: string
  /** 公开方式: 主动公开. */
  readonly manner: string
  /** 文件编号: 钟政发〔2025〕38号; empty when there is none. */
  readonly documentNumber: string
  /** 发布机构. */
  readonly issuer: string
  /** 内容概述. */
  readonly abstract: string
}

/** 有效性: a void document keeps its page and is marked; its history is only added to. */
export type Validity = {
  readonly state: 'valid' | 'void'
  readonly from: Temporal.PlainDate
  readonly why: string
}

/** Where the working copy of an article is on its way: with its editor, with one of three reviewers, or through. 三审三校. */
export type Stage = 'draft' | 'review-1' | 'review-2' | 'review-3' | 'through'

/** What the public has of an article. */
export type Standing = 'unpublished' | 'scheduled' | 'published' | 'withdrawn' | 'archived'

export const stageWords: Readonly<Record<Stage, string>> = {
  draft: '草稿',
  'review-1': '待一审',
  'review-2': '待二审',
  'review-3': '待三审',
  through: '审核通过',
}

export const standingWords: Readonly<Record<Standing, string>> = {
  unpublished: '未发布',
  scheduled: '定时发布',
  published: '已发布',
  withdrawn: '已撤回',
  archived: '已归档',
}

/** Two articles that belong together, one edge read from both ends. 检查指标: 政策与解读互链, 征集与结果互链. */
export type PairKind = 'interpretation' | 'feedback' | 'replacement'

/** How each end of a pair calls the other: the first is the older one (the policy, the call, the replaced document). */
export const pairWords: Readonly<Record<PairKind, { readonly first: string; readonly second: string }>> = {
  interpretation: { first: '政策原文', second: '政策解读' },
  feedback: { first: '征集公告', second: '结果反馈' },
  replacement: { first: '旧文件', second: '新文件' },
}
