import { sql } from 'kysely'
import type { CrawlRules } from '#/crawl/crawl-rules.ts'
import type { Outcome } from '#/crawl/outcome.ts'
import type { Tx } from '#/platform/database.store.ts'
import type { Office } from '#/platform/office.store.ts'
import type { CrawlSummary, Trouble } from './crawl-summary.ts'
import type { Crawled, KeptPage, Lead, Shelf, Target, Waiting } from './crawled.ts'
import { saveAll } from './snapshots.store.ts'

/** A crawl that is kept: a new one, or one that was broken off. */
export type KeptCrawl = { readonly number: number; readonly isResumed: boolean; readonly shelf: Shelf }

/** Takes up the newest crawl of a site when it was broken off (and `resumes`), else begins another. */
export async function openCrawl(office: Office, root: string, rules: CrawlRules, resumes: boolean): Promise<KeptCrawl> {
  const { db, siteId } = office
  const newest = await db
    .selectFrom('crawl')
    .select(['number', 'ended_at'])
    .where('site_id', '=', siteId)
    .where('root', '=', root)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const isResumed = resumes && newest !== undefined && newest.ended_at === null
  const number = isResumed ? Number(newest.number) : await beginCrawl(office, root, rules)
  return { number, isResumed, shelf: shelfOf(office, root, number) }
}

async function beginCrawl({ db, siteId, now }: Office, root: string, rules: CrawlRules): Promise<number> {
  const { rows } = await sql<{ number: string }>`
    insert into crawl (site_id, number, root, rules, started_at)
    select ${siteId}, coalesce(max(number), 0) + 1, ${root}, ${JSON.stringify(rules)}, ${now().toString()}
      from crawl where site_id = ${siteId}
    returning number`.execute(db)
  return Number(rows[0]!.number)
}

/** A crawl has ended: what it still had to ask for is forgotten. */
export async function endCrawl({ db, siteId, now }: Office, number: number, summary: CrawlSummary): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx.deleteFrom('crawl_waiting').where('site_id', '=', siteId).where('crawl', '=', number).execute()
    await tx
      .updateTable('crawl')
      .set({ ended_at: now().toString(), summary: JSON.stringify(summary) })
      .where('site_id', '=', siteId)
      .where('number', '=', number)
      .execute()
  })
}

/** What a crawl asked for and did not find in order, in the order of the addresses. */
export async function listTroubles({ db, siteId }: Office, number: number): Promise<readonly Trouble[]> {
  const rows = await db
    .selectFrom('crawl_snapshot')
    .select(['href', 'outcome', 'status', 'found_on', 'final_href'])
    .where('site_id', '=', siteId)
    .where('crawl', '=', number)
    .where('outcome', 'not in', ['ok', 'unchanged', 'too-large', 'forbidden-by-robots'])
    .orderBy('href')
    .execute()
  return rows.map(({ found_on, final_href, outcome, ...row }) => {
    return { ...row, outcome: outcome as Outcome, foundOn: found_on, finalHref: final_href }
  })
}

type Kept = { readonly crawled: Crawled; readonly found: readonly Waiting[] }

/** What is kept while a transaction is under way goes into the next one together. */
function shelfOf(office: Office, root: string, crawl: number): Shelf {
  let queued: Kept[] = []
  let last: Promise<void> = Promise.resolve()
  const flush = async () => {
    const batch = queued
    queued = []
    if (batch.length > 0) await office.db.transaction().execute((tx) => saveBatch(tx, office, root, crawl, batch))
  }
  return {
    begun: () => begunOf(office, crawl),
    earlier: (href) => earlierOf(office, root, href),
    keep: (crawled, found) => {
      queued.push({ crawled, found })
      last = last.then(flush)
      return last
    },
  }
}

async function saveBatch(
  tx: Tx,
  { siteId, now }: Office,
  root: string,
  crawl: number,
  batch: readonly Kept[],
): Promise<void> {
  const place = { siteId, root, crawl, at: now().toString() }
  await saveAll(
    tx,
    place,
    batch.map(({ crawled }) => crawled),
  )
  const found = batch.flatMap((each) => each.found)
  if (found.length > 0) await saveWaiting(tx, siteId, crawl, found)
  await tx
    .deleteFrom('crawl_waiting')
    .where('site_id', '=', siteId)
    .where('crawl', '=', crawl)
    .where(
      'href',
      'in',
      batch.map(({ crawled }) => crawled.href),
    )
    .execute()
}

async function saveWaiting(tx: Tx, siteId: string, crawl: number, found: readonly Waiting[]): Promise<void> {
  await sql`
    insert into crawl_waiting (site_id, crawl, href, target, depth, found_on)
    select ${siteId}, ${crawl}, href, target, depth, "foundOn"
      from jsonb_to_recordset(${JSON.stringify(found)}::jsonb) as w(href text, target text, depth int, "foundOn" text)
    on conflict do nothing`.execute(tx)
}

async function begunOf({ db, siteId }: Office, crawl: number): ReturnType<Shelf['begun']> {
  const done = await db
    .selectFrom('crawl_snapshot')
    .select(['href', 'target', 'outcome'])
    .where('site_id', '=', siteId)
    .where('crawl', '=', crawl)
    .execute()
  const waiting = await db
    .selectFrom('crawl_waiting')
    .select(['href', 'target', 'depth', 'found_on'])
    .where('site_id', '=', siteId)
    .where('crawl', '=', crawl)
    .orderBy('position')
    .execute()
  return {
    done: done.map(({ href, target, outcome }) => ({ href, target: target as Target, outcome: outcome as Outcome })),
    waiting: waiting.map(({ found_on, target, ...row }) =>
      waitingFrom({ ...row, target: target as Target, foundOn: found_on }),
    ),
  }
}

function waitingFrom(row: Pick<Waiting, 'href' | 'target' | 'depth' | 'foundOn'>): Waiting {
  return { ...row, method: row.target === 'page' || row.target === 'sheet' ? 'GET' : 'HEAD', attempts: 0 }
}

/** Only what was read whole may be taken for unchanged. */
async function earlierOf({ db, siteId }: Office, root: string, href: string): Promise<KeptPage | null> {
  const row = await db
    .selectFrom('crawl_snapshot')
    .select(['etag', 'last_modified', 'content_type', 'charset', 'title', 'text_hash', 'size', 'leads', 'hops'])
    .where('site_id', '=', siteId)
    .where('root', '=', root)
    .where('href', '=', href)
    .where('outcome', 'in', ['ok', 'unchanged'])
    .executeTakeFirst()
  if (!row || (row.hops as readonly unknown[]).length > 0) return null
  const { etag, last_modified, content_type, text_hash, leads, charset, title, size } = row
  return {
    ...{ etag, lastModified: last_modified, contentType: content_type, textHash: text_hash, charset, title, size },
    leads: leads as unknown as readonly Lead[],
  }
}
