import type { Charter } from '#/charter/charter.ts'
import type { ColumnRename, Edition } from '#/charter/edition.ts'
import type { Grid } from '#/charter/grid.ts'
import type { Db, Tx } from '#/platform/database.store.ts'

/** Saves an adopted edition. */
export async function saveEdition(tx: Tx, siteId: string, edition: Edition): Promise<void> {
  await tx
    .insertInto('edition')
    .values({
      site_id: siteId,
      edition_id: edition.id,
      title: edition.title,
      from_day: edition.from.toString(),
      adopted_by: edition.adoptedBy,
      adopted_at: edition.adoptedAt.toString(),
      grids: JSON.stringify(edition.grids),
      charter: JSON.stringify(edition.charter),
      file_name: edition.source.fileName,
      file_sha256: edition.source.sha256,
      renames: JSON.stringify(edition.renames),
      demo: edition.isDemo,
    })
    .execute()
}

/** All editions of a site in the order in which they take over from each other. */
export async function listEditions(db: Db | Tx, siteId: string): Promise<readonly Edition[]> {
  const rows = await db
    .selectFrom('edition')
    .selectAll()
    .where('site_id', '=', siteId)
    .orderBy('from_day')
    .orderBy('adopted_at')
    .execute()
  return rows.map((row) => ({
    id: row.edition_id,
    title: row.title,
    from: Temporal.PlainDate.from(row.from_day),
    adoptedBy: row.adopted_by,
    adoptedAt: Temporal.Instant.from(row.adopted_at),
    charter: row.charter as unknown as Charter,
    grids: row.grids as unknown as readonly Grid[],
    source: { fileName: row.file_name, sha256: row.file_sha256 },
    isDemo: row.demo,
    renames: row.renames as unknown as readonly ColumnRename[],
  }))
}

/** Whether a demonstration is loaded. */
export async function hasDemoEdition(db: Db | Tx, siteId: string): Promise<boolean> {
  const row = await db
    .selectFrom('edition')
    .select('edition_id')
    .where('site_id', '=', siteId)
    .where('demo', '=', true)
    .executeTakeFirst()
  return row !== undefined
}

/** Locks the editions of a site until the transaction ends, so that of two adoptions at once the second sees the first. */
export async function lockEditions(tx: Tx, siteId: string): Promise<readonly Edition[]> {
  await tx.selectFrom('site').select('site_id').where('site_id', '=', siteId).forUpdate().execute()
  return listEditions(tx, siteId)
}

/** Takes a demonstration's editions away and says how many there were. */
export async function removeDemoEditions(tx: Tx, siteId: string): Promise<number> {
  const result = await tx
    .deleteFrom('edition')
    .where('site_id', '=', siteId)
    .where('demo', '=', true)
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}
