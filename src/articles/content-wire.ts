import { type Static, Type } from 'typebox'
import type { ArticleContent } from './article.ts'

const Line = (maxLength: number) => Type.String({ maxLength })
const Address = Type.String({ minLength: 1, maxLength: 2000 })

const PictureJson = Type.Object({ url: Address, alt: Line(200) })

const AttachmentJson = Type.Object({
  url: Address,
  name: Line(200),
  mediaType: Line(200),
  bytes: Type.Integer({ minimum: 0 }),
})

const RecordJson = Type.Object({
  category: Line(60),
  manner: Line(20),
  documentNumber: Line(60),
  issuer: Line(100),
  abstract: Line(2000),
})

/** An article's text as the API takes and gives it; a longer title is a finding, not a bad request. */
export const ContentJson = Type.Object({
  title: Line(400),
  subtitle: Line(400),
  source: Line(100),
  author: Line(100),
  summary: Line(2000),
  keywords: Type.Array(Line(40), { maxItems: 20 }),
  body: Type.String({ maxLength: 2_000_000 }),
  picture: Type.Union([PictureJson, Type.Null()]),
  attachments: Type.Array(AttachmentJson, { maxItems: 50 }),
  documentDate: Type.Union([Type.String({ format: 'date', description: '如 2026-03-01' }), Type.Null()]),
  record: Type.Union([RecordJson, Type.Null()]),
})
export type ContentJson = Static<typeof ContentJson>

/** How much one request may carry: a long text with its tables. Pictures are uploaded beside it. */
export const contentLimit = 4 * 1024 * 1024

/** A text for the API, and for the database: the same fields, the day as text. */
export function contentJson(content: ArticleContent): ContentJson {
  const { keywords, attachments, documentDate, ...rest } = content
  return {
    ...rest,
    keywords: [...keywords],
    attachments: [...attachments],
    documentDate: documentDate?.toString() ?? null,
  }
}

/** The text that somebody sent, or that was kept. */
export function contentFrom(json: ContentJson): ArticleContent {
  const { documentDate } = json
  return { ...json, documentDate: documentDate === null ? null : Temporal.PlainDate.from(documentDate) }
}

/** A text with nothing in it yet: what the editor starts from. */
export const emptyContent: ContentJson = {
  ...{ title: '', subtitle: '', source: '', author: '', summary: '', keywords: [], body: '' },
  ...{ picture: null, attachments: [], documentDate: null, record: null },
}
