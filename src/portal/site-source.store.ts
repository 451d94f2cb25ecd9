import { hostname } from 'node:os'
import { sql } from 'kysely'
import {
  listGone,
  listHeads,
  listPaired,
  listPublished,
  listShownFiles,
  listSlots,
  type NameOf,
} from '#/articles/published.store.ts'
import type { Db, Tx } from '#/platform/database.store.ts'
import type { Office } from '#/platform/office.store.ts'
import { findHead } from '#/platform/record-book.store.ts'
import type { AssetAddresses } from '#/portal/assets/asset-names.ts'
import { type ArticleChange, changedBy } from '#/portal/publishing/change.ts'
import { articlesSaidBy } from '#/portal/publishing/said-by.ts'
import type { SiteSource } from '#/portal/publishing/site-source.ts'
import { loadSiteView, nameIn, unitsOf } from '#/portal/site-view.store.ts'

/** More articles than this at once are not followed one by one. */
const mostFollowed = 2_000

/** The database of an office as a publisher needs it. */
export function siteSource(office: Office, assets: AssetAddresses): SiteSource {
  const { db, siteId } = office
  // Units are read with the site: whatever changes them has every page made again, and so the site read again.
  let names: Promise<NameOf> | null = null
  const unitNames = () => (names ??= unitsOf(office).then(nameIn))
  return {
    siteId,
    loadSite: () =>
      atOneMoment(db, async (tx) => {
        names = null
        const { seq } = await findHead(tx, siteId)
        return { seq, view: await loadSiteView(tx, office, assets) }
      }),
    loadSince: (after) =>
      atOneMoment(db, async (tx) => {
        const { seq } = await findHead(tx, siteId)
        const entries = await listChanges(tx, siteId, after)
        const numbers = articlesSaidBy(entries)
        if (numbers === 'all' || numbers.length > mostFollowed) return { seq, changes: 'all' }
        return { seq, changes: await changesOf(tx, { siteId, numbers }, await unitNames()) }
      }),
    loadArticles: async (numbers) => {
      if (numbers.length === 0) return new Map()
      return listPublished(db, { siteId, numbers }, await unitNames())
    },
    loadFiles: (numbers) => listShownFiles(db, { siteId, ...(numbers !== 'all' && { numbers }) }),
    alone: (folder, work) => alone(db, `publish ${siteId} ${hostname()} ${folder}`, work),
  }
}

/** Reads everything as it stood at one moment. */
function atOneMoment<Result>(db: Db, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work)
}

/** What entered the record book after an entry and concerns the site, in order. */
function listChanges(tx: Tx, siteId: string, after: number) {
  return tx
    .selectFrom('record_entry')
    .select(['name', 'subject'])
    .where('site_id', '=', siteId)
    .where('seq', '>', after)
    .where('name', 'in', Object.keys(changedBy))
    .orderBy('seq')
    .execute()
}

/** How articles stand now. */
async function changesOf(
  tx: Tx,
  asked: { readonly siteId: string; readonly numbers: readonly number[] },
  nameOf: NameOf,
): Promise<readonly ArticleChange[]> {
  const { numbers } = asked
  if (numbers.length === 0) return []
  const heads = new Map((await listHeads(tx, asked, nameOf)).map((head) => [head.number, head]))
  const gone = await listGone(tx, asked)
  const slots = Map.groupBy(await listSlots(tx, asked), ({ number }) => number)
  const pairs = await listPaired(tx, asked)
  return numbers.map((number) => {
    const head = heads.get(number) ?? null
    const publishedAt = head?.publishedAt ?? gone.get(number) ?? null
    return { number, head, publishedAt, slots: slots.get(number) ?? [], pairs: pairs.get(number) ?? [] }
  })
}

/** The lock is the session's own: it ends with the process that holds it, however that ends. */
async function alone<Result>(db: Db, name: string, work: () => Promise<Result>): Promise<Result> {
  return db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(hashtextextended(${name}, 0))`.execute(connection)
    try {
      return await work()
    } finally {
      await sql`select pg_advisory_unlock(hashtextextended(${name}, 0))`.execute(connection)
    }
  })
}
