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

/** Takes everything out, before all of it is put in again. */
export async function removeAllDocuments(tx: Tx, siteId: string): Promise<void> {
  await tx.deleteFrom('search_document').where('site_id', '=', siteId).execute()
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
