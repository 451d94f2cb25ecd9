import { sql } from 'kysely'
import { isAlive } from '#/crawl/outcome.ts'
import type { Tx } from '#/platform/database.store.ts'
import type { Crawled } from './crawled.ts'

/** Which crawl of which site, and when. */
export type SnapshotPlace = {
  readonly siteId: string
  readonly root: string
  readonly crawl: number
  readonly at: string
}

/**
 * Keeps what was seen of addresses: first seen stays, last seen moves while the address answers, changed at moves when its visible text does. An address
 * that does not answer keeps the title and the text it had.
 */
export async function saveAll(
  tx: Tx,
  { siteId, root, crawl, at }: SnapshotPlace,
  all: readonly Crawled[],
): Promise<void> {
  const rows = all.map((crawled) => ({ ...crawled, lastSeen: isAlive(crawled.outcome) ? at : null }))
  await sql`
    insert into crawl_snapshot as known (site_id, root, href, crawl, target, depth, found_on, outcome, status, final_href, hops, content_type,
      charset, title, text_hash, size, ms, etag, last_modified, leads, first_seen, last_seen, asked_at, changed_at)
    select ${siteId}, ${root}, href, ${crawl}, target, depth, "foundOn", outcome, status, "finalHref", hops, "contentType",
           charset, title, "textHash", size, ms, etag, "lastModified", leads, ${at}, "lastSeen", ${at}, ${at}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as seen(
             href text, target text, depth int, "foundOn" text, outcome text, status int, "finalHref" text, hops jsonb, "contentType" text, charset text,
             title text, "textHash" text, size int, ms int, etag text, "lastModified" text, leads jsonb, "lastSeen" timestamptz)
    on conflict (site_id, root, href) do update set
      crawl = excluded.crawl, target = excluded.target, depth = excluded.depth, found_on = excluded.found_on, outcome = excluded.outcome,
      status = excluded.status, final_href = excluded.final_href, hops = excluded.hops, content_type = excluded.content_type, charset = excluded.charset,
      title = coalesce(excluded.title, known.title), text_hash = coalesce(excluded.text_hash, known.text_hash), size = excluded.size, ms = excluded.ms,
      etag = excluded.etag, last_modified = excluded.last_modified, leads = excluded.leads,
      last_seen = coalesce(excluded.last_seen, known.last_seen), asked_at = excluded.asked_at,
      changed_at = case when coalesce(excluded.text_hash, known.text_hash) is not distinct from known.text_hash
                        then known.changed_at else excluded.changed_at end`.execute(tx)
}
