import { sql } from 'kysely'
import type { Db, Tx } from '#/platform/database.store.ts'
import type { SearchDocument } from '#/portal/search/search-document.ts'

/** Puts documents in, or in the place of those of the same numbers. */
export async function saveDocuments(tx: Tx, siteId: string, documents: readonly SearchDocument[]): Promise<void> {
  if (documents.length === 0) return
  await removeDocuments(
    tx,
    siteId,
    documents.map(({ number }) => number),
  )
  await tx
    .insertInto('search_document')
    .values(
      documents.map((document) => ({
        site_id: siteId,
        number: document.number,
        column_id: document.column,
        unit_id: document.unit,
        unit_name: document.unitName,
        kind: document.kind,
        title: document.title,
        title_key: document.titleKey,
        document_key: document.documentKey,
        published_at: document.publishedAt.toString(),
        text: document.text,
        words: sql<string>`${document.words}::tsvector`,
        title_pairs: sql<string>`${document.titlePairs}::tsvector`,
        address: document.address,
      })),
    )
    .execute()
}

/** Takes documents out: what is withdrawn is not found. */
export async function removeDocuments(tx: Tx, siteId: string, numbers: readonly number[]): Promise<void> {
  if (numbers.length === 0) return
  await tx.deleteFrom('search_document').where('site_id', '=', siteId).where('number', 'in', numbers).execute()
}

/** Takes out what is not published. */
export async function keepOnlyPublished(tx: Tx, siteId: string): Promise<void> {
  await sql`
    delete from search_document d where site_id = ${siteId} and not exists (
      select from article a where a.site_id = d.site_id and a.number = d.number and a.standing = 'published')`.execute(
    tx,
  )
}

/** What is published, the newest first: it is looked for most. */
export async function publishedNumbers(db: Db, siteId: string): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('article')
    .select('number')
    .where('site_id', '=', siteId)
    .where('standing', '=', 'published')
    .orderBy('published_at', 'desc')
    .execute()
  return rows.map(({ number }) => number)
}

/** Gives documents the present kind of their column and the present name of their unit. */
export async function renameInDocuments(
  tx: Tx,
  siteId: string,
  columns: readonly { readonly id: string; readonly kind: string }[],
  units: readonly { readonly id: string; readonly name: string }[],
): Promise<void> {
  const of = <Row>(rows: readonly Row[]) => sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)`
  await sql`
    update search_document d set kind = c.kind from ${of(columns)} as c(id text, kind text)
     where d.site_id = ${siteId} and d.column_id = c.id and d.kind <> c.kind`.execute(tx)
  await sql`
    update search_document d set unit_name = u.name from ${of(units.map(({ id, name }) => ({ id, name })))} as u(id text, name text)
     where d.site_id = ${siteId} and d.unit_id = u.id and d.unit_name <> u.name`.execute(tx)
}

/** The years in which something was published, the newest first. */
export async function yearsSearched(db: Db, siteId: string): Promise<readonly number[]> {
  const { rows } = await sql<{ least: string | null; most: string | null }>`
    select min(published_at) as least, max(published_at) as most from search_document where site_id = ${siteId}`.execute(
    db,
  )
  const year = (at: string) => Temporal.Instant.from(at).toZonedDateTimeISO('Asia/Shanghai').year
  const { least, most } = rows[0]!
  if (least === null || most === null) return []
  return Array.from({ length: year(most) - year(least) + 1 }, (_, back) => year(most) - back)
}

/** The newest titles, from which hints are made. */
export async function newestTitles(db: Db, siteId: string, limit: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('search_document')
    .select('title')
    .where('site_id', '=', siteId)
    .orderBy('published_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ title }) => title)
}

/** Whether any of what is published is a demonstration. */
export async function hasDemonstration(db: Db, siteId: string): Promise<boolean> {
  const { rows } = await sql`
    select from article where site_id = ${siteId} and standing = 'published' and demo limit 1`.execute(db)
  return rows.length > 0
}
