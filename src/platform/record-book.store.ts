import { canonicalJson, type JsonValue } from '#/platform/canonical-json.ts'
import type { Db, Tx } from '#/platform/database.store.ts'
import {
  type BookHead,
  type BrokenLink,
  checkEnd,
  checkPage,
  emptyBook,
  type Happening,
  nextEntry,
  type RecordEntry,
} from '#/platform/record-book.ts'

/** What `verifyBook` found: how many entries, where the book ends, and its first broken link (null: whole). */
export type Verified = { readonly entries: number; readonly head: BookHead; readonly broken: BrokenLink | null }

const pageSize = 1_000

/** Adds an entry to the site's book. Whoever appends holds the book's end until the transaction is over, so entries are never forked. */
export async function appendEntry(tx: Tx, siteId: string, happening: Happening): Promise<RecordEntry> {
  const entry = nextEntry(siteId, await lockHead(tx, siteId), happening)
  const { at, data, siteId: site_id, ...rest } = entry
  await tx
    .insertInto('record_entry')
    .values({ ...rest, site_id, at: at.toString(), data: canonicalJson(data) })
    .execute()
  await tx
    .updateTable('record_head')
    .set({ seq: entry.seq, hash: entry.hash })
    .where('site_id', '=', siteId)
    .executeTakeFirstOrThrow()
  return entry
}

/** Entries of a site after a number, in order, at most `limit`. */
export async function listEntries(db: Db | Tx, siteId: string, after: number, limit: number): Promise<RecordEntry[]> {
  const rows = await db
    .selectFrom('record_entry')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .execute()
  return rows.map(({ site_id, at, data, ...rest }) => ({
    ...rest,
    siteId: site_id,
    at: Temporal.Instant.from(at),
    data: data as JsonValue,
  }))
}

/** Proves the site's book whole, page by page over one moment's view of it, or names its first broken link. */
export function verifyBook(db: Db, siteId: string): Promise<Verified> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      let head = emptyBook
      for (;;) {
        const page = await listEntries(tx, siteId, head.seq, pageSize)
        const checked = checkPage(head, page)
        head = checked.head
        if (checked.broken) return { entries: head.seq, head, broken: checked.broken }
        if (page.length < pageSize) break
      }
      return { entries: head.seq, head, broken: checkEnd(head, await findHead(tx, siteId)) }
    })
}

/** Where a site's book ends now. Every write records, so the same end means that nothing was written in between. */
export async function findHead(tx: Tx | Db, siteId: string): Promise<BookHead> {
  const found = await tx
    .selectFrom('record_head')
    .select(['seq', 'hash'])
    .where('site_id', '=', siteId)
    .executeTakeFirst()
  return found ?? emptyBook
}

async function lockHead(tx: Tx, siteId: string): Promise<BookHead> {
  await tx
    .insertInto('record_head')
    .values({ site_id: siteId, ...emptyBook })
    .onConflict((conflict) => conflict.column('site_id').doNothing())
    .execute()
  return tx
    .selectFrom('record_head')
    .select(['seq', 'hash'])
    .where('site_id', '=', siteId)
    .forUpdate()
    .executeTakeFirstOrThrow()
}
