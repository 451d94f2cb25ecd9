import { type ImportedNotice, type PlanJson, planJson, planOfJson } from '#/calendar/imported-notice.ts'
import type { Db, Tx } from '#/platform/database.store.ts'

/** Saves an imported notice; the earlier versions of its year stay. */
export async function saveNotice(tx: Tx, siteId: string, imported: ImportedNotice): Promise<void> {
  const { plan, version, importedBy, importedAt, source } = imported
  await tx
    .insertInto('calendar_notice')
    .values({
      site_id: siteId,
      year: plan.year,
      version,
      notice: plan.notice,
      plan: JSON.stringify(planJson(plan)),
      imported_by: importedBy,
      imported_at: importedAt.toString(),
      file_name: source.fileName,
      file_sha256: source.sha256,
    })
    .execute()
}

/** Every notice a site imported, year by year, each year's versions in order. */
export async function listNotices(db: Db | Tx, siteId: string): Promise<readonly ImportedNotice[]> {
  const rows = await db
    .selectFrom('calendar_notice')
    .selectAll()
    .where('site_id', '=', siteId)
    .orderBy('year')
    .orderBy('version')
    .execute()
  return rows.map((row) => ({
    plan: planOfJson(row.year, row.plan as unknown as PlanJson),
    version: row.version,
    importedBy: row.imported_by,
    importedAt: Temporal.Instant.from(row.imported_at),
    source: { fileName: row.file_name, sha256: row.file_sha256 },
  }))
}

/** Locks the notices of a site until the transaction ends, so that of two imports at once the second sees the first. */
export async function lockNotices(tx: Tx, siteId: string): Promise<readonly ImportedNotice[]> {
  await tx.selectFrom('site').select('site_id').where('site_id', '=', siteId).forUpdate().execute()
  return listNotices(tx, siteId)
}
