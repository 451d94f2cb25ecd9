import type { Db, Tx } from '#/platform/database.store.ts'
import type { Office } from '#/platform/office.store.ts'
import type { ChangeSet, UnitChange } from '#/units/change-set.ts'
import { changed, namedOn } from '#/units/change-set-apply.ts'
import type { RegistryReading } from '#/units/read-registry.ts'
import type { Registry } from '#/units/registry.ts'
import { type Json, registryFrom } from '#/units/registry-json.ts'
import { loadRegistry } from '#/units/units.file.ts'

/** The organisation as the database has it: the list it began with, and the changes since, in order. */
export type Organisation = { readonly list: Registry; readonly sets: readonly ChangeSet[] }

/**
 * The units of an office: from the database once it has them, before that from `units.yaml` in its folder. Null: the office has not
 * listed any; problems only ever come from the file.
 */
export async function registryOf(
  office: Office,
  organisation = findOrganisation(office.db, office.siteId),
): Promise<RegistryReading | null> {
  const kept = await organisation
  if (!kept) return loadRegistry(office.settings.officeDir)
  const today = office.now().toZonedDateTimeISO(office.settings.timeZone).toPlainDate()
  return { registry: namedOn(changed(kept.list, kept.sets), today), problems: [] }
}

/** What the database has of the organisation; null: nothing yet. */
export async function findOrganisation(db: Db | Tx, siteId: string): Promise<Organisation | null> {
  const row = await db.selectFrom('unit_list').select('registry').where('site_id', '=', siteId).executeTakeFirst()
  if (!row) return null
  return { list: registryFrom(row.registry as unknown as Json<Registry>), sets: await listChangeSets(db, siteId) }
}

/** Every change set of a site, in the order they were made. */
export async function listChangeSets(db: Db | Tx, siteId: string): Promise<readonly ChangeSet[]> {
  const rows = await db.selectFrom('change_set').selectAll().where('site_id', '=', siteId).orderBy('seq').execute()
  return rows.map((row) => ({
    id: row.change_set_id,
    from: Temporal.PlainDate.from(row.from_day),
    changes: row.changes as unknown as readonly UnitChange[],
    reason: row.reason,
    signedBy: { personId: row.signed_by, name: row.signed_name },
    signedAt: Temporal.Instant.from(row.signed_at),
  }))
}

export async function saveUnitList(tx: Tx, siteId: string, registry: Registry, at: Temporal.Instant): Promise<void> {
  await tx
    .insertInto('unit_list')
    .values({ site_id: siteId, registry: JSON.stringify(registry), taken_at: at.toString() })
    .execute()
}

export async function saveChangeSet(tx: Tx, siteId: string, set: ChangeSet): Promise<void> {
  await tx
    .insertInto('change_set')
    .values({
      site_id: siteId,
      change_set_id: set.id,
      from_day: set.from.toString(),
      changes: JSON.stringify(set.changes),
      reason: set.reason,
      signed_by: set.signedBy.personId,
      signed_name: set.signedBy.name,
      signed_at: set.signedAt.toString(),
    })
    .execute()
}
