import type { ArticleContent, PairKind, Picture, Validity } from '#/articles/article.ts'

/**
 * The line of a published article: what lists, feeds and other articles show of it. Kept in memory for the whole site, so it holds no
 * body. `number` is given once and never used again; with the day of publication it makes the address.
 */
export type ArticleHead = {
  readonly number: number
  readonly column: string
  readonly title: string
  /** Id and present name of the unit that published it. */
  readonly unit: string
  readonly unitName: string
  readonly source: string
  readonly summary: string
  /** Set by the server at first publication, to the second; never changed. 检查指标: 弄虚作假. */
  readonly publishedAt: Temporal.Instant
  readonly documentDate: Temporal.PlainDate | null
  readonly pinned: boolean
  readonly picture: Picture | null
  /** 索引号 and 文号 of a government-information record. */
  readonly indexNumber: string | null
  readonly documentNumber: string | null
  readonly validity: Validity | null
  /** 示例: demonstration content says so. */
  readonly demo: boolean
}

/** A published article whole. */
export type PublishedArticle = ArticleHead & {
  readonly content: ArticleContent
  /** 责任编辑: who wrote it and who passed it last. */
  readonly editor: string
  /** When the text that is shown was last approved, if that was after `publishedAt`. */
  readonly changedAt: Temporal.Instant | null
  readonly validities: readonly Validity[]
}

/** One article seen from its pair: what it is to it. */
export type Paired = { readonly kind: PairKind; readonly is: 'first' | 'second'; readonly number: number }

/**
 * A list of published articles with a number of its own (slot) for every article, counted from 1 in the order of publication and never
 * used again: pages are cut by slots, so one more article or one less changes a constant number of pages.
 * `column:ID`, `unit:ID` or `column:ID/unit:ID`.
 */
export type ListingKey = `column:${string}` | `unit:${string}`

/** An article's slot in a listing. */
export type Slot = { readonly listing: ListingKey; readonly slot: number; readonly number: number }

/** The listings an article is in: its column's, its unit's, and its column's within the unit. */
export function listingsOf(column: string, unit: string): readonly ListingKey[] {
  return [`column:${column}`, `unit:${unit}`, `column:${column}/unit:${unit}`]
}

/** Where an article is: /a/2026/1124/12.html, by the day it was published in Beijing. It never changes. */
export function articleAddress({ number, publishedAt }: Pick<ArticleHead, 'number' | 'publishedAt'>): string {
  const { year, month, day } = publishedAt.toZonedDateTimeISO('Asia/Shanghai')
  const two = (value: number) => String(value).padStart(2, '0')
  return `/a/${year}/${two(month)}${two(day)}/${number}.html`
}
