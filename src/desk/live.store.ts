import type { Db } from '#/platform/database.store.ts'

/** What the desk is told of an entry: nothing that is not everybody's to know. */
export type News = { readonly seq: number; readonly name: string; readonly subject: string }

/** What entered the site's record book after a number, in order, at most `limit`. */
export async function listNews(db: Db, siteId: string, after: number, limit: number): Promise<readonly News[]> {
  return db
    .selectFrom('record_entry')
    .select(['seq', 'name', 'subject'])
    .where('site_id', '=', siteId)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .execute()
}
