import { sql } from 'kysely'
import type { ListingKey } from '#/articles/published.ts'
import type { Tx } from '#/platform/database.store.ts'

/** The next number of a series, from 1: a slot of a listing, an 索引号. Whoever took one holds the series until the transaction ends. */
export async function takeNumber(tx: Tx, siteId: string, series: string): Promise<number> {
  const { last } = await tx
    .insertInto('running_number')
    .values({ site_id: siteId, series, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['site_id', 'series']).doUpdateSet({ last: sql<number>`running_number.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return last
}

/**
 * Puts an article into exactly these listings: its own slot where it ever had one, else the next one; it falls silent everywhere else.
 * A slot is for ever its article's.
 */
export async function placeArticle(
  tx: Tx,
  siteId: string,
  number: number,
  listings: readonly ListingKey[],
): Promise<void> {
  await sql`update listing_slot set silent = listing <> all(${[...listings]})
             where site_id = ${siteId} and number = ${number}`.execute(tx)
  const rows = await tx
    .selectFrom('listing_slot')
    .select('listing')
    .where('site_id', '=', siteId)
    .where('number', '=', number)
    .execute()
  const had = new Set(rows.map(({ listing }) => listing))
  for (const listing of listings.filter((each) => !had.has(each))) {
    const slot = await takeNumber(tx, siteId, listing)
    await tx.insertInto('listing_slot').values({ site_id: siteId, listing, slot, number }).execute()
  }
}
