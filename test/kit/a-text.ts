import type { ContentJson } from '#/articles/content-wire.ts'
import { emptyContent } from '#/articles/content-wire.ts'

/** A text that nothing stops from being published, and what a test wants to be otherwise. */
export function aText(other: Partial<ContentJson> = {}): ContentJson {
  return { ...emptyContent, title: '示例：统计局召开工作会议', source: '统计局', body: '<p>示例正文。</p>', ...other }
}

/** The header of a government-information record, complete. */
export const aRecord: NonNullable<ContentJson['record']> = {
  ...{ category: '其他', manner: '主动公开', documentNumber: '', issuer: '统计局', abstract: '示例概述' },
}
