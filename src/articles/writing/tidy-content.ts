import type { ArticleContent } from '#/articles/article.ts'
import { fileHash } from '#/articles/body/body-text.ts'
import { cleanBody } from '#/articles/body/clean-body.ts'

/** A text as it is kept: its body clean, its lines without blanks around them. Whatever else was sent is gone. */
export function tidyContent(content: ArticleContent): ArticleContent {
  const { keywords, ...rest } = content
  const lines = { title: rest.title, subtitle: rest.subtitle, source: rest.source, author: rest.author }
  const tidy = Object.fromEntries(Object.entries(lines).map(([field, value]) => [field, tidyLine(value)]))
  return {
    ...rest,
    ...(tidy as typeof lines),
    keywords: [...new Set(keywords.map(tidyLine).filter((word) => word !== ''))],
    body: cleanBody(rest.body),
  }
}

/** The hashes of the files that a text shows beside its body and offers; null for an address that is no stored file's. */
export function filesBeside({ picture, attachments }: ArticleContent): readonly (string | null)[] {
  const addresses = [...(picture ? [picture.url] : []), ...attachments.map(({ url }) => url)]
  return addresses.map(fileHash)
}

function tidyLine(line: string): string {
  return line.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()
}
