import { bodyText } from '#/articles/body/body-text.ts'
import type { Column } from '#/articles/column.ts'
import type { PublishedArticle } from '#/articles/published.ts'
import { articleAddress } from '#/portal/page-ref.ts'
import { keyOf, pairsOf } from '#/portal/search/key.ts'
import { type Cut, wordsOf } from '#/portal/search/query.ts'
import { vectorOf } from '#/portal/search/vector.ts'

/** What kind of thing a hit is, as people filter by it. */
export type SearchKind = 'record' | 'policy' | 'interpretation' | 'news' | 'service' | 'other'

export const searchKindWords: Readonly<Record<SearchKind, string>> = {
  news: '政务动态',
  policy: '政策文件',
  interpretation: '政策解读',
  record: '政府信息公开',
  service: '办事服务',
  other: '其他',
}

/** A published article as it can be found. `words` and `titlePairs` are values of Postgres's text search. */
export type SearchDocument = {
  readonly number: number
  readonly column: string
  readonly unit: string
  readonly unitName: string
  readonly kind: SearchKind
  readonly title: string
  readonly titleKey: string
  readonly documentKey: string | null
  readonly publishedAt: Temporal.Instant
  readonly text: string
  readonly words: string
  readonly titlePairs: string
  readonly address: string
}

/** More of a text than this is not searched: the words of Postgres have no more places. In characters. */
const textKept = 30_000

/** The document of an article in its column. */
export function searchDocumentOf(article: PublishedArticle, column: Column, cut: Cut): SearchDocument {
  const { number, title, unit, unitName, publishedAt, content } = article
  const text = [content.summary, bodyText(content.body)].filter(Boolean).join('\n').slice(0, textKept)
  const titleKey = keyOf(title)
  const names = [content.subtitle, ...content.keywords, article.documentNumber ?? '', unitName].join(' ')
  return {
    ...{ number, column: article.column, unit, unitName, kind: kindOf(column), title, titleKey, publishedAt, text },
    documentKey: article.documentNumber ? keyOf(article.documentNumber) : null,
    words: vectorOf({
      A: wordsOf(cut(title, false)),
      B: wordsOf(cut(names, false)),
      D: wordsOf(cut(text, false)),
    }),
    titlePairs: vectorOf({ A: pairsOf(titleKey) }),
    address: articleAddress(article),
  }
}

/** The kind of a column's articles, by its national type. */
export function kindOf({ kind, types }: Column): SearchKind {
  if (types.includes('政策文件')) return 'policy'
  if (types.includes('政策解读')) return 'interpretation'
  if (types.includes('政务动态')) return 'news'
  if (types.includes('办事服务')) return 'service'
  return kind === 'disclosure' || kind === 'unit-disclosure' ? 'record' : 'other'
}
