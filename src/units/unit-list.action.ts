import type { Tx } from '#/platform/database.store.ts'
import type { Office } from '#/platform/office.store.ts'
import { lockPeople } from '#/units/people.store.ts'
import { findOrganisation, type Organisation, saveUnitList } from '#/units/registry.store.ts'
import { loadRegistry } from '#/units/units.file.ts'

/** Takes the units of `units.yaml` into the database, once: from then on they are changed only by change sets. Says whether it did. */
export async function takeUnitList(office: Office): Promise<boolean> {
  if (await findOrganisation(office.db, office.siteId)) return false
  return office.db.transaction().execute(async (tx) => {
    await lockPeople(tx, office.siteId)
    return (await listWithin(tx, office))?.isNew ?? false
  })
}

/** The organisation within a transaction that holds the lock on people, taken from the file if need be; null: the file has no units that can be read. */
export async function listWithin(tx: Tx, office: Office): Promise<(Organisation & { readonly isNew: boolean }) | null> {
  const kept = await findOrganisation(tx, office.siteId)
  if (kept) return { ...kept, isNew: false }
  const list = (await loadRegistry(office.settings.officeDir))?.registry
  if (!list) return null
  await saveUnitList(tx, office.siteId, list, office.now())
  const data = { units: list.units.length, groups: list.groups.length }
  await office.record(tx, { name: 'unit-list.taken', subject: list.office, by: 'units.yaml', data })
  return { list, sets: [], isNew: true }
}
