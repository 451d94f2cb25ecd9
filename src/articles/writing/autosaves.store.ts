import type { ArticleContent } from '#/articles/article.ts'
import { type ContentJson, contentJson } from '#/articles/content-wire.ts'
import type { Db, Tx } from '#/platform/database.store.ts'

/** What somebody was typing, and the version of the article that he was changing. */
export type Autosave = {
  readonly baseVersion: number
  readonly content: ArticleContent
  readonly at: Temporal.Instant
}

/** Keeps it in the place of what was kept before. */
export async function saveAutosave(
  tx: Tx,
  siteId: string,
  number: number,
  personId: string,
  { baseVersion, content, at }: Autosave,
): Promise<void> {
  const set = { base_version: baseVersion, content: JSON.stringify(contentJson(content)), saved_at: at.toString() }
  await tx
    .insertInto('article_autosave')
    .values({ site_id: siteId, number, person_id: personId, ...set })
    .onConflict((conflict) => conflict.columns(['site_id', 'number', 'person_id']).doUpdateSet(set))
    .execute()
}

/** What somebody typed and did not save, for the API; null: nothing. */
export async function findAutosave(db: Db | Tx, siteId: string, number: number, personId: string) {
  const row = await db
    .selectFrom('article_autosave')
    .select(['base_version', 'content', 'saved_at'])
    .where('site_id', '=', siteId)
    .where('number', '=', number)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (!row) return null
  const savedAt = Temporal.Instant.from(row.saved_at).toString()
  return { baseVersion: row.base_version, savedAt, content: row.content as unknown as ContentJson }
}

export async function dropAutosave(tx: Tx, siteId: string, number: number, personId: string): Promise<void> {
  await tx
    .deleteFrom('article_autosave')
    .where('site_id', '=', siteId)
    .where('number', '=', number)
    .where('person_id', '=', personId)
    .execute()
}
