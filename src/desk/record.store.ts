import { sql } from 'kysely'
import type { Recorded } from '#/desk/record-row.ts'
import type { RecordFilter } from '#/desk/record-wire.ts'
import type { JsonValue } from '#/platform/canonical-json.ts'
import type { Db } from '#/platform/database.store.ts'
import { findHead, listEntries } from '#/platform/record-book.store.ts'
import { type BookHead, type BrokenLink, checkEnd, checkPage } from '#/platform/record-book.ts'

export type Part = {
  readonly head: BookHead
  readonly end: number
  readonly isDone: boolean
  readonly broken: BrokenLink | null
}

/** Entries of the site that fit, the newest first, before an entry (null: from the end), at most `limit`. */
export async function listRecorded(
  db: Db,
  siteId: string,
  { name, by, subject, from, until }: RecordFilter,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<readonly Recorded[]> {
  const midnight = (day: string) => sql<string>`(${day}::date)::timestamp at time zone 'Asia/Shanghai'`
  const dayAfter = (day: string) => sql<string>`(${day}::date + 1)::timestamp at time zone 'Asia/Shanghai'`
  const rows = await db
    .selectFrom('record_entry')
    .select(['seq', 'at', 'name', 'by', 'subject', 'data'])
    .where('site_id', '=', siteId)
    .$if(before !== null, (query) => query.where('seq', '<', before))
    .$if(name !== undefined, (query) => query.where('name', '=', name!))
    .$if(by !== undefined, (query) => query.where('by', '=', by!))
    .$if(subject !== undefined, (query) => query.where('subject', '=', subject!))
    .$if(from !== undefined, (query) => query.where('at', '>=', midnight(from!)))
    .$if(until !== undefined, (query) => query.where('at', '<', dayAfter(until!)))
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ at, data, ...rest }) => ({ ...rest, at: Temporal.Instant.from(at), data: data as JsonValue }))
}

/** The names of all that has happened on the site. */
export async function listNames(db: Db, siteId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('record_entry')
    .select('name')
    .distinct()
    .where('site_id', '=', siteId)
    .orderBy('name')
    .execute()
  return rows.map(({ name }) => name)
}

/** Proves the book from a proven head on, at most `limit` entries; with the last of them also that nothing was cut off the end. */
export function checkFrom(db: Db, siteId: string, head: BookHead, limit: number): Promise<Part> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      const page = await listEntries(tx, siteId, head.seq, limit)
      const checked = checkPage(head, page)
      const kept = await findHead(tx, siteId)
      const isDone = checked.broken !== null || page.length < limit
      const broken = checked.broken ?? (isDone ? checkEnd(checked.head, kept) : null)
      return { head: checked.head, end: kept.seq, isDone, broken }
    })
}
