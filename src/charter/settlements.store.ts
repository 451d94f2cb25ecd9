import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Choice } from '#/charter/choice.ts'
import type { Settlement } from '#/charter/settlement.ts'
import type { Db, Tx } from '#/platform/database.store.ts'

/** Saves a settlement. One that was in force for the same doubt must have been undone before. */
export async function saveSettlement(tx: Tx, siteId: string, settlement: Settlement): Promise<void> {
  await tx
    .insertInto('settlement')
    .values({
      site_id: siteId,
      settlement_id: randomUUID(),
      doubt_key: settlement.doubtKey,
      doubt: JSON.stringify(settlement.doubt),
      choice: JSON.stringify(settlement.choice),
      settled_by: settlement.by,
      settled_at: settlement.at.toString(),
      why: settlement.why,
    })
    .execute()
}

/** Marks the settlement of a doubt undone, with who, when and why; says whether there was one. */
export async function saveUndone(
  tx: Tx,
  siteId: string,
  doubtKey: string,
  undone: NonNullable<Settlement['undone']>,
): Promise<boolean> {
  const result = await tx
    .updateTable('settlement')
    .set({ undone: JSON.stringify(undone) })
    .where('site_id', '=', siteId)
    .where('doubt_key', '=', doubtKey)
    .where('undone', 'is', null)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) > 0
}

/** All settlements of a site, undone ones too, in the order they were signed. */
export async function listSettlements(db: Db | Tx, siteId: string): Promise<readonly Settlement[]> {
  const rows = await db
    .selectFrom('settlement')
    .selectAll()
    .where('site_id', '=', siteId)
    .orderBy('settled_at')
    .execute()
  return rows.map((row) => ({
    doubtKey: row.doubt_key,
    doubt: row.doubt as unknown as Settlement['doubt'],
    choice: row.choice as unknown as Choice,
    by: row.settled_by,
    at: Temporal.Instant.from(row.settled_at),
    why: row.why,
    ...(row.undone !== null && { undone: undoneFrom(row.undone as unknown as Undone) }),
  }))
}

/**
 * Takes away what these people settled, by name, and puts back in force what they had undone of others'. Only for a demonstration:
 * what anybody else settled stays on record for good.
 */
export async function removeSettledBy(
  tx: Tx,
  siteId: string,
  names: readonly string[],
): Promise<{ removed: number; restored: number }> {
  if (names.length === 0) return { removed: 0, restored: 0 }
  const removed = await tx
    .deleteFrom('settlement')
    .where('site_id', '=', siteId)
    .where('settled_by', 'in', names)
    .executeTakeFirst()
  const restored = await sql`
    update settlement set undone = null
     where site_id = ${siteId} and settlement_id in (
       select distinct on (doubt_key) settlement_id from settlement before
        where site_id = ${siteId} and undone ->> 'by' in (${sql.join(names)})
          and not exists (select from settlement other
                           where other.site_id = ${siteId} and other.doubt_key = before.doubt_key and other.undone is null)
        order by doubt_key, settled_at desc)`.execute(tx)
  return { removed: Number(removed.numDeletedRows), restored: Number(restored.numAffectedRows ?? 0) }
}

type Undone = { readonly by: string; readonly at: string; readonly why: string }

const undoneFrom = ({ by, at, why }: Undone) => ({ by, at: Temporal.Instant.from(at), why })
