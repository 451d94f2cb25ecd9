import type { Stage } from '#/articles/article.ts'
import type { Review } from '#/articles/article-state.ts'
import type { Db, Tx } from '#/platform/database.store.ts'

/** The review trail of an article, in the order it came to be. */
export async function listReviews(db: Db | Tx, siteId: string, number: number): Promise<readonly Review[]> {
  const rows = await db
    .selectFrom('article_review')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('number', '=', number)
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({
    ...{ what: row.what as Review['what'], stage: row.stage as Stage, to: row.to_stage as Stage, reason: row.reason },
    ...{
      personId: row.person_id,
      by: row.person_name,
      at: Temporal.Instant.from(row.at),
      textVersion: row.text_version,
    },
  }))
}

/** Adds a line to the trail of an article, which the caller has locked: `seq` is its place, from 1. */
export async function saveReview(tx: Tx, siteId: string, number: number, seq: number, review: Review): Promise<void> {
  await tx
    .insertInto('article_review')
    .values({
      ...{ site_id: siteId, number, seq, text_version: review.textVersion, what: review.what, stage: review.stage },
      ...{ to_stage: review.to, reason: review.reason, person_id: review.personId, person_name: review.by },
      at: review.at.toString(),
    })
    .execute()
}
