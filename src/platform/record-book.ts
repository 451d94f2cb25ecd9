import { hash } from 'node:crypto'
import { canonicalJson, type JsonValue } from '#/platform/canonical-json.ts'

/** Something that happened, as an action tells it. */
export type Happening = {
  /** Past tense, `thing.happened`: `charter.adopted`. */
  readonly name: string
  /** What it happened to: an id. */
  readonly subject: string
  /** Who did it. */
  readonly by: string
  readonly at: Temporal.Instant
  readonly data?: JsonValue
}

/** A line of the record book (审计记录): a happening, its number in the site's book, and the link to the line before it. */
export type RecordEntry = Required<Happening> & {
  readonly siteId: string
  /** 1, 2, 3 … within the site. */
  readonly seq: number
  /** The hash of the entry before it; `firstLink` for the first. */
  readonly previous: string
  readonly hash: string
}

/** Where a book ends: kept beside the book, so that lines cut off its end are missed. */
export type BookHead = { readonly seq: number; readonly hash: string }

export type BrokenLink = { readonly seq: number; readonly why: BrokenWhy }

export type BrokenWhy = 'missing' | 'altered' | 'unlinked' | 'cut-off'

export const brokenWords: Readonly<Record<BrokenWhy, string>> = {
  missing: '缺少这一条记录',
  altered: '这一条记录的内容被改动过',
  unlinked: '这一条记录与上一条接不上',
  'cut-off': '记录簿的末尾被截去或替换',
}

/** The link of a site's first entry, and the head of an empty book. */
export const firstLink = '0'.repeat(64)
export const emptyBook: BookHead = { seq: 0, hash: firstLink }

/** The next entry of a site's book after `head`. Moments are kept to the microsecond, which is what the database keeps. */
export function nextEntry(siteId: string, head: BookHead, happening: Happening): RecordEntry {
  const at = happening.at.round({ smallestUnit: 'microsecond', roundingMode: 'floor' })
  const entry = { ...happening, data: happening.data ?? {}, at, siteId, seq: head.seq + 1, previous: head.hash }
  return { ...entry, hash: entryHash(entry) }
}

/** SHA-256, in hex, of the entry and the hash before it in canonical JSON: the chain. */
export function entryHash(entry: Omit<RecordEntry, 'hash'>): string {
  const { siteId, seq, at, name, subject, by, data, previous } = entry
  return hash('sha256', canonicalJson({ siteId, seq, at: at.toString(), name, subject, by, data, previous }), 'hex')
}

/** The first broken link in a page of entries that follows `head`, or null with the new head. Give the pages in order, the first after `emptyBook`. */
export function checkPage(
  head: BookHead,
  page: readonly RecordEntry[],
): { readonly head: BookHead; readonly broken: BrokenLink | null } {
  let last = head
  for (const entry of page) {
    const why = whyBroken(last, entry)
    if (why) return { head: last, broken: { seq: why === 'missing' ? last.seq + 1 : entry.seq, why } }
    last = { seq: entry.seq, hash: entry.hash }
  }
  return { head: last, broken: null }
}

/** The end of the book against the head that was kept: null when they agree. */
export function checkEnd(found: BookHead, kept: BookHead): BrokenLink | null {
  if (found.seq === kept.seq && found.hash === kept.hash) return null
  return { seq: Math.min(found.seq, kept.seq) + (found.seq === kept.seq ? 0 : 1), why: 'cut-off' }
}

function whyBroken(last: BookHead, entry: RecordEntry): BrokenWhy | null {
  if (entry.seq !== last.seq + 1) return 'missing'
  if (entryHash(entry) !== entry.hash) return 'altered'
  return entry.previous === last.hash ? null : 'unlinked'
}
