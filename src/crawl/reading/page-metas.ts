import type { ScannedPage } from '#/crawl/scan/scanned-page.ts'

/** What the first of these tags (lower case) says that says something; null without one. */
export function metaOf({ metas }: ScannedPage, names: readonly string[]): string | null {
  for (const name of names) {
    const said = metas.find((meta) => meta.name === name && meta.content.trim() !== '')
    if (said) return said.content.replace(/\s+/g, ' ').trim()
  }
  return null
}

/** The national tags of an article that have nothing in them or are missing (国办发〔2017〕47号, 附件 网页标签规范). */
export function missingArticleTags(page: ScannedPage): readonly string[] {
  return ['ArticleTitle', 'PubDate', 'ContentSource'].filter((name) => metaOf(page, [name.toLowerCase()]) === null)
}
