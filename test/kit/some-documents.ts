import { keyOf, pairsOf } from '#/portal/search/key.ts'
import { type Cut, wordsOf } from '#/portal/search/query.ts'
import type { SearchDocument } from '#/portal/search/search-document.ts'
import { vectorOf } from '#/portal/search/vector.ts'

/** A document that search may find; what a test cares about is given, the rest is made up. */
export function aDocument(
  given: Pick<SearchDocument, 'number' | 'title'> & Partial<SearchDocument>,
  cut: Cut,
): SearchDocument {
  const { number, title, text = '' } = given
  const titleKey = keyOf(title)
  return {
    column: 'xinwenzhongxin/bumendongtai',
    unit: 'statistics',
    unitName: '统计局',
    kind: 'news',
    titleKey,
    documentKey: null,
    publishedAt: Temporal.Instant.from('2026-01-01T00:00:00Z').add({ minutes: number }),
    text,
    words: vectorOf({ A: wordsOf(cut(title, false)), D: wordsOf(cut(text, false)) }),
    titlePairs: vectorOf({ A: pairsOf(titleKey) }),
    address: `/a/2026/0101/${number}.html`,
    ...given,
  }
}
