import { type ArticleHead, articleAddress } from '#/articles/published.ts'

/** What pages say of an article's time and place: its address, its day as `2026-11-24`, its minute as `2026-11-24 09:05`, in Beijing. */
export type Face = { readonly address: string; readonly day: string; readonly minute: string }

type Dated = Pick<ArticleHead, 'number' | 'publishedAt'>

const faces = new WeakMap<Dated, Face>()

/** The face of an article, worked out once for each line: lists show the same ones again and again. */
export function faceOf(head: Dated): Face {
  const known = faces.get(head)
  if (known) return known
  const minute = minuteOf(head.publishedAt)
  const face = { address: articleAddress(head), day: minute.slice(0, 10), minute }
  faces.set(head, face)
  return face
}

/** A moment as the national tag PubDate has it: `YYYY-MM-DD HH:mm` in Beijing. 国办发〔2017〕47号 annex. */
export function minuteOf(at: Temporal.Instant): string {
  const local = at.toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime().toString({ smallestUnit: 'minute' })
  return local.replace('T', ' ')
}
